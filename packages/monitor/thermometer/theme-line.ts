import type { Period, PeriodKind } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import type { Theme } from '../themes/themes.ts';
import { baselinePeriod, periodsUpTo } from './baseline-period.ts';
import { measuresOf } from './gauge.ts';
import { leanGroups } from './lean-groups.ts';
import type { LevelCount } from './level-counts.ts';
import { liveCountsAround } from './live.ts';
import { type LevelLine, levelLine } from './over-time.ts';
import { type Before, type MeasureReading, type ReadingInput, readPlace, type ThemeReading } from './reading.ts';

/** How many periods a line of a theme has: always with the same season a year earlier in it. */
export const periodsInLine = { week: 53, month: 13, quarter: 8, year: 5 } as const satisfies Record<PeriodKind, number>;

/** How a theme was doing in one period, held against the same period as all the others in the line. */
export interface ThemeAt {
  readonly period: Period;
  /**
   * `value`: compared. `baseline`: all that was looked at is what the others are held against. `not-compared`: looked, and
   * nothing of it to hold against it (another version of the question, too few then, or nobody looked then).
   */
  readonly state: 'value' | 'baseline' | 'not-compared' | 'too-few' | 'not-looked';
  /** The part of what is looked for that went better; only of `value`. */
  readonly index?: ThemeReading['together'];
  /** Of how many things; and how many were looked at. */
  readonly compared: number;
  readonly looked: number;
}

/** One thing of a theme over the same periods, in its own figures. */
export interface ThingLine {
  readonly measure: MeasureReading['measure'];
  readonly line: LevelLine;
  /** How it was: of the last period in which there was something to hold against it. */
  readonly before?: Before;
}

/** A theme of a place over time. */
export interface ThemeLine {
  readonly theme: Theme;
  readonly periods: readonly Period[];
  /** One for each period. */
  readonly points: readonly ThemeAt[];
  /** Of `points`, by number: what may be joined, because the same things were compared, in the same versions. */
  readonly runs: readonly (readonly number[])[];
  /** Of `points`, by number: where a question was asked in another way than the last time. */
  readonly breaks: readonly number[];
  /** What it is held against: more than one only where people chose other periods for some things. */
  readonly comparedWith: readonly Period[];
  readonly things: readonly ThingLine[];
}

export interface ThemeLineInput extends Pick<ReadingInput, 'placeId' | 'edition' | 'groups' | 'chosen'> {
  readonly theme: Theme;
  /** Of all themes: what is compared with is chosen for a place, not for a theme. */
  readonly measures: ReadingInput['measures'];
  /**
   * What somebody froze per thing, over everybody who looked: shown with its line. The theme itself is held against a period,
   * because at the desk it is found per perspective, and a perspective has its own past alone.
   */
  readonly frozen?: ReadonlyMap<string, Before>;
  /** The earliest first, without gaps. */
  readonly periods: readonly Period[];
  /** Per period, in the same order. */
  readonly counts: readonly (readonly LevelCount[])[];
}

const isCompared = ({ comparison }: MeasureReading): boolean => comparison.state === 'value';

/** What was looked at in a period, less what is held against itself there. */
const readAt = (input: ThemeLineInput, n: number, earlier: number): ThemeReading | undefined => {
  const period = input.periods[n];
  if (!period) return undefined;
  const base = input.periods[earlier];
  const comparedWith = (id: string) => (input.chosen?.get(id)?.period ?? base)?.key;
  const { placeId, edition, groups, chosen } = input;
  return readPlace({
    ...{ placeId, edition, groups, ...(chosen ? { chosen } : {}) },
    measures: input.measures.filter((m) => comparedWith(m.id) !== period.key),
    ...{ period, now: input.counts[n] ?? [] },
    ...(base ? { earlier: { period: base, counts: input.counts[earlier] ?? [] } } : {}),
  }).find(({ theme }) => theme === input.theme);
};

interface FoundAt {
  readonly at: ThemeAt;
  /** What was compared, each thing with its version. */
  readonly things: ReadonlyMap<string, string>;
}

const themeAt = (period: Period, reading: ThemeReading | undefined, own: readonly LevelCount[]): FoundAt => {
  const looked = new Set(own.map((c) => c.measure)).size;
  const used = reading?.measures.filter(isCompared) ?? [];
  const about = { period, looked, compared: used.length };
  const things = new Map(used.map((m) => [m.measure.id, m.now.series]));
  if (reading && used.length > 0) return { at: { ...about, state: 'value', index: reading.together }, things };
  if (looked === 0) return { at: { ...about, state: 'not-looked' }, things };
  if (own.every((c) => c.withheld)) return { at: { ...about, state: 'too-few' }, things };
  // Whatever was looked at is what the others are held against.
  const inReading = reading?.measures.some((m) => m.now.state !== 'not-looked') ?? false;
  return { at: { ...about, state: inReading ? 'not-compared' : 'baseline' }, things };
};

