import type { PlacedObservers, PlacedSum } from '../counts/index.ts';
import { type ContributorClass, lookedFamily, type ReleasedCell } from '../disclosure/index.ts';
import type { Gauge } from './gauge.ts';

/**
 * What a level is made of, of one place over one period: the same shape from live counts and from a release, so that one road
 * leads from either to a level.
 */
export interface LevelCount {
  readonly placeId: string;
  readonly measure: string;
  /** Instrument and version. */
  readonly series: string;
  /** Undefined: everybody together. */
  readonly perspective?: string;
  /** Seen; of a share: said that it goes well. */
  readonly count: number;
  /** Looks at this very thing; of a share: said that it goes well or could be better. */
  readonly effort: number;
  readonly observers?: number;
  readonly contributors?: ContributorClass;
  /** Of a release: there is something, and too little to show. */
  readonly withheld?: true;
}

const keyOf = (...parts: readonly (string | undefined)[]): string => parts.map((p) => p ?? '').join('|');

/** What a row of counts adds to a measure; of what speaks of a theme, whoever says neither counts with neither. */
const addedBy = (row: PlacedSum, measure: Gauge): { readonly count: number; readonly effort: number } => {
  if (measure.kind === 'per-visit') return { count: row.value, effort: row.observations };
  if (row.valence === 'neutral') return { count: 0, effort: 0 };
  return { count: row.valence === 'positive' ? row.observations : 0, effort: row.observations };
};

/**
 * Live counts as levels take them: per perspective and for everybody together. For the desk only.
 * @param observers different people per theme over the same weeks
 */
export const liveLevelCounts = (
  rows: readonly PlacedSum[],
  observers: readonly PlacedObservers[],
  measures: readonly Gauge[],
): readonly LevelCount[] => {
  const people = new Map(observers.map((o) => [keyOf(o.placeId, o.series, o.theme, o.perspective), o.observers]));
  const byCell = new Map<string, Gauge>();
  for (const m of measures)
    for (const series of m.series)
      byCell.set(m.kind === 'share' ? keyOf(series, m.theme) : keyOf(series, m.theme, m.indicator), m);
  const found = new Map<string, { -readonly [K in keyof LevelCount]: LevelCount[K] }>();
  for (const row of rows) {
    const { placeId, series, theme, indicator } = row;
    const measure = byCell.get(keyOf(series, theme, indicator)) ?? byCell.get(keyOf(series, theme));
    if (!measure) continue;
    const { count, effort } = addedBy(row, measure);
    if (effort === 0) continue;
    for (const perspective of [row.perspective, undefined]) {
      const key = keyOf(placeId, measure.id, series, perspective);
      const before = found.get(key);
      const who = people.get(keyOf(placeId, series, theme, perspective));
      if (before) {
        before.count += count;
        before.effort += effort;
      } else
        found.set(key, {
          ...{ placeId, measure: measure.id, series, count, effort },
          ...(perspective === undefined ? {} : { perspective }),
          ...(who === undefined ? {} : { observers: who }),
        });
    }
  }
  return [...found.values()];
};

/**
 * The same from what a release published, of everybody together: only what anybody may see. A thing that is withheld is there
 * as withheld and lends its numbers to nothing.
 */
export const releasedLevelCounts = (
  cells: readonly ReleasedCell[],
  measures: readonly Gauge[],
): readonly LevelCount[] => {
  // Each version has families of its own, so that a public line breaks where that of the desk does.
  const byFamily = new Map(
    measures.flatMap((measure) =>
      measure.kind === 'per-visit'
        ? measure.series.map((series) => [lookedFamily(series, measure.indicator ?? ''), { measure, series }] as const)
        : [],
    ),
  );
  return cells.flatMap((cell): LevelCount[] => {
    const of = cell.split === '' ? byFamily.get(cell.family) : undefined;
    if (!of) return [];
    const base = { placeId: cell.placeId, measure: of.measure.id, series: of.series };
    const { state, value, seen, contributors } = cell;
    if (state !== 'value' || value === null || seen === null) return [{ ...base, count: 0, effort: 0, withheld: true }];
    return [{ ...base, count: seen, effort: value, ...(contributors === null ? {} : { contributors }) }];
  });
};
