import { isUuid } from '../contributions/prepare.ts';
import { isLanguage, type Language } from '../languages/languages.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { type AnswerKind, isAnswerKind } from './feedback.ts';
import { wordsThatSay } from './says-nothing.ts';
import { checkStandard, type FillIn, type GivenStandard, standardAnswerOf } from './standard-answers.ts';

export const longestAnswer = 2000;
export const mostAnswered = 500;
/** "Dank je wel", "is gelezen": fewer words than this cannot say what happens and why. */
export const fewestWords = 4;
/** So many of them must be left without thanks and "we read it": a thank-you in a long sentence is no answer either. */
const fewestThatSay = 2;
/** Whether a text can be the id of an answer: anything else is as unknown as one that does not exist. */
export const isAnswerId = (id: string): boolean => isUuid(id);

export interface AnswerCommand {
  /** Made by the form, so that sending twice answers once. */
  readonly id: string;
  readonly kind: string;
  /** May be empty beside a standard answer that says enough by itself. */
  readonly words: string;
  readonly language?: string;
  /** One of the answers that exist in every language, with what it asks to fill in. */
  readonly standard?: string;
  readonly fillIn?: FillIn;
  readonly to: readonly string[];
}
export interface CheckedAnswer {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly words: string;
  readonly language: Language;
  readonly standard?: GivenStandard;
  readonly to: readonly string[];
}

/** Whether it is said what is done or not and why: in a standard answer, or in enough words of one's own. */
const saysEnough = (words: string, standard: GivenStandard | undefined): boolean =>
  (standard !== undefined && standardAnswerOf(standard.id).needsWords !== true) ||
  (words.split(/\s+/u).length >= fewestWords && wordsThatSay(words) >= fewestThatSay);

/** Whether an answer is one: a kind, words that say what is or is not done, and somebody to reach. Pure. */
export const checkAnswer = (command: AnswerCommand): Result<CheckedAnswer> => {
  const { kind, language = 'nl' } = command;
  const words = command.words.trim();
  const to = [...new Set(command.to.map((id) => id.toLowerCase()))];
  const chosen = command.standard ? checkStandard(command.standard, kind, command.fillIn ?? {}) : { errors: [] };
  const errors: FieldError[] = [...chosen.errors];
  if (!isUuid(command.id)) errors.push({ path: 'id', code: 'not-a-uuid' });
  if (!isAnswerKind(kind)) errors.push({ path: 'kind', code: kind === '' ? 'missing' : 'not-an-option' });
  if (!isLanguage(language)) errors.push({ path: 'language', code: 'unknown-language' });
  if (words.length > longestAnswer) errors.push({ path: 'words', code: 'too-long' });
  if (to.length === 0) errors.push({ path: 'to', code: 'missing' });
  if (to.length > mostAnswered) errors.push({ path: 'to', code: 'too-long' });
  if (to.some((id) => !isUuid(id))) errors.push({ path: 'to', code: 'not-a-uuid' });
  if (errors.length > 0 || !isAnswerKind(kind) || !isLanguage(language)) return invalid(errors);
  const standard = 'standard' in chosen ? chosen.standard : undefined;
  // Every kind: which desk, when, why not; without words none of them is an answer.
  if (!saysEnough(words, standard))
    return refuse('answer-needs-words', { errors: [{ path: 'words', code: 'missing' }] });
  return done({ id: command.id.toLowerCase(), kind, words, language, ...(standard ? { standard } : {}), to });
};

/**
 * Answers one or many: each finds it behind its own code. Messages become `decided`; withdrawn ones, and those
 * of other areas than one's own, are not reached.
 * @returns ids of the messages that were reached
 */
export const answer = async (
  ports: Ports,
  staff: Staff,
  command: AnswerCommand,
): Promise<Result<{ readonly reached: readonly string[] }>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  const checked = checkAnswer(command);
  if (!checked.ok) return checked;
  const areas = areasOf(staff, 'answer');
  const given = { ...checked.value, staffId: staff.id, at: ports.now(), ...(areas ? { areas } : {}) };
  const reached = await ports.feedback.answer(given);
  return reached.length > 0 ? done({ reached }) : refuse('step-not-possible');
};
