import { isUuid } from '../contributions/prepare.ts';
import { isLocalDate, type LocalDate, type Period, parsePeriod } from '../periods/index.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';
import type { KeptPosterior } from '../thermometer/index.ts';

/** Of what a goal is: one thing that has a level, at one place. */
export interface GoalSubject {
  readonly edition: number;
  readonly placeId: string;
  /** See `Gauge`. */
  readonly measure: string;
}

/**
 * How it was (ijkpunt): the level over one period as it was known on the day that somebody froze it. What is reported late does
 * not move it.
 */
export interface Baseline extends GoalSubject {
  readonly id: string;
  readonly period: string;
  /** Instrument with version, edition and method: a level of another series cannot be held against it. */
  readonly series: string;
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly count: number;
  readonly effort: number;
  readonly observers?: number;
  readonly kept: KeptPosterior;
  readonly setBy: string;
  readonly setAt: number;
}

/** Where people agreed to go (streefcijfer). */
export interface GoalTarget extends GoalSubject {
  readonly id: string;
  readonly value: number;
  /** The day by which. */
  readonly by: LocalDate;
  /** In words, for who comes after; never on public pages. */
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: number;
}

export interface BaselineCommand {
  /** Made by the form, so that sending twice freezes once. */
  readonly id: string;
  readonly placeId: string;
  readonly measure: string;
  readonly period: string;
}

export interface GoalTargetCommand {
  readonly id: string;
  readonly placeId: string;
  readonly measure: string;
  /** As written, with a comma or a point; of a share in percent. */
  readonly value: string;
  readonly by: string;
  readonly reason: string;
}

export const longestReason = 500;
const highest = { 'per-visit': 99, share: 100 } as const;
const furthestDays = 10 * 366;
const days = (date: LocalDate): number => Date.parse(date) / 86_400_000;

const idErrors = (id: string): FieldError[] => (isUuid(id) ? [] : [{ path: 'id', code: 'not-a-uuid' }]);

/** A period of which a level can be frozen: a month, a quarter or a year that is over. Pure. @param lastWeek of today */
export const checkBaseline = (command: BaselineCommand, thisWeek: number): Result<Period> => {
  const period = parsePeriod(command.period);
  const isFit = period !== undefined && period.kind !== 'week' && period.lastWeek < thisWeek;
  const errors: FieldError[] = [
    ...idErrors(command.id),
    ...(isFit ? [] : [{ path: 'period', code: command.period === '' ? 'missing' : 'out-of-range' } as const]),
  ];
  return errors.length > 0 || !period ? invalid(errors) : done(period);
};

/** A number as people write it; undefined when it is none. */
const numberIn = (text: string): number | undefined =>
  /^\d{1,3}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;

/** Whether a target is complete: a number that can be, a day to come, and why. Pure. @param today local date */
export const checkGoalTarget = (
  command: GoalTargetCommand,
  kind: 'per-visit' | 'share',
  today: LocalDate,
): Result<Pick<GoalTarget, 'value' | 'by' | 'reason'>> => {
  const value = numberIn(command.value.trim());
  const reason = command.reason.trim();
  const { by } = command;
  const errors: FieldError[] = [
    ...idErrors(command.id),
    ...(command.value.trim() === ''
      ? [{ path: 'value', code: 'missing' } as const]
      : value === undefined
        ? [{ path: 'value', code: 'wrong-type' } as const]
        : value > highest[kind]
          ? [{ path: 'value', code: 'out-of-range' } as const]
          : []),
    ...(by === ''
      ? [{ path: 'by', code: 'missing' } as const]
      : !isLocalDate(by)
        ? [{ path: 'by', code: 'not-a-time' } as const]
        : by <= today || days(by) - days(today) > furthestDays
          ? [{ path: 'by', code: 'out-of-range' } as const]
          : []),
    ...(reason === ''
      ? [{ path: 'reason', code: 'missing' } as const]
      : reason.length > longestReason
        ? [{ path: 'reason', code: 'too-long' } as const]
        : []),
  ];
  if (errors.length > 0 || value === undefined) return invalid(errors);
  return done({ value: kind === 'share' ? value / 100 : value, by, reason });
};