/** What may be joined: one after the other, and of the same things in the same versions. */
const runsOf = (found: readonly FoundAt[]): readonly (readonly number[])[] => {
  const keys = found.map(({ at, things }) => (at.state === 'value' ? JSON.stringify([...things].sort()) : undefined));
  const runs: number[][] = [];
  for (const [n, key] of keys.entries()) {
    if (key === undefined) continue;
    if (key === keys[n - 1]) runs.at(-1)?.push(n);
    else runs.push([n]);
  }
  return runs;
};

/** Where a thing was asked in another way than the last time that anybody was asked. */
const breaksOf = (measures: ReadingInput['measures'], own: readonly (readonly LevelCount[])[]): readonly number[] => {
  const last = new Map<string, string>();
  return own.flatMap((counts, n) => {
    const changed = measures.filter(({ id, series }) => {
      const newest = series.findLast((s) => counts.some((c) => c.measure === id && c.series === s));
      const before = last.get(id);
      if (newest !== undefined) last.set(id, newest);
      return newest !== undefined && before !== undefined && newest !== before;
    });
    return changed.length > 0 ? [n] : [];
  });
};

/**
 * A theme of a place over time. Pure. Every period is held against one and the same: what somebody chose for a thing, else
 * what the last period is held against. What was asked in another way is neither compared nor joined, and a period of which
 * other things are known than of the one before it is not joined to it either: a part of other things is another figure.
 */
export const themeLine = (input: ThemeLineInput): ThemeLine => {
  const { theme, periods, counts, placeId } = input;
  const measures = input.measures.filter((m) => m.theme === theme && m.kind === 'per-visit');
  const ids = new Set(measures.map((m) => m.id));
  const own = counts.map((list) => list.filter((c) => c.placeId === placeId && ids.has(c.measure)));
  const last = periods.at(-1);
  const visited = new Set(input.measures.flatMap((m) => (m.kind === 'per-visit' ? [m.id] : [])));
  const isKnown = (p: Period) =>
    counts[periods.findIndex(({ key }) => key === p.key)]?.some(
      (c) => c.placeId === placeId && visited.has(c.measure) && !c.withheld,
    ) ?? false;
  const earlier = last && baselinePeriod(last, isKnown);
  const at = earlier ? periods.findIndex((p) => p.key === earlier.key) : -1;
  const readings = periods.map((_, n) => readAt({ ...input, measures }, n, at));
  const found = periods.map((period, n) => themeAt(period, readings[n], own[n] ?? []));
  const things = measures.flatMap((measure): ThingLine[] => {
    if (!own.some((list) => list.some((c) => c.measure === measure.id))) return [];
    const line = levelLine(periods, counts, { ...input, measure });
    const read = readings.flatMap((r) => r?.measures.find((m) => m.measure.id === measure.id)?.before ?? []);
    const was = input.frozen?.get(measure.id) ?? read.at(-1);
    return [{ measure, line, ...(was ? { before: was } : {}) }];
  });
  const against = things.flatMap(({ measure }) => input.chosen?.get(measure.id)?.period ?? earlier ?? []);
  const comparedWith = [...new Map(against.map((p) => [p.key, p])).values()];
  return {
    theme,
    periods,
    points: found.map(({ at: point }) => point),
    runs: runsOf(found),
    breaks: breaksOf(measures, own),
    things,
    comparedWith,
  };
};

/**
 * A theme of a place over the last periods up to one, live: for the desk.
 * @param frozen levels that somebody froze, per thing
 */
export const themeLineLive = async (
  ports: Ports,
  place: Place,
  theme: Theme,
  last: Period,
  frozen: ReadonlyMap<string, Before>,
): Promise<ThemeLine> => {
  const measures = measuresOf(ports.instruments).filter((m) => m.kind === 'per-visit');
  const mine = measures.filter((m) => m.theme === theme);
  const groups = await leanGroups(ports, place);
  const periods = periodsUpTo(last, periodsInLine[last.kind]);
  const counts = await Promise.all(
    periods.map((p) => liveCountsAround(ports, place, groups, p, measures, { leaning: mine })),
  );
  return themeLine({
    ...{ placeId: place.id, edition: place.edition, groups, theme, measures, periods, counts, frozen },
  });
};
