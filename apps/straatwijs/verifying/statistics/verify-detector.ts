import { type CountSeries, detect, type Prediction, predictions } from '@straatwijs/statistics';
import { z } from 'zod';
import { fitBenchmark } from './benchmark.ts';
import { benchmarkSeriesFile } from './benchmark-series.ts';
import { rowsOfBenchmark } from './rows-of-benchmark.ts';
import { gaps, numbers, oneOrMore } from './schemas.ts';
import type { Tally } from './tally.ts';

const filterFile = z.object({
  tolerance: z.object({ rel: z.number() }),
  cases: z.array(
    z.object({
      ...{ id: z.string(), y: numbers, effort: numbers, a0: z.number(), b0: z.number(), k: z.number() },
      ...{ omega: z.number(), guard: z.number(), predMean: gaps, predSize: gaps, srUp: gaps, srDown: gaps },
      ...{ alarmUp: oneOrMore, alarmDown: oneOrMore },
    }),
  ),
});

const fromOne = (periods: readonly number[]): number[] => periods.map((t) => t + 1);
const present = (list: readonly unknown[]): boolean[] => list.map((value) => value !== undefined && value !== null);

/** Predictions and evidence, week by week ("discounted_gamma_poisson_SR"); the threshold is 156. */
export const verifyFilter = (json: unknown, tally: Tally): void => {
  const { cases, tolerance } = filterFile.parse(json);
  const close = { relative: tolerance.rel };
  for (const c of cases) {
    const series: CountSeries = { counts: c.y, effort: c.effort };
    const expected = predictions(series, c, { remember: c.omega, guard: c.guard });
    const part = (of: (p: Prediction) => number) => expected.map((p) => p && of(p));
    tally.same(`${c.id}: weeks with a prediction`, present(expected), present(c.predMean));
    tally.allNear(
      `${c.id}: mean of week`,
      part(({ mean }) => mean),
      c.predMean,
      close,
    );
    tally.allNear(
      `${c.id}: size of week`,
      part(({ size }) => size),
      c.predSize,
      close,
    );
    for (const direction of ['up', 'down'] as const) {
      const { evidence, signals } = detect(c.y, expected, direction, { threshold: 156 });
      tally.allNear(`${c.id}: evidence ${direction} of week`, evidence, direction === 'up' ? c.srUp : c.srDown, close);
      tally.same(`${c.id}: alarms ${direction}`, fromOne(signals), direction === 'up' ? c.alarmUp : c.alarmDown);
    }
  }
};

const recommendedFile = z.object({
  tolerance: z.object({ hyper_rel: z.number(), k_rel: z.number(), season_abs: z.number(), mean_rel: z.number() }),
  ...{ a0: z.number(), b0: z.number(), k: z.number() },
  series: z.array(
    z.object({
      ...{ id: z.string(), k: z.number(), season10_20_30: numbers, predMean208: z.number().nullable() },
      ...{ alarmUp156: oneOrMore, alarmDown156: oneOrMore },
    }),
  ),
});

/** What is estimated from 400 streets, and where they alarm ("benchmark_recommended"). Needs the series beside it. */
export const verifyRecommended = (json: unknown, tally: Tally, beside: (name: string) => unknown): void => {
  const known = recommendedFile.parse(json);
  const { tolerance } = known;
  const { series } = benchmarkSeriesFile.parse(beside('benchmark_series.json'));
  const fitted = fitBenchmark(series, { season: true });
  tally.near('shape of the theme', fitted.prior.a0, known.a0, { relative: tolerance.hyper_rel });
  tally.near('rate of the theme', fitted.prior.b0, known.b0, { relative: tolerance.hyper_rel });
  tally.near('overdispersion of the theme', fitted.pooled, known.k, { relative: tolerance.hyper_rel });
  let same = 0;
  known.series.forEach((one, n) => {
    const mine = fitted.streets[n];
    const at = series[n];
    if (!mine || !at) return;
    tally.near(`${one.id}: overdispersion`, mine.k, one.k, { relative: tolerance.k_rel });
    const waves = [10, 20, 30].map((week) => mine.season(week - 1));
    tally.allNear(`${one.id}: season`, waves, one.season10_20_30, { absolute: tolerance.season_abs });
    tally.near(`${one.id}: last mean`, mine.expected.at(-1)?.mean, one.predMean208, { relative: tolerance.mean_rel });
    const alarms = (['up', 'down'] as const).map((direction) =>
      fromOne(detect(at.y, mine.expected, direction, { threshold: 156, from: fitted.from }).signals),
    );
    if (JSON.stringify(alarms) === JSON.stringify([one.alarmUp156, one.alarmDown156])) same++;
  });
  tally.mostly('alarms', same, known.series.length, 0.98);
};

const resultsFile = z.object({
  results: z.array(
    z.object({
      ...{ method: z.string(), direction: z.enum(['up', 'down']), falsePerSeriesYear: z.number() },
      falsePerSeriesYearEffortShock: z.number().nullable(),
      ...{ detected13wk: z.number(), medianDelayDetected: z.number().nullable() },
    }),
  ),
});

/** The table of methods ("detection_benchmark"): every row that can be made here. Needs the series beside it. */
export const verifyBenchmark = (json: unknown, tally: Tally, beside: (name: string) => unknown): void => {
  const { results } = resultsFile.parse(json);
  const { series } = benchmarkSeriesFile.parse(beside('benchmark_series.json'));
  const rounded = { absolute: 0.00051 };
  for (const { method, direction, score } of rowsOfBenchmark(series)) {
    const known = results.find((row) => row.method === method && row.direction === direction);
    if (!known) continue;
    const what = `${method}, ${direction}`;
    tally.near(`${what}: false`, score.falsePerSeriesYear, known.falsePerSeriesYear, rounded);
    tally.near(
      `${what}: false under a shock`,
      score.falseUnderEffortShock,
      known.falsePerSeriesYearEffortShock,
      rounded,
    );
    tally.near(`${what}: detected`, score.detected, known.detected13wk, rounded);
    tally.near(`${what}: delay`, score.medianDelay, known.medianDelayDetected, rounded);
  }
};
