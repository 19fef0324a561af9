import { type Answer, type AnswerKind, directionOf, type Language, languages } from '@straatwijs/monitor';
import { languageName, writeDay } from '#web/language/dates.ts';

export interface AnswerView {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly kindName: string;
  readonly words: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly by: string;
  readonly day: string;
  /** Set when the words are in another language than the page. */
  readonly writtenIn: string | undefined;
}

const isLanguage = (value: string): value is Language => (languages as readonly string[]).includes(value);

/** Which way a quoted text runs, whatever the page's own language. */
export const directionOfText = (language: string): 'ltr' | 'rtl' =>
  isLanguage(language) ? directionOf(language) : 'ltr';

/** Kinds that say what is done or not done; the others are answers too, but nothing happens here because of them. */
const doing: readonly AnswerKind[] = ['we-do', 'we-find-out', 'we-discuss', 'we-do-not'];
export const saysWhatIsDone = (kind: AnswerKind): boolean => doing.includes(kind);

export const answerView = (
  answer: Answer,
  names: Readonly<Record<AnswerKind, string>>,
  language: string,
  timeZone: string,
): AnswerView => ({
  id: answer.id,
  kind: answer.kind,
  kindName: names[answer.kind],
  words: answer.words,
  language: answer.language,
  direction: directionOfText(answer.language),
  by: answer.by,
  day: writeDay(language, timeZone, answer.at),
  writtenIn: answer.language === language ? undefined : languageName(language, answer.language),
});
