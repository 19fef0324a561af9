import {
  type Comparison,
  compareWithBaseline,
  type DatedLevel,
  indexOfTheme,
  type ThemeIndex,
  type Together,
  togetherOf,
} from '@straatwijs/statistics';
import type { Period } from '../periods/index.ts';
import { type Theme, themes } from '../themes/themes.ts';
import type { Gauge } from './gauge.ts';
import type { LevelCount } from './level-counts.ts';
import { countsAt, type LeanGroups, type Level, levelsOf, newest } from './levels.ts';

/** What a level is compared with: that of an earlier period, or one that was frozen. */
export interface Before {
  readonly period: Period;
  readonly level: DatedLevel & { readonly estimate?: number };
  /** Somebody chose it; else it is the earlier period that the monitor takes by itself. */
  readonly chosen: boolean;
}

/** One thing of a theme at a place: now, of each perspective, and against how it was. */
export interface MeasureReading {
  readonly measure: Gauge;
  readonly now: Level;
  readonly byPerspective: readonly Level[];
  readonly before?: Before;
  readonly comparison: Comparison;
}

/** How a place is doing on a theme. */
export interface ThemeReading {
  readonly theme: Theme;
  readonly state: 'value' | 'too-few' | 'not-looked';
  readonly measures: readonly MeasureReading[];
  /** The part of what is looked for that goes better than before, as each perspective saw it. */
  readonly byPerspective: Readonly<Record<string, ThemeIndex>>;
  /** All perspectives, each as heavy; of a release: everybody who looked. */
  readonly together: Together | ThemeIndex;
  /** Of those who spoke of it, the part that said it goes well: beside the index, never in it. */
  readonly told?: MeasureReading;
}

/** Everything that is needed to read one place: what was counted now and before, and what was frozen. */
export interface ReadingInput {
  readonly placeId: string;
  readonly edition: number;
  readonly groups: LeanGroups;
  readonly measures: readonly Gauge[];
  readonly period: Period;
  readonly now: readonly LevelCount[];
  /** The period that is compared with where nothing was frozen. */
  readonly earlier?: { readonly period: Period; readonly counts: readonly LevelCount[] };
  /** What somebody froze for a thing here, over everybody who looked. */
  readonly frozen?: ReadonlyMap<string, Before>;
  /** What of a thing was counted over the period that somebody chose, where that is not frozen but released. */
  readonly chosen?: ReadonlyMap<string, { readonly period: Period; readonly counts: readonly LevelCount[] }>;
}

const dated = (level: Level | undefined): DatedLevel => ({
  state: level?.state ?? 'not-looked',
  series: level?.series ?? '',
  ...(level?.level ? { posterior: level.level.posterior } : {}),
});

/** With the levels that were found already: the same one is asked for by a thing, by its theme and by a perspective. */
interface Reading extends ReadingInput {
  readonly found: Map<readonly LevelCount[], Map<string, readonly Level[]>>;
}

const levelNow = (
  reading: Reading,
  measure: Gauge,
  counts: readonly LevelCount[],
  perspective?: string,
): readonly Level[] => {
  const levels = reading.found.get(counts) ?? new Map<string, readonly Level[]>();
  reading.found.set(counts, levels);
  const key = `${measure.id} ${perspective ?? ''}`;
  const known = levels.get(key);
  if (known) return known;
  const made = levelsOf(counts, { ...reading, measure, ...(perspective === undefined ? {} : { perspective }) });
  levels.set(key, made);
  return made;
};

const earlierLevel = (
  input: Reading,
  measure: Gauge,
  perspective: string | undefined,
  series: string,
): Before | undefined => {
  const chosen = input.chosen?.get(measure.id);
  const from = chosen ?? input.earlier;
  if (!from) return undefined;
  const levels = levelNow(input, measure, from.counts, perspective);
  // That of the same version where there is one: else the newest, which then says that it is another series.
  const level = levels.find((l) => l.series === series && l.level) ?? newest(levels);
  if (level?.state === 'not-looked') return undefined;
  const estimate = level?.level?.estimate;
  return {
    period: from.period,
    level: { ...dated(level), ...(estimate === undefined ? {} : { estimate }) },
    chosen: chosen !== undefined,
  };
};

const readMeasure = (input: Reading, measure: Gauge, perspectives: readonly string[]): MeasureReading => {
  const now = newest(levelNow(input, measure, input.now));
  if (!now) throw new Error(`no level of ${measure.id}`);
  const byPerspective = perspectives.flatMap((p) => newest(levelNow(input, measure, input.now, p)) ?? []);
  const before = input.frozen?.get(measure.id) ?? earlierLevel(input, measure, undefined, now.series);
  const nothing: DatedLevel = { state: 'not-looked', series: now.series };
  const comparison = compareWithBaseline(dated(now), before?.level ?? nothing, measure.favourable);
  return { measure, now, byPerspective, ...(before ? { before } : {}), comparison };
};

const indexOf = (input: Reading, readings: readonly MeasureReading[], perspective: string | undefined): ThemeIndex =>
  indexOfTheme(
    readings.map((r) => {
      const now = perspective === undefined ? r.now : r.byPerspective.find((l) => l.perspective === perspective);
      // What was frozen is of everybody; a perspective is held against its own past.
      const before =
        perspective === undefined ? r.before : earlierLevel(input, r.measure, perspective, now?.series ?? r.now.series);
      const baseline = before?.level ?? { state: 'not-looked' as const, series: now?.series ?? '' };
      return { now: dated(now), baseline, favourable: r.measure.favourable };
    }),
  );

const perspectivesIn = (counts: readonly LevelCount[], measures: readonly Gauge[]): readonly string[] => {
  const ids = new Set(measures.map((m) => m.id));
  return [...new Set(counts.flatMap((c) => (ids.has(c.measure) && c.perspective ? [c.perspective] : [])))].sort();
};

const themeState = (measures: readonly MeasureReading[]): ThemeReading['state'] =>
  measures.some((m) => m.now.state === 'value')
    ? 'value'
    : measures.some((m) => m.now.state === 'too-few')
      ? 'too-few'
      : 'not-looked';

/**
 * How a place is doing, per theme: levels of everything that is looked for, held against its own past. Pure; the order of what
 * comes in does not matter. Themes stand in their fixed order, and nothing is added up over them.
 */
export const readPlace = (asked: ReadingInput): readonly ThemeReading[] => {
  const input: Reading = { ...asked, found: new Map() };
  // What was told is held against an earlier period only where somebody chose one: it is no measurement.
  const { earlier: _, ...spoken } = input;
  const here = countsAt(input.now, input.placeId);
  const known = new Set([...here, ...(input.earlier?.counts ?? [])].map((c) => c.measure));
  return themes.flatMap((theme): ThemeReading[] => {
    const mine = input.measures.filter((m) => m.theme === theme);
    const looked = mine.filter((m) => m.kind === 'per-visit' && known.has(m.id));
    const perspectives = perspectivesIn(here, looked);
    const measures = looked.map((m) => readMeasure(input, m, perspectives));
    const share = mine.find((m) => m.kind === 'share');
    const told = share && known.has(share.id) ? readMeasure(spoken, share, []) : undefined;
    if (measures.length === 0 && !told) return [];
    const byPerspective = Object.fromEntries(perspectives.map((p) => [p, indexOf(input, measures, p)]));
    const together = perspectives.length > 0 ? togetherOf(byPerspective) : indexOf(input, measures, undefined);
    return [{ theme, state: themeState(measures), measures, byPerspective, together, ...(told ? { told } : {}) }];
  });
};
