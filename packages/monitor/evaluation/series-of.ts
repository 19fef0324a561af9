import type { LookedSeries } from '@straatwijs/statistics';
import type { PlacedCount } from '../counts/index.ts';
import { seriesOf } from '../instruments/index.ts';
import { type Expectation, isOfLooking } from '../measures/index.ts';
import { type Week, weekDistance } from '../periods/index.ts';
import type { Ports } from '../ports.ts';

interface Asked {
  readonly edition: number;
  readonly placeIds: readonly string[];
  readonly firstWeek: Week;
  readonly lastWeek: Week;
}

/** What was seen per place and week, with how often somebody looked. */
export interface SeenSeries {
  /** Per place a number for every week that was asked for; a place nobody looked at has none. */
  readonly places: ReadonlyMap<string, LookedSeries>;
  /** Versions of the question in it, per week: more than one is a break. */
  readonly versions: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
}

const matches = (row: PlacedCount, { theme, indicator, valence }: Expectation): boolean =>
  indicator === undefined ? row.theme === theme && row.valence === valence : row.indicator === indicator;

/**
 * Weekly series of what is expected to change, of many places, live. Of one thing: how often it was seen, by how often
 * somebody looked for it. Of a theme: all its things of one spirit, by visits that looked at the theme. A week without
 * looking has effort 0, which is missing and never zero.
 */
export const seenSeries = async (ports: Ports, expected: Expectation, asked: Asked): Promise<SeenSeries> => {
  const names = new Set(ports.instruments.filter(isOfLooking).map(({ definition }) => seriesOf(definition)));
  const length = weekDistance(asked.firstWeek, asked.lastWeek) + 1;
  const places = new Map<string, { counts: number[]; effort: number[] }>();
  const versions = new Map<string, { first: number; last: number }>();
  const at = (week: Week): number => weekDistance(asked.firstWeek, week);
  const of = (placeId: string) => {
    const found = places.get(placeId) ?? { counts: Array(length).fill(0), effort: Array(length).fill(0) };
    places.set(placeId, found);
    return found;
  };
  const seen = (await ports.series.counts(asked)).filter((r) => names.has(r.series) && matches(r, expected));
  for (const { placeId, week, series, value, observations } of seen) {
    const t = at(week);
    const { counts, effort } = of(placeId);
    counts[t] = (counts[t] ?? 0) + value;
    if (expected.indicator !== undefined) effort[t] = (effort[t] ?? 0) + observations;
    const { first, last } = versions.get(series) ?? { first: t, last: t };
    versions.set(series, { first: Math.min(first, t), last: Math.max(last, t) });
  }
  if (expected.indicator === undefined)
    for (const row of await ports.series.visits(asked)) {
      if (!names.has(row.series) || row.theme !== expected.theme) continue;
      const { effort } = of(row.placeId);
      effort[at(row.week)] = (effort[at(row.week)] ?? 0) + row.visits;
    }
  return { places, versions };
};

/** A part of a series. */
export const partOf = ({ counts, effort }: LookedSeries, from: number, to: number): LookedSeries => ({
  counts: counts.slice(from, to),
  effort: effort.slice(from, to),
});

const add = (a: readonly number[], b: readonly number[]): number[] => a.map((n, t) => n + (b[t] ?? 0));

/** Several places as one. */
export const together = (all: readonly LookedSeries[], length: number): LookedSeries =>
  all.reduce<LookedSeries>((sum, s) => ({ counts: add(sum.counts, s.counts), effort: add(sum.effort, s.effort) }), {
    counts: Array(length).fill(0),
    effort: Array(length).fill(0),
  });

/** Counts and looks of a whole window, and in how many of its weeks somebody looked. */
export const summed = ({ counts, effort }: LookedSeries) => ({
  count: counts.reduce((n, c, t) => n + ((effort[t] ?? 0) > 0 ? c : 0), 0),
  effort: effort.reduce((n, e) => n + e, 0),
  weeks: effort.filter((e) => e > 0).length,
});
