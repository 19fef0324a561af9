import {
  type DetectorScore,
  type Direction,
  detect,
  type EarsRule,
  earsThresholds,
  likelihoodRatioCusum,
  scoreDetector,
} from '@straatwijs/statistics';
import { type FittedBenchmark, fitBenchmark } from './benchmark.ts';
import { type BenchmarkSeries, monitored } from './benchmark-series.ts';
import { seasonalMeans } from './seasonal-means.ts';

/** A line of the table: a method in one direction. */
export interface BenchmarkRow {
  readonly method: string;
  readonly direction: Direction;
  readonly score: DetectorScore;
}

const directions = ['up', 'down'] as const;
const thresholds = [52, 104, 156, 260, 520];

const rowOf = (
  series: readonly BenchmarkSeries[],
  method: string,
  direction: Direction,
  alarms: readonly (readonly number[])[],
): BenchmarkRow => ({ method, direction, score: scoreDetector(series, alarms, direction, monitored) });

/** What the chosen detector does on known series: with a long history, with a season and with a short history. */
export const chosenRows = (series: readonly BenchmarkSeries[]): BenchmarkRow[] => {
  const chosen = (name: (h: number) => string, fitted: FittedBenchmark, hs: readonly number[]) =>
    hs.flatMap((threshold) =>
      directions.map((direction) =>
        rowOf(
          series,
          name(threshold),
          direction,
          fitted.streets.map(({ counts, expected }) =>
            detect(counts, expected, direction, { threshold, from: fitted.from }).signals.map(
              (t) => t + fitted.cut + 1,
            ),
          ),
        ),
      ),
    );
  return [
    ...chosen(
      (h) => `Recommended: SR negbin filter omega=.99 guard=8 h=${h}`,
      fitBenchmark(series, { season: false }),
      thresholds,
    ),
    ...chosen(
      (h) => `Recommended: SR negbin filter + shrunken season sd=.15, h=${h}`,
      fitBenchmark(series, { season: true }),
      thresholds,
    ),
    ...chosen(
      (h) => `SHORT HISTORY 12 weeks: SR negbin filter h=${h}`,
      fitBenchmark(series, { weeks: 12, season: false }),
      [104, 156, 260],
    ),
  ];
};

/** The table of methods on known series: EARS, a fitted CUSUM and the chosen detector. */
export const rowsOfBenchmark = (series: readonly BenchmarkSeries[]): BenchmarkRow[] => {
  const row = (method: string, direction: Direction, alarms: readonly (readonly number[])[]) =>
    rowOf(series, method, direction, alarms);
  const ears = (rule: EarsRule, mirrored: boolean) =>
    series.map(({ y }) => {
      const limits = earsThresholds(y, rule, { mirrored });
      return y.flatMap((count, t) => {
        const limit = limits[t];
        return limit !== undefined && (mirrored ? count < limit : count > limit) ? [t + 1] : [];
      });
    });
  const means = series.map(seasonalMeans);
  const cusum = (threshold: number, direction: Direction) =>
    series.map(({ y }, n) =>
      likelihoodRatioCusum(y, means[n] ?? [], direction === 'up' ? 2 : 0.5, threshold).alarms.map((t) => t + 1),
    );
  return [
    ...(['C1', 'C2', 'C3'] as const).map((rule) => row(`EARS ${rule} on counts`, 'up', ears(rule, false))),
    ...(['C1', 'C2'] as const).map((rule) => row(`EARS ${rule} on counts mirrored`, 'down', ears(rule, true))),
    ...[3, 4, 5].flatMap((h) => [
      row(`NB LR-CUSUM (glrnb theta=log2) c.ARL=${h}`, 'up', cusum(h, 'up')),
      row(`NB LR-CUSUM (glrnb theta=-log2) c.ARL=${h}`, 'down', cusum(h, 'down')),
    ]),
    ...chosenRows(series),
  ];
};
