import { type CheckedAnswer, checkAnswer } from '../feedback/answer.ts';
import type { Answer } from '../feedback/feedback.ts';
import { isClosed, type LocalDate, type Period, parsePeriod } from '../periods/index.ts';
import type { Scale } from '../places/place.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';

/**
 * At which scales taps are answered: never below a buurt. A single street has so few taps in a quarter that an answer
 * about them would say who tapped what; whoever tapped there finds the answer of the nearest of these around the street.
 */
export const tapScales = ['buurt', 'wijk', 'district', 'city'] as const satisfies readonly Scale[];
export type TapScale = (typeof tapScales)[number];
export const isTapScale = (scale: Scale): scale is TapScale => (tapScales as readonly Scale[]).includes(scale);

/** One answer to everybody who tapped without words in a place and a quarter. */
export interface TapAnswer extends Answer {
  readonly placeId: string;
  readonly placeName: string;
  /** `2026-Q3`. */
  readonly quarter: string;
  /** What was done in that quarter or is being done, in words; may be empty. */
  readonly deeds: string;
}

export interface TapAnswerCommand {
  /** Made by the form, so that sending twice answers once. */
  readonly id: string;
  readonly placeId: string;
  readonly quarter: string;
  readonly kind: string;
  readonly words: string;
  readonly deeds: string;
  readonly language?: string;
}
export interface CheckedTapAnswer extends Omit<CheckedAnswer, 'to'> {
  readonly quarter: Period;
  readonly deeds: string;
}

export const longestDeeds = 1000;

/** The quarter that a text names, when it is over: only then everything was told. */
export const closedQuarter = (text: string, today: LocalDate): Period | undefined => {
  const quarter = parsePeriod(text);
  return quarter?.kind === 'quarter' && isClosed(quarter, today) ? quarter : undefined;
};

/** Held to the same as every answer: a kind, and words that say what happens or not; and a quarter that is over. Pure. */
export const checkTapAnswer = (command: TapAnswerCommand, today: LocalDate): Result<CheckedTapAnswer> => {
  const { language } = command;
  const { id, kind, words } = command;
  // It names nobody: it stands for whoever tapped, so its own id takes the place of those it goes to.
  const checked = checkAnswer({ id, kind, words, to: [id], ...(language === undefined ? {} : { language }) });
  const quarter = closedQuarter(command.quarter, today);
  const deeds = command.deeds.trim();
  const errors: FieldError[] = [
    ...(quarter ? [] : [{ path: 'quarter', code: 'out-of-range' } as const]),
    ...(deeds.length > longestDeeds ? [{ path: 'deeds', code: 'too-long' } as const] : []),
  ];
  if (!checked.ok) {
    const more = (checked.refusal.errors ?? []).filter((e) => e.path !== 'to');
    return { ok: false, refusal: { ...checked.refusal, errors: [...more, ...errors] } };
  }
  if (errors.length > 0 || !quarter) return invalid(errors);
  const { to: _, ...answer } = checked.value;
  return done({ ...answer, quarter, deeds });
};
