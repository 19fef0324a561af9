import { messageFor } from '../desk/today.ts';
import { longestAnswer } from '../feedback/answer.ts';
import { isLanguage } from '../languages/languages.ts';
import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import type { TranslationSource } from './translations-store.ts';

export interface TranslateCommand {
  readonly messageId: string;
  /** Left out: what was told. */
  readonly answerId?: string;
  /** Of what was told: the version that the translator saw. */
  readonly version?: string;
  readonly language: string;
  readonly words: string;
}

/** Whether a translation is one: in a language that we know and that the source is not in already, with words. Pure. */
export const checkTranslation = (language: string, words: string, from: string): readonly FieldError[] => {
  const errors: FieldError[] = [];
  if (!isLanguage(language)) errors.push({ path: 'language', code: 'unknown-language' });
  else if (language === from) errors.push({ path: 'language', code: 'not-an-option' });
  if (words.trim() === '') errors.push({ path: 'words', code: 'missing' });
  else if (words.length > longestAnswer) errors.push({ path: 'words', code: 'too-long' });
  return errors;
};

/** Keeps what a person translated, of a message or of the own words of an answer to it. */
export const translate = async (
  ports: Ports,
  staff: Staff,
  command: TranslateCommand,
): Promise<Result<{ readonly source: TranslationSource }>> => {
  const found = await messageFor(ports, staff, 'translate', command.messageId);
  if (!found.ok) return found;
  const message = found.value;
  const { answerId, language, words } = command;
  const answers = answerId === undefined ? [] : await ports.feedback.answersTo(message.id);
  const answer = answers.find((a) => a.id === answerId);
  if (answerId === undefined ? command.version !== message.currentId : answer === undefined)
    return refuse('step-not-possible');
  const errors = checkTranslation(language, words, answer?.language ?? message.language);
  if (errors.length > 0) return invalid(errors);
  const source = answer ? 'answer' : 'told';
  const kept = await ports.translations.save({
    source,
    sourceId: answer?.id ?? message.currentId,
    messageId: message.id,
    language,
    words: words.trim(),
    staffId: staff.id,
    at: ports.now(),
  });
  return kept ? done({ source }) : refuse('step-not-possible');
};
