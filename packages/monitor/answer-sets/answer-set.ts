import { type Perspective, perspectives } from '../contributions/contribution.ts';
import type { AnswerKind } from '../feedback/feedback.ts';
import type { GivenStandard } from '../feedback/standard-answers.ts';
import type { Valence } from '../instruments/instrument.ts';
import { isLocalDate, type LocalDate } from '../periods/index.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';
import { type CountedTheme, isTheme, unsaidTheme } from '../themes/themes.ts';

/** All who said something in a place, in some days: about a theme, in a spirit, from a perspective, or about anything. */
export interface AnswerSet {
  /** With everything that lies in it. */
  readonly placeId: string;
  readonly theme?: CountedTheme;
  readonly valence?: Valence;
  readonly perspective?: Perspective;
  /** Local days on which it was received, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** How many an answer to a set would reach. */
export interface SetReach {
  /** Words, photos and questions. */
  readonly words: number;
  /** Taps without words whose teller kept a code. */
  readonly taps: number;
  /** Of all these, how many can be found back behind a code. */
  readonly codes: number;
}

/**
 * `draft`: written, and nobody sees it but the desk. `approved`: given. `dropped`: will not be given.
 */
export const draftStates = ['draft', 'approved', 'dropped'] as const;
export type DraftState = (typeof draftStates)[number];
/** The only way an answer to a set is given: somebody approves it. */
export const draftSteps: readonly { readonly from: DraftState; readonly to: DraftState }[] = [
  { from: 'draft', to: 'approved' },
  { from: 'draft', to: 'dropped' },
];

/** An answer to a set as it was written: who is in it was fixed at that moment. */
export interface AnswerDraft {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly words: string;
  readonly language: string;
  readonly standard?: GivenStandard;
  /** Own words in other languages, by people. */
  readonly translations?: Readonly<Record<string, string>>;
  /** The earlier answer that this corrects: then it goes to all who got that one. */
  readonly corrects?: string;
  /** Absent with a correction. */
  readonly set?: AnswerSet;
  readonly placeId: string;
  readonly placeName: string;
  /** The place and everything that it lies in: who may judge it depends on that. */
  readonly within: readonly string[];
  readonly state: DraftState;
  /** Ids and first names of members of staff. */
  readonly writtenBy: { readonly id: string; readonly name: string };
  readonly writtenAt: number;
  readonly judgedBy?: { readonly id: string; readonly name: string };
  readonly judgedAt?: number;
  /** How many contributions are in it, or got it. */
  readonly members: number;
}

export interface SetCommand {
  readonly placeId: string;
  readonly theme?: string;
  readonly valence?: string;
  readonly perspective?: string;
  readonly from: string;
  readonly to: string;
}

const valences: readonly Valence[] = ['positive', 'negative', 'mixed', 'neutral'];
/** A year and a little: whoever told something longer ago reads no answer any more. */
const longestDays = 400;
const dayMs = 86_400_000;

/** Whether a set is one: existing choices, days in order and at most 400 of them. Pure. */
export const checkSet = (command: SetCommand): Result<AnswerSet> => {
  const { placeId, theme, from, to } = command;
  const valence = valences.find((v) => v === command.valence);
  const perspective = perspectives.find((p) => p === command.perspective);
  const errors: FieldError[] = [];
  if (placeId === '') errors.push({ path: 'place', code: 'missing' });
  if (theme && !isTheme(theme) && theme !== unsaidTheme) errors.push({ path: 'theme', code: 'not-an-option' });
  if (command.valence && !valence) errors.push({ path: 'valence', code: 'not-an-option' });
  if (command.perspective && !perspective) errors.push({ path: 'perspective', code: 'not-an-option' });
  const areDays = isLocalDate(from) && isLocalDate(to);
  if (!areDays) errors.push({ path: 'period', code: 'missing' });
  else if (to < from || Date.parse(to) - Date.parse(from) > longestDays * dayMs)
    errors.push({ path: 'period', code: 'out-of-range' });
  if (errors.length > 0) return invalid(errors);
  return done({
    placeId,
    from,
    to,
    ...(theme && (isTheme(theme) || theme === unsaidTheme) ? { theme } : {}),
    ...(valence ? { valence } : {}),
    ...(perspective ? { perspective } : {}),
  });
};
