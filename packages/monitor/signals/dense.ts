import type { CountSeries } from '@straatwijs/statistics';
import { type Week, weekDistance, weeksBetween } from '../periods/index.ts';
import type { WatchedSeries } from './watched.ts';

/** Weeks in which whoever wished could tell: of each source all in which anybody did, anywhere. */
export type OpenWeeks = ReadonlyMap<string, ReadonlySet<Week>>;

/** The weeks over which series are watched. `marked`: since when different people can be told apart. */
export interface WatchSpan {
  readonly first: Week;
  readonly marked: Week;
  readonly through: Week;
}

export interface DenseSeries extends CountSeries {
  readonly first: Week;
}

/**
 * A series week by week, up to the last week that is judged. Effort of what came by itself is 1 in every week in which the
 * source was open: a week in which nobody came with anything anywhere is missing, not quiet.
 * @param from first week; without it the first in which anybody could have told or looked
 */
export const denseSeries = (s: WatchedSeries, span: WatchSpan, open: OpenWeeks, from?: Week): DenseSeries => {
  const opened = s.kind === 'looked' ? undefined : (open.get(s.series) ?? new Set<Week>());
  const earliest = s.kind === 'told' ? span.marked : span.first;
  const firstSeen = opened ? Math.min(...opened) : (s.weeks[0] ?? span.through);
  const first = from ?? (Number.isFinite(firstSeen) ? Math.max(earliest, firstSeen) : span.through);
  const length = Math.max(0, weekDistance(first, span.through) + 1);
  const counts = Array.from({ length }, () => 0);
  const effort = counts.slice();
  if (opened)
    for (const [t, week] of weeksBetween(first, span.through).entries())
      effort[t] = week >= earliest && opened.has(week) ? 1 : 0;
  for (const [n, week] of s.weeks.entries()) {
    if (week < first || week < earliest || week > span.through) continue;
    const t = weekDistance(first, week);
    counts[t] = s.counts[n] ?? 0;
    if (!opened) effort[t] = s.effort[n] ?? 0;
  }
  return { counts, effort, first };
};
