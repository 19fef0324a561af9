import { isLocalDate } from '../periods/index.ts';
import type { FieldError } from '../refusals/refusal.ts';
import type { AnswerKind } from './feedback.ts';

/** What is filled in: a day, a desk or organisation, somebody's first name or role. */
export const fillInNames = ['date', 'desk', 'name'] as const;
export type FillInName = (typeof fillInNames)[number];
export type FillIn = Readonly<Partial<Record<FillInName, string>>>;

interface Standard {
  readonly kind: AnswerKind;
  /** A drawing of Tabler, beside the sentence. */
  readonly pictogram: string;
  readonly asks: readonly FillInName[];
  /** Says by itself not yet what happens or why: own words belong with it. */
  readonly needsWords?: true;
}

const dated = ['date'] as const;
const named = ['name'] as const;
const both = ['name', 'date'] as const;
const desk = ['desk'] as const;

/**
 * Answers that exist in every language, so that nobody waits for a translator to know where they stand: every step and
 * every reason. Each says what is done or not done and why, most by themselves.
 */
export const standardAnswers = {
  'do-by': { kind: 'we-do', pictogram: 'tool', asks: both },
  'do-started': { kind: 'we-do', pictogram: 'player-play', asks: named },
  'do-together': { kind: 'we-do', pictogram: 'users-group', asks: both },
  'do-first-part': { kind: 'we-do', pictogram: 'stairs-up', asks: dated },
  'keep-good': { kind: 'we-do', pictogram: 'heart', asks: named },
  solved: { kind: 'we-do', pictogram: 'circle-check', asks: dated },
  'half-solved': { kind: 'we-do', pictogram: 'circle-half-2', asks: dated },
  'look-into': { kind: 'we-find-out', pictogram: 'search', asks: both },
  'come-and-see': { kind: 'we-find-out', pictogram: 'eye', asks: both },
  'ask-around': { kind: 'we-find-out', pictogram: 'messages', asks: dated },
  'not-solved': { kind: 'we-find-out', pictogram: 'progress', asks: dated },
  'of-nobody': { kind: 'we-find-out', pictogram: 'puzzle', asks: both },
  'other-desk': { kind: 'belongs-to', pictogram: 'arrow-forward-up', asks: desk },
  'other-organisation': { kind: 'belongs-to', pictogram: 'building', asks: ['desk', 'date'] },
  'belongs-higher': { kind: 'belongs-to', pictogram: 'building-bank', asks: desk },
  'of-an-owner': { kind: 'belongs-to', pictogram: 'key', asks: desk },
  'discuss-on': { kind: 'we-discuss', pictogram: 'calendar-event', asks: both },
  'discuss-with-residents': { kind: 'we-discuss', pictogram: 'users', asks: ['desk', 'date'] },
  'bring-together': { kind: 'we-discuss', pictogram: 'message-circle', asks: named },
  'planned-already': { kind: 'we-do-not', pictogram: 'calendar-check', asks: dated },
  'no-money': { kind: 'we-do-not', pictogram: 'coin-off', asks: dated },
  'not-ours': { kind: 'we-do-not', pictogram: 'home-x', asks: desk },
  'not-safe': { kind: 'we-do-not', pictogram: 'alert-triangle', asks: [] },
  'both-want-it': { kind: 'we-do-not', pictogram: 'heart-handshake', asks: [] },
  'would-move': { kind: 'we-do-not', pictogram: 'arrows-move-horizontal', asks: [] },
  law: { kind: 'we-do-not', pictogram: 'scale', asks: [] },
  'too-little-known': { kind: 'we-do-not', pictogram: 'help', asks: dated },
  'nobody-now': { kind: 'we-do-not', pictogram: 'hourglass', asks: dated },
  'kept-in-the-lee': { kind: 'we-do-not', pictogram: 'leaf', asks: [] },
  'were-wrong': { kind: 'we-were-wrong', pictogram: 'arrow-back-up', asks: [], needsWords: true },
  'were-late': { kind: 'we-were-wrong', pictogram: 'clock-exclamation', asks: both },
  misunderstood: { kind: 'we-were-wrong', pictogram: 'ear', asks: [], needsWords: true },
} as const satisfies Record<string, Standard>;

export type StandardAnswerId = keyof typeof standardAnswers;
export const isStandardAnswer = (id: string): id is StandardAnswerId => Object.hasOwn(standardAnswers, id);
export const standardAnswerIds = Object.keys(standardAnswers).filter(isStandardAnswer);
export const standardAnswerOf = (id: StandardAnswerId): Standard => standardAnswers[id];

/** A standard answer as it was given. */
export interface GivenStandard {
  readonly id: StandardAnswerId;
  readonly fillIn: FillIn;
}

export const longestFillIn = 80;

/** What a standard answer asks, taken from a form; anything else is left behind. Pure. */
export const checkStandard = (
  id: string,
  kind: string,
  given: FillIn,
): { readonly standard?: GivenStandard; readonly errors: readonly FieldError[] } => {
  if (!isStandardAnswer(id) || standardAnswers[id].kind !== kind)
    return { errors: [{ path: 'standard', code: 'not-an-option' }] };
  const asks: readonly FillInName[] = standardAnswers[id].asks;
  const filled = asks.map((name) => [name, (given[name] ?? '').trim()] as const);
  const errors = filled.flatMap(([name, value]): FieldError[] => {
    const path = `fillIn.${name}`;
    if (value === '') return [{ path, code: 'missing' }];
    if (name === 'date' && !isLocalDate(value)) return [{ path, code: 'not-a-time' }];
    return value.length > longestFillIn ? [{ path, code: 'too-long' }] : [];
  });
  return errors.length > 0 ? { errors } : { errors, standard: { id, fillIn: Object.fromEntries(filled) } };
};
