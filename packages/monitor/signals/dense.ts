import type { CountSeries } from '@straatwijs/statistics';
import { type Week, weeksBetween } from '../periods/index.ts';
import type { WatchedSeries } from './watched.ts';

/** Weeks in which whoever wished could tell: of each source all in which anybody did, anywhere. */
export type OpenWeeks = ReadonlyMap<string, ReadonlySet<Week>>;

/** The weeks of a span in which each source was open, as they are kept: two that are alike are written alike. */
export const openWithin = (open: OpenWeeks, { first, through }: Pick<WatchSpan, 'first' | 'through'>) =>
  Object.fromEntries(
    [...open]
      .map(
        ([series, weeks]) =>
          [series, [...weeks].filter((w) => w >= first && w <= through).sort((a, b) => a - b)] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The weeks over which series are watched. `marked`: since when different people can be told apart. */
export interface WatchSpan {
  readonly first: Week;
  readonly marked: Week;
  readonly through: Week;
}

export interface DenseSeries extends CountSeries {
  readonly first: Week;
}

/** The weeks of a span by their place in it, and where somebody could tell: found once for all series of a night. */
interface Ruler {
  readonly weeks: readonly Week[];
  readonly at: ReadonlyMap<Week, number>;
  readonly open: Map<string, Float64Array>;
}
const rulers = new WeakMap<OpenWeeks, { readonly span: WatchSpan; readonly ruler: Ruler }>();

const rulerOf = (span: WatchSpan, open: OpenWeeks): Ruler => {
  const known = rulers.get(open);
  if (known?.span === span) return known.ruler;
  const weeks = weeksBetween(span.first, span.through);
  const ruler: Ruler = { weeks, at: new Map(weeks.map((week, n) => [week, n])), open: new Map() };
  rulers.set(open, { span, ruler });
  return ruler;
};

/** Effort of what came by itself over the whole span: 1 in every week in which the source was open. */
const openEffort = (s: WatchedSeries, span: WatchSpan, open: OpenWeeks, { at, open: known }: Ruler): Float64Array => {
  const key = `${s.kind} ${s.series}`;
  const made = known.get(key);
  if (made) return made;
  const earliest = s.kind === 'told' ? span.marked : span.first;
  const effort = new Float64Array(at.size);
  for (const week of open.get(s.series) ?? []) {
    const t = at.get(week);
    if (t !== undefined && week >= earliest) effort[t] = 1;
  }
  known.set(key, effort);
  return effort;
};

/** What is known of a series, week by week over the span, sparse: its place in the span, count and effort. Ascending. */
export const knownWeeks = (
  s: WatchedSeries,
  span: WatchSpan,
  open: OpenWeeks,
): { readonly at: readonly number[]; readonly counts: readonly number[]; readonly effort: readonly number[] } => {
  const ruler = rulerOf(span, open);
  const earliest = s.kind === 'told' ? span.marked : span.first;
  const [at, counts, effort]: [number[], number[], number[]] = [[], [], []];
  if (s.kind === 'looked') {
    for (const [n, week] of s.weeks.entries()) {
      const t = ruler.at.get(week);
      const e = s.effort[n] ?? 0;
      if (t === undefined || e === 0) continue;
      at.push(t);
      counts.push(s.counts[n] ?? 0);
      effort.push(e);
    }
    return { at, counts, effort };
  }
  const seen = new Map(s.weeks.flatMap((week, n) => (week < earliest ? [] : [[ruler.at.get(week), s.counts[n] ?? 0]])));
  for (const [t, e] of openEffort(s, span, open, ruler).entries())
    if (e > 0) {
      at.push(t);
      counts.push(seen.get(t) ?? 0);
      effort.push(e);
    }
  return { at, counts, effort };
};

/**
 * A series week by week, up to the last week that is judged, from the first in which anybody could have told or looked. Effort of
 * what came by itself is 1 in every week in which the source was open: a week in which nobody came with anything anywhere is
 * missing, not quiet.
 */
export const denseSeries = (s: WatchedSeries, span: WatchSpan, open: OpenWeeks): DenseSeries => {
  const ruler = rulerOf(span, open);
  const looked = s.kind === 'looked';
  const earliest = s.kind === 'told' ? span.marked : span.first;
  const opened = looked ? undefined : openEffort(s, span, open, ruler);
  const firstSeen = opened ? opened.indexOf(1) : Math.max(0, ruler.at.get(s.weeks[0] ?? span.through) ?? 0);
  const start = firstSeen < 0 ? ruler.at.size - 1 : firstSeen;
  const length = ruler.at.size - start;
  const counts = new Array<number>(length).fill(0);
  const effort = opened ? Array.from(opened.subarray(start)) : new Array<number>(length).fill(0);
  for (let n = 0; n < s.weeks.length; n++) {
    const week = s.weeks[n] ?? 0;
    const t = (ruler.at.get(week) ?? -1) - start;
    if (t < 0 || week < earliest) continue;
    counts[t] = s.counts[n] ?? 0;
    if (looked) effort[t] = s.effort[n] ?? 0;
  }
  return { counts, effort, first: ruler.weeks[start] ?? span.through };
};
