import { earsThresholds, fitPast, likelihoodRatioCusum, predictionBand } from '@straatwijs/statistics';
import { z } from 'zod';
import { benchmarkSeriesFile, monitored } from './benchmark-series.ts';
import { gaps, numbers } from './schemas.ts';
import { seasonalMeans } from './seasonal-means.ts';
import type { Tally } from './tally.ts';

const thresholdsFile = z.object({
  tolerance: z.object({ coef_abs: z.number(), se_rel: z.number() }),
  cases: z.array(
    z.object({
      ...{ y: numbers, effort: numbers, harmonics: z.number(), predictEffort: z.number(), predictT: z.number() },
      ...{ coef: z.union([numbers, z.number().transform((one) => [one])]) },
      ...{ phiRaw: z.number(), eta: z.number(), seEta: z.number() },
      thresholds: z.array(
        z.object({
          ...{ alpha: z.number(), upperPlugin: z.number(), lowerPlugin: z.number() },
          ...{ upperMuan: z.number(), lowerMuan: z.number() },
        }),
      ),
    }),
  ),
});

/** Prediction thresholds of Noufaily beside `glm` ("quasipoisson_threshold"). */
export const verifyThresholds = (json: unknown, tally: Tally): void => {
  const { cases, tolerance } = thresholdsFile.parse(json);
  cases.forEach((c, n) => {
    const what = `case ${n + 1}`;
    const fit = fitPast(c.y, c.effort, {
      season: c.harmonics === 1,
      period: c.predictT,
      effortThen: c.predictEffort,
    });
    tally.allNear(`${what}: coefficient`, [...(fit?.model.coefficients ?? [])], c.coef, {
      absolute: tolerance.coef_abs,
    });
    tally.near(`${what}: log expected`, fit?.logExpected, c.eta, { absolute: tolerance.coef_abs });
    tally.near(`${what}: its error`, fit?.error, c.seEta, { relative: tolerance.se_rel });
    tally.near(`${what}: dispersion`, fit?.model.dispersion, c.phiRaw, { relative: tolerance.se_rel });
    if (!fit) return;
    for (const { alpha, upperPlugin, lowerPlugin, upperMuan, lowerMuan } of c.thresholds) {
      const known = { upper: upperPlugin, lower: lowerPlugin };
      tally.same(`${what}: plug-in at ${alpha}`, predictionBand(fit, alpha, 'plugin'), known);
      tally.same(`${what}: muan at ${alpha}`, predictionBand(fit, alpha, 'muan'), {
        upper: upperMuan,
        lower: lowerMuan,
      });
    }
  });
};

const flags = z.array(z.number().nullable());
const realFile = z.object({
  tolerance: z.object({ ears_abs: z.number(), cusum_abs: z.number() }),
  series: z.record(
    z.string(),
    z.object({
      ...{ y: numbers, range: numbers, mu0: z.number(), alpha: z.number() },
      ears: z.array(z.object({ method: z.enum(['C1', 'C2', 'C3']), alpha: z.number(), upper: gaps, alarm: flags })),
      cusum: z.array(z.object({ theta: z.number(), threshold: z.number(), stat: numbers, alarm: flags })),
    }),
  ),
});

/** EARS and CUSUM on counts of real diseases ("real_series"). The Farrington thresholds in it are not compared. */
export const verifyRealSeries = (json: unknown, tally: Tally): void => {
  const { series, tolerance } = realFile.parse(json);
  for (const [name, { y, range, mu0, alpha, ears, cusum }] of Object.entries(series)) {
    const counts = range.map((t) => y[t - 1] ?? 0);
    for (const known of ears) {
      const limits = earsThresholds(y, known.method, { alpha: known.alpha });
      const mine = range.map((t) => limits[t - 1]);
      tally.allNear(`${name}, ${known.method}: limit`, mine, known.upper, { absolute: tolerance.ears_abs });
      const alarms = mine.map((limit, n) => (limit === undefined ? null : Number((counts[n] ?? 0) > limit)));
      tally.same(`${name}, ${known.method}: alarms`, alarms, known.alarm);
    }
    for (const known of cusum) {
      const what = `${name}, CUSUM of ${known.theta} at ${known.threshold}`;
      const expected = counts.map(() => ({ mean: mu0, size: 1 / alpha }));
      const { statistics, alarms } = likelihoodRatioCusum(counts, expected, Math.exp(known.theta), known.threshold);
      tally.allNear(what, statistics, known.stat, { absolute: tolerance.cusum_abs });
      tally.same(
        `${what}: alarms`,
        counts.map((_, n) => Number(alarms.includes(n))),
        known.alarm,
      );
    }
  }
};

const baselinesFile = z.object({
  tolerance: z.object({ mu_rel: z.number() }),
  cases: z.array(z.object({ id: z.string(), nbMu0: gaps, nbAlpha: z.number() })),
});

/** What a regression with a season expects beside `glm.nb` ("benchmark_baselines"). Needs the series beside it. */
export const verifyBaselines = (json: unknown, tally: Tally, beside: (name: string) => unknown): void => {
  const { cases, tolerance } = baselinesFile.parse(json);
  const { series } = benchmarkSeriesFile.parse(beside('benchmark_series.json'));
  for (const { id, nbMu0 } of cases) {
    const one = series.find((s) => s.id === id);
    const mine = one ? seasonalMeans(one).slice(monitored[0] - 1) : [];
    tally.allNear(
      `${id}: mean`,
      mine.map((p) => p?.mean),
      nbMu0.map((m, n) => (mine[n] ? m : null)),
      {
        relative: tolerance.mu_rel,
      },
    );
  }
};
