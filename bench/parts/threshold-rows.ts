import { type Direction, fitPast, predictionBand, scoreDetector } from '@straatwijs/statistics';
import {
  type BenchmarkSeries,
  historyWeeks,
  monitored,
} from '../../apps/straatwijs/verifying/statistics/benchmark-series.ts';
import type { BenchmarkRow } from '../../apps/straatwijs/verifying/statistics/rows-of-benchmark.ts';

/** The last half year is left out of the past, so that a change that is under way is no part of it. */
const leftOut = 26;
const alphas = [0.05, 0.01] as const;

/**
 * The thresholds of Noufaily (as in Farrington flexible, without its trend and its weights): every week a quasi-Poisson
 * fit of the past with effort and season, and an alarm for a count outside its band. One week at a time: nothing adds up.
 */
export const thresholdRows = (series: readonly BenchmarkSeries[]): BenchmarkRow[] => {
  const alarms = alphas.map(() => ({ up: series.map(() => [] as number[]), down: series.map(() => [] as number[]) }));
  series.forEach(({ y, effort }, n) => {
    for (let t = historyWeeks; t < y.length; t++) {
      const effortThen = effort[t] ?? 0;
      if (effortThen === 0) continue;
      const past = t - leftOut;
      const fit = fitPast(y.slice(0, past), effort.slice(0, past), { season: true, period: t + 1, effortThen });
      if (!fit) continue;
      alphas.forEach((alpha, a) => {
        const { upper, lower } = predictionBand(fit, alpha, 'muan');
        if ((y[t] ?? 0) > upper) alarms[a]?.up[n]?.push(t + 1);
        if ((y[t] ?? 0) < lower) alarms[a]?.down[n]?.push(t + 1);
      });
    }
  });
  const directions: readonly Direction[] = ['up', 'down'];
  return alphas.flatMap((alpha, a) =>
    directions.map((direction) => ({
      method: `threshold of one week (Noufaily, after Farrington), alpha ${alpha}`,
      direction,
      score: scoreDetector(series, alarms[a]?.[direction] ?? [], direction, monitored),
    })),
  );
};
