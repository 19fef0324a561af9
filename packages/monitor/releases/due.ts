import type { Week } from '../periods/index.ts';
import {
  isClosed,
  type LocalDate,
  type LocalMoment,
  type Period,
  type PeriodKind,
  periodOf,
  periodsBetween,
  weekOf,
} from '../periods/index.ts';

const kinds = ['week', 'month', 'quarter', 'year'] as const satisfies readonly PeriodKind[];

/** A period is released from this hour of the Monday after it on: what phones kept overnight is then in. */
export const releaseHour = 3;

/** The last day of which the week counts as over: on Monday before the hour that is still the Sunday. */
const settledDay = (
  { date, hour }: Pick<LocalMoment, 'date' | 'hour'>,
  dayBefore: (d: LocalDate) => LocalDate,
): LocalDate => (hour < releaseHour ? dayBefore(date) : date);

const dayBefore = (date: LocalDate): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * Periods that are over and were never released, those that end in the earliest quarter only: a backlog is released quarter by
 * quarter, so that what has to be decided together stays small. A year comes after its last quarter, by itself: its weeks
 * need not wait for it.
 * @param extent first and last week in which anything was counted
 */
export const duePeriods = (
  now: Pick<LocalMoment, 'date' | 'hour'>,
  extent: { readonly firstWeek: Week; readonly lastWeek: Week } | undefined,
  released: (key: string) => boolean,
): readonly Period[] => {
  if (!extent) return [];
  const today = settledDay(now, dayBefore);
  // Weeks go on to be released when nothing is told any more: that nothing was told is a figure too.
  const lastWeek = Math.max(extent.lastWeek, weekOf(today));
  const due = kinds
    .flatMap((kind) => periodsBetween(kind, extent.firstWeek, lastWeek))
    .filter((p) => isClosed(p, today) && !released(p.key));
  const turns = due.map((p) => 2 * periodOf(p.lastWeek, 'quarter').lastWeek + (p.kind === 'year' ? 1 : 0));
  const first = Math.min(...turns);
  return due.filter((_, n) => turns[n] === first);
};
