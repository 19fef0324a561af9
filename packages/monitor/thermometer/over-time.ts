import { splitSeries } from '@straatwijs/statistics';
import type { Period } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { periodsUpTo } from './baseline-period.ts';
import type { Gauge } from './gauge.ts';
import { leanGroups } from './lean-groups.ts';
import type { LevelCount } from './level-counts.ts';
import { type Level, type LevelQuestion, levelsOf } from './levels.ts';
import { liveCountsAround } from './live.ts';

/** A level with the period that it is of. In a period in which a version changed there are two. */
export interface LevelAt {
  readonly period: Period;
  readonly level: Level;
}

/** Levels over time: what may be joined by a line lies in one run, and a new version begins another. */
export interface LevelLine {
  readonly periods: readonly Period[];
  readonly points: readonly LevelAt[];
  /** Runs of levels with a value that follow each other in one series; a period without one ends a run. */
  readonly runs: readonly (readonly LevelAt[])[];
}

/** Pure: the levels of one thing over periods. @param counts per period, in the same order */
export const levelLine = (
  periods: readonly Period[],
  counts: readonly (readonly LevelCount[])[],
  question: LevelQuestion,
): LevelLine => {
  const points = periods.flatMap((period, n) =>
    levelsOf(counts[n] ?? [], question).map((level): LevelAt => ({ period, level })),
  );
  const runs = splitSeries(
    points.map((at, n) => ({
      at,
      // Where nothing is known the line stops: nobody knows how it went meanwhile.
      series: at.level.state === 'value' ? at.level.series : `nothing ${n}`,
    })),
  )
    .map((run) => run.map(({ at }) => at))
    .filter((run) => run[0]?.level.state === 'value');
  return { periods, points, runs };
};

/** The levels of one thing at a place over the last periods up to one, live: for the desk. */
export const levelsOverTime = async (
  ports: Ports,
  place: Place,
  measure: Gauge,
  last: Period,
  many: number,
): Promise<LevelLine> => {
  const groups = await leanGroups(ports, place);
  const periods = periodsUpTo(last, many);
  const counts = await Promise.all(periods.map((p) => liveCountsAround(ports, place, groups, p, [measure])));
  return levelLine(periods, counts, { measure, edition: place.edition, placeId: place.id, groups });
};
