import { type Figure, isPlanned, notLooked, tooFew } from '../disclosure/index.ts';
import { lastClosed, type Period, type PeriodKind, parsePeriod, previousPeriod } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import type { Theme } from '../themes/themes.ts';
import { baselinePeriod, periodsUpTo, yearBefore } from './baseline-period.ts';
import { type Gauge, measuresOf } from './gauge.ts';
import { leanGroups } from './lean-groups.ts';
import { type LevelCount, releasedLevelCounts } from './level-counts.ts';
import { everyPlace, type Level } from './levels.ts';
import { type ReadingInput, readPlace, type ThemeReading } from './reading.ts';
import { type ReleasedTold, toldReleased } from './released-told.ts';
import { periodsInLine, type ThemeLine, themeLine } from './theme-line.ts';

/** How a place is doing, from what was released and nothing else. */
export interface ReleasedReading {
  readonly place: Place;
  readonly period: Period;
  readonly isReleased: boolean;
  /** What is compared with where nobody chose. */
  readonly earlier?: Period;
  readonly themes: readonly ThemeReading[];
  /** What was told, over the last released year: beside the themes, never in them. */
  readonly told?: ReleasedTold;
}

type Released = ReadonlyMap<string, number>;

/** The last released month or quarter of which the plan has looking at such a place. */
const lastReleased = (ports: Ports, { scale }: Place, released: Released): Period | undefined => {
  const { date } = ports.local(ports.now());
  return (['quarter', 'month', 'year'] as const satisfies readonly PeriodKind[])
    .filter((kind) => isPlanned('looked', kind, scale))
    .flatMap((kind) => {
      const closed = lastClosed(kind, date);
      return [closed, previousPeriod(closed)].find((p) => released.has(p.key)) ?? [];
    })[0];
};

const releasedCounts = async (
  ports: Ports,
  edition: number,
  placeIds: readonly string[],
  periods: readonly Period[],
  measures: readonly Gauge[],
): Promise<ReadonlyMap<string, readonly LevelCount[]>> => {
  const keys = periods.map((p) => p.key);
  const cells = await ports.releases.cells({ edition, placeIds, periods: keys, kinds: ['looked'] });
  return new Map(
    keys.map((key) => [
      key,
      releasedLevelCounts(
        cells.filter((c) => c.period === key),
        measures,
      ),
    ]),
  );
};

/** Per thing what was counted over the period that somebody chose for it. */
const chosenCounts = (
  chosen: ReadonlyMap<string, string>,
  byPeriod: ReadonlyMap<string, readonly LevelCount[]>,
): NonNullable<ReadingInput['chosen']> =>
  new Map(
    [...chosen].flatMap(([measure, key]) => {
      const period = parsePeriod(key);
      return period ? [[measure, { period, counts: byPeriod.get(key) ?? [] }] as const] : [];
    }),
  );

/**
 * Reads a place from releases: a function of what anybody may download, so that it can tell nothing that is withheld. What is
 * withheld lends its numbers to no level, that of another place neither.
 * @param asked a period; without it, or where the plan has no looking over it, the last released quarter
 * @param chosen per thing the period that somebody fixed to compare with: its released level is taken, never the frozen one of
 *   the desk
 */
export const readReleased = async (
  ports: Ports,
  place: Place,
  asked: Period | undefined,
  chosen: ReadonlyMap<string, string> = new Map(),
): Promise<ReleasedReading | undefined> => {
  const { periods: released } = await ports.releases.published();
  const fits = asked && isPlanned('looked', asked.kind, place.scale) ? asked : undefined;
  const period = fits ?? lastReleased(ports, place, released);
  if (!period) return undefined;
  const measures = measuresOf(ports.instruments);
  const groups = await leanGroups(ports, place);
  const others = [...chosen.values()].flatMap((key) => parsePeriod(key) ?? []);
  const wanted = [period, ...yearBefore(period), ...others].filter((p) => released.has(p.key));
  const byPeriod = await releasedCounts(ports, place.edition, everyPlace(place.id, groups), wanted, measures);
  const here = (p: Period) => (byPeriod.get(p.key) ?? []).some((c) => c.placeId === place.id && !c.withheld);
  const earlier = baselinePeriod(period, here);
  const input: ReadingInput = {
    ...{ placeId: place.id, edition: place.edition, groups, measures, period, now: byPeriod.get(period.key) ?? [] },
    ...(earlier ? { earlier: { period: earlier, counts: byPeriod.get(earlier.key) ?? [] } } : {}),
    chosen: chosenCounts(chosen, byPeriod),
  };
  const told = await toldReleased(ports, place, groups);
  return {
    ...{ place, period, isReleased: released.has(period.key), themes: readPlace(input) },
    ...(earlier ? { earlier } : {}),
    ...(told ? { told } : {}),
  };
};

/**
 * A theme of a place over time, of releases alone: as `readReleased`, over the last released periods. It starts with the first
 * of them that was released. Undefined: nothing was released of which looking is shown at such a place.
 */
export const themeLineReleased = async (
  ports: Ports,
  place: Place,
  theme: Theme,
  chosen: ReadonlyMap<string, string> = new Map(),
): Promise<ThemeLine | undefined> => {
  const { periods: released } = await ports.releases.published();
  const last = lastReleased(ports, place, released);
  if (!last) return undefined;
  const all = periodsUpTo(last, periodsInLine[last.kind]);
  const periods = all.slice(all.findIndex((p) => released.has(p.key)));
  const measures = measuresOf(ports.instruments);
  const groups = await leanGroups(ports, place);
  const others = [...chosen.values()].flatMap((key) => parsePeriod(key) ?? []);
  const wanted = [...periods, ...others].filter((p) => released.has(p.key));
  const byPeriod = await releasedCounts(ports, place.edition, everyPlace(place.id, groups), wanted, measures);
  return themeLine({
    ...{ placeId: place.id, edition: place.edition, groups, theme, measures, periods },
    counts: periods.map((p) => byPeriod.get(p.key) ?? []),
    chosen: chosenCounts(chosen, byPeriod),
  });
};

/** A level that may leave the house: of a release. Rounded to what it can bear, three digits. */
export const figureOfLevel = ({ state, level, contributors }: Level): Figure => {
  if (state === 'not-looked') return notLooked;
  const { estimate, interval } = level ?? {};
  if (state !== 'value' || estimate === undefined || !interval || !level) return tooFew;
  const digits = (n: number): number => Number(n.toPrecision(3));
  return {
    ...{ value: digits(estimate), interval: [digits(interval[0]), digits(interval[1])], state },
    ...{ observations: level.n, visits: level.effort, contributors: contributors ?? null },
  };
};

/** A share of what was told that may leave the house: of all who spoke of it, and, as with all that is told, of no visit. */
export const figureOfTold = (told: Level): Figure => {
  const figure = figureOfLevel(told);
  return figure.state === 'value' ? { ...figure, observations: told.level?.effort ?? null, visits: 0 } : figure;
};
