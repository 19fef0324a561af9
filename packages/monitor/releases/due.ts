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
 * Periods that are over and were never released, those that end in the newest quarter only: a backlog is released quarter by
 * quarter, so that what has to be decided together stays small, and the newest first, because that is what people open.
 * Years come last, one by one: no week has to wait for them.
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
  const [years, within] = [due.filter((p) => p.kind === 'year'), due.filter((p) => p.kind !== 'year')];
  const quarterOf = (p: Period): Week => periodOf(p.lastWeek, 'quarter').lastWeek;
  const newest = Math.max(...within.map(quarterOf));
  return within.length > 0 ? within.filter((p) => quarterOf(p) === newest) : years.slice(-1);
};
