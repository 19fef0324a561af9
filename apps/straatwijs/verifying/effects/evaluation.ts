import {
  counterfactual,
  differenceInDifferences,
  modelCovariance,
  neweyWest,
  neweyWestLag,
  type SegmentedShape,
  segmentedModel,
  studentQuantile,
  sumOfEffects,
  twoWayFixedEffects,
  wildClusterBootstrap,
} from '@straatwijs/statistics';
import { z } from 'zod';
import { type Family, openComparisons } from './comparisons.ts';

const numbers = z.array(z.number());

const fit = z.object({ coef: numbers, seModel: numbers, seNW: numbers, phi: z.number(), lag: z.number().optional() });
const seriesFile = z.object({
  tolerance: z.object({ coef_abs: z.number(), se_rel: z.number() }),
  cases: z.array(
    z.object({
      y: numbers,
      effort: numbers,
      interventionT: z.number(),
      full: fit,
      levelOnly: fit.extend({ rateRatio: z.number(), ci95NWt: numbers, ci95Modelt: numbers }),
      observedPost: z.number(),
      counterfactualPostFull: z.number(),
    }),
  ),
});

/** Segmented regression of a series with its errors, and what would have been expected. */
export const seriesFamily: Family = {
  kind: 'its',
  compare(json) {
    const file = seriesFile.parse(json);
    const { near, nearAll, same, done } = openComparisons();
    const { coef_abs: by, se_rel: part } = file.tolerance;
    file.cases.forEach((c, k) => {
      const series = { counts: c.y, effort: c.effort };
      const start = c.interventionT - 1;
      for (const slope of [true, false]) {
        const known = slope ? c.full : c.levelOnly;
        const shape: SegmentedShape = { start, slope };
        const found = segmentedModel(series, shape);
        const at = `case ${k}, ${slope ? 'level and slope' : 'level'}`;
        nearAll(`${at}: effect`, found?.model.coefficients, known.coef, by);
        near(`${at}: dispersion`, found?.model.dispersion, known.phi, part * known.phi);
        if (!found) continue;
        const { ci95Modelt, ci95NWt } = c.levelOnly;
        const kinds = [
          ['model', modelCovariance(found.model), known.seModel, ci95Modelt],
          ['Newey-West', neweyWest(found.data, found.model), known.seNW, ci95NWt],
        ] as const;
        const wide = studentQuantile(0.975, found.model.degrees);
        for (const [name, covariance, errors, ends] of kinds)
          for (const [j, error] of errors.entries()) {
            const unit = errors.map((_, other) => +(other === j));
            const mine = sumOfEffects(found.model, covariance, unit);
            near(`${at}: error ${j}, ${name}`, mine.error, error, part * error);
            if (slope || j !== 2) continue;
            const interval = [-1, 1].map((side) => Math.exp(mine.value + side * wide * mine.error));
            for (const [e, end] of ends.entries()) near(`${at}: end ${e}, ${name}`, interval[e], end, 10 * part * end);
          }
        if (known.lag !== undefined) same(`${at}: lag`, neweyWestLag(found.periods.length), known.lag);
        if (slope) near(`${at}: expected after`, counterfactual(found, shape), c.counterfactualPostFull, 1e-3);
        else near(`${at}: ratio`, Math.exp(found.model.coefficients[2] ?? Number.NaN), c.levelOnly.rateRatio, by);
      }
      const after = c.y.slice(start).reduce((sum, y) => sum + y, 0);
      same(`case ${k}: observed after`, after, c.observedPost);
    });
    return done();
  },
};

const differenceFile = z.object({
  tolerance: z.object({ est_abs: z.number(), p_abs: z.number(), ci_abs: z.number(), twfe_abs: z.number() }),
  cases: z.array(
    z.object({
      counts: z.array(numbers),
      effort: z.array(numbers),
      treated: z.union([z.number(), numbers]),
      firstPostPeriod: z.number(),
      logRateChange: numbers,
      estimate: z.number(),
      rateRatio: z.number(),
      nPermutations: z.number(),
      pTwoSided: z.number(),
      pDecrease: z.number(),
      pIncrease: z.number(),
      ci90Permutation: z.array(z.number().nullable()),
      twfe: z.object({ logRR: z.number(), seModel: z.number(), phi: z.number(), seClusterHC0: z.number() }),
      wcrEnumeratedP: z.number().nullable(),
    }),
  ),
});

/** Difference in differences with its permutation test and interval, and the two second opinions. */
export const differenceFamily: Family = {
  kind: 'did',
  compare(json) {
    const file = differenceFile.parse(json);
    const { near, nearAll, same, done } = openComparisons();
    const t = file.tolerance;
    file.cases.forEach((c, k) => {
      const start = c.firstPostPeriod - 1;
      const treated = new Set([c.treated].flat().map((area) => area - 1));
      const cut = (values: readonly number[] | undefined) => [
        values?.slice(0, start) ?? [],
        values?.slice(start) ?? [],
      ];
      const areas = c.counts.map((counts, a) => {
        const [[before = [], after = []], [lookedBefore = [], lookedAfter = []]] = [cut(counts), cut(c.effort[a])];
        return {
          treated: treated.has(a),
          before: { counts: before, effort: lookedBefore },
          after: { counts: after, effort: lookedAfter },
        };
      });
      const { estimate: mine, interval } = differenceInDifferences(areas);
      const at = `case ${k}`;
      nearAll(`${at}: change of area`, mine?.changes, c.logRateChange, t.est_abs);
      near(`${at}: effect`, mine?.logRateRatio, c.estimate, t.est_abs);
      near(`${at}: ratio`, mine?.rateRatio, c.rateRatio, t.est_abs);
      same(`${at}: assignments`, mine?.assignments, c.nPermutations);
      near(`${at}: p`, mine?.p, c.pTwoSided, t.p_abs);
      near(`${at}: p of a decrease`, mine?.pDecrease, c.pDecrease, t.p_abs);
      near(`${at}: p of an increase`, mine?.pIncrease, c.pIncrease, t.p_abs);
      nearAll(`${at}: interval`, interval?.map(Math.log), c.ci90Permutation, t.ci_abs);
      const whole = c.counts.map((counts, a) => ({ counts, effort: c.effort[a] ?? [], treated: treated.has(a) }));
      const fixed = twoWayFixedEffects(whole, start);
      near(`${at}: two-way effect`, fixed?.logRateRatio, c.twfe.logRR, t.twfe_abs);
      near(`${at}: its error`, fixed?.error, c.twfe.seModel, t.twfe_abs);
      near(`${at}: its dispersion`, fixed?.dispersion, c.twfe.phi, t.twfe_abs);
      near(`${at}: its error by area`, fixed?.clusterError, c.twfe.seClusterHC0, t.twfe_abs);
      const flags = c.counts.map((_, a) => treated.has(a));
      near(`${at}: wild bootstrap`, wildClusterBootstrap(c.logRateChange, flags), c.wcrEnumeratedP, t.p_abs);
    });
    return done();
  },
};
