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
import { gaps, numbers, oneOrMore } from './schemas.ts';
import type { Tally } from './tally.ts';

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
export const verifySeries = (json: unknown, tally: Tally): void => {
  const file = seriesFile.parse(json);
  const [by, part] = [{ absolute: file.tolerance.coef_abs }, { relative: file.tolerance.se_rel }];
  file.cases.forEach((c, k) => {
    const series = { counts: c.y, effort: c.effort };
    const start = c.interventionT - 1;
    for (const slope of [true, false]) {
      const known = slope ? c.full : c.levelOnly;
      const shape: SegmentedShape = { start, slope };
      const found = segmentedModel(series, shape);
      const at = `case ${k}, ${slope ? 'level and slope' : 'level'}`;
      tally.allNear(`${at}: effect`, [...(found?.model.coefficients ?? [])], known.coef, by);
      tally.near(`${at}: dispersion`, found?.model.dispersion, known.phi, part);
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
          tally.near(`${at}: error ${j}, ${name}`, mine.error, error, part);
          if (slope || j !== 2) continue;
          const interval = [-1, 1].map((side) => Math.exp(mine.value + side * wide * mine.error));
          for (const [e, end] of ends.entries())
            tally.near(`${at}: end ${e}, ${name}`, interval[e], end, { relative: 10 * file.tolerance.se_rel });
        }
      if (known.lag !== undefined) tally.same(`${at}: lag`, neweyWestLag(found.periods.length), known.lag);
      if (slope)
        tally.near(`${at}: expected after`, counterfactual(found, shape), c.counterfactualPostFull, { absolute: 1e-3 });
      else tally.near(`${at}: ratio`, Math.exp(found.model.coefficients[2] ?? Number.NaN), c.levelOnly.rateRatio, by);
    }
    const after = c.y.slice(start).reduce((sum, y) => sum + y, 0);
    tally.same(`case ${k}: observed after`, after, c.observedPost);
  });
};

const differenceFile = z.object({
  tolerance: z.object({ est_abs: z.number(), p_abs: z.number(), ci_abs: z.number(), twfe_abs: z.number() }),
  cases: z.array(
    z.object({
      counts: z.array(numbers),
      effort: z.array(numbers),
      treated: oneOrMore,
      firstPostPeriod: z.number(),
      logRateChange: numbers,
      estimate: z.number(),
      rateRatio: z.number(),
      nPermutations: z.number(),
      pTwoSided: z.number(),
      pDecrease: z.number(),
      pIncrease: z.number(),
      ci90Permutation: gaps,
      twfe: z.object({ logRR: z.number(), seModel: z.number(), phi: z.number(), seClusterHC0: z.number() }),
      wcrEnumeratedP: z.number().nullable(),
    }),
  ),
});

/** Difference in differences with its permutation test and interval, and the two second opinions. */
export const verifyDifferences = (json: unknown, tally: Tally): void => {
  const file = differenceFile.parse(json);
  const { est_abs, p_abs, ci_abs, twfe_abs } = file.tolerance;
  const [close, exactly] = [{ absolute: est_abs }, { absolute: p_abs }];
  const [onGrid, fitted] = [{ absolute: ci_abs }, { absolute: twfe_abs }];
  file.cases.forEach((c, k) => {
    const start = c.firstPostPeriod - 1;
    const treated = new Set(c.treated.map((area) => area - 1));
    const cut = (values: readonly number[] | undefined) => [values?.slice(0, start) ?? [], values?.slice(start) ?? []];
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
    tally.allNear(
      `${at}: change of area`,
      (mine?.changes ?? []).map((change) => change ?? undefined),
      c.logRateChange,
      close,
    );
    tally.near(`${at}: effect`, mine?.logRateRatio, c.estimate, close);
    tally.near(`${at}: ratio`, mine?.rateRatio, c.rateRatio, close);
    tally.same(`${at}: assignments`, mine?.assignments, c.nPermutations);
    tally.near(`${at}: p`, mine?.p, c.pTwoSided, exactly);
    tally.near(`${at}: p of a decrease`, mine?.pDecrease, c.pDecrease, exactly);
    tally.near(`${at}: p of an increase`, mine?.pIncrease, c.pIncrease, exactly);
    tally.allNear(`${at}: interval`, interval?.map(Math.log) ?? [], c.ci90Permutation, onGrid);
    tally.same(
      `${at}: has an interval`,
      interval !== undefined,
      c.ci90Permutation.every((end) => end !== null),
    );
    const whole = c.counts.map((counts, a) => ({ counts, effort: c.effort[a] ?? [], treated: treated.has(a) }));
    const fixed = twoWayFixedEffects(whole, start);
    tally.near(`${at}: two-way effect`, fixed?.logRateRatio, c.twfe.logRR, fitted);
    tally.near(`${at}: its error`, fixed?.error, c.twfe.seModel, fitted);
    tally.near(`${at}: its dispersion`, fixed?.dispersion, c.twfe.phi, fitted);
    tally.near(`${at}: its error by area`, fixed?.clusterError, c.twfe.seClusterHC0, fitted);
    const flags = c.counts.map((_, a) => treated.has(a));
    const turned = wildClusterBootstrap(c.logRateChange, flags);
    tally.near(`${at}: wild bootstrap`, turned, c.wcrEnumeratedP, exactly);
    tally.same(`${at}: has a wild bootstrap`, turned !== undefined, c.wcrEnumeratedP !== null);
  });
};
