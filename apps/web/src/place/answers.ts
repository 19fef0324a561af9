import {
  type Answer,
  type AnswerKind,
  type ScreenLanguage,
  standardAnswerOf,
  standardSentence,
} from '@straatwijs/monitor';
import { languageName, writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { type Quoted, quoted } from '#web/language/quoted.ts';
import { chainTexts } from '#web/texts/chain.server.ts';
import type { WordsTexts } from '#web/texts/words.nl.ts';
import { wordsTexts } from '#web/texts/words.server.ts';
import { type IconName, iconNames } from '#web/theme/icon-names.ts';

const iconOf = (name: string): IconName => iconNames.find((known) => known === name) ?? 'message';

/** The answer itself as a reader meets it: the sentence in their language first, then somebody's own words. */
export interface AnswerWords {
  readonly standard: { readonly text: string; readonly pictogram: IconName } | undefined;
  readonly own: Quoted | undefined;
  /** Whose words, in which language or translated; said only where there is something to say. */
  readonly ownNote: string | undefined;
  /** That it corrects an earlier answer, or was corrected by a later one. */
  readonly correction: string | undefined;
}

export interface AnswerView extends AnswerWords {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly kindName: string;
  readonly by: string;
  readonly day: string;
}

const noteOf = (own: Quoted, answer: Pick<Answer, 'by' | 'standard'>, reader: string, t: WordsTexts) => {
  const how = own.original
    ? fill(t.translated, { language: languageName(reader, own.original.language) })
    : own.language === reader
      ? undefined
      : fill(t.writtenIn, { language: languageName(reader, own.language) });
  return how !== undefined && answer.standard ? fill(t.ownWords, { who: answer.by, language: how }) : how;
};

const correctionOf = (answer: Omit<Answer, 'id'>, reader: ScreenLanguage, timeZone: string): string | undefined => {
  const t = chainTexts(reader);
  const sentences = [
    ...(answer.corrects === undefined ? [] : [fill(t.corrects, { day: writeDay(reader, timeZone, answer.corrects) })]),
    ...(answer.correctedAt === undefined
      ? []
      : [fill(t.corrected, { day: writeDay(reader, timeZone, answer.correctedAt) })]),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
};

export const answerWords = (answer: Omit<Answer, 'id'>, reader: ScreenLanguage, timeZone: string): AnswerWords => {
  const own = answer.words === '' ? undefined : quoted(answer.words, answer.language, answer.translations, reader);
  return {
    standard: answer.standard && {
      text: standardSentence(answer.standard, reader),
      pictogram: iconOf(standardAnswerOf(answer.standard.id).pictogram),
    },
    own,
    ownNote: own && noteOf(own, answer, reader, wordsTexts(reader)),
    correction: correctionOf(answer, reader, timeZone),
  };
};

/** Kinds that say what is done or not done; the others are answers too, but nothing happens here because of them. */
const doing: readonly AnswerKind[] = ['we-do', 'we-find-out', 'we-discuss', 'we-do-not'];
export const saysWhatIsDone = (kind: AnswerKind): boolean => doing.includes(kind);

export const answerView = (
  answer: Answer,
  names: Readonly<Record<AnswerKind, string>>,
  language: ScreenLanguage,
  timeZone: string,
): AnswerView => ({
  ...answerWords(answer, language, timeZone),
  id: answer.id,
  kind: answer.kind,
  kindName: names[answer.kind],
  by: answer.by,
  day: writeDay(language, timeZone, answer.at),
});
