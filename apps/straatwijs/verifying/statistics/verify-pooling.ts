import {
  crossedFit,
  type Explained,
  gammaGrid,
  levelsOfCounts,
  levelsOfShares,
  likeliestBeta,
  likeliestGamma,
  marshall,
} from '@straatwijs/statistics';
import { z } from 'zod';
import { numbers } from './schemas.ts';
import type { Tally, Tolerance } from './tally.ts';

const levels = z.object({ mean: numbers, lo90: numbers, hi90: numbers });

const compareLevels = (
  tally: Tally,
  what: string,
  mine: readonly Explained[],
  known: z.infer<typeof levels>,
  allowed: Tolerance,
): void => {
  tally.allNear(
    `${what}: level`,
    mine.map(({ estimate }) => estimate),
    known.mean,
    allowed,
  );
  tally.allNear(
    `${what}: lower`,
    mine.map(({ interval }) => interval?.[0]),
    known.lo90,
    allowed,
  );
  tally.allNear(
    `${what}: upper`,
    mine.map(({ interval }) => interval?.[1]),
    known.hi90,
    allowed,
  );
};

const countsFile = z.object({
  tolerance: z.object({
    ...{ ml_rel: z.number(), hb_rel: z.number(), hb_abs_floor: z.number(), marshall_rel: z.number() },
  }),
  cases: z.array(
    z.object({
      ...{ y: numbers, effort: numbers },
      marshall: z.object({ overall: z.number(), betweenVar: z.number(), estimate: numbers }).nullable(),
      ml: z.object({ shape: z.number(), rate: z.number(), logLik: z.number() }).nullable(),
      hb: levels.extend({ pAbove: numbers, m0: z.number(), postMeanTau: z.number() }),
    }),
  ),
});

/** Levels of counts beside `glm.nb`, Marshall and a grid of R ("gamma_poisson"). */
export const verifyCountLevels = (json: unknown, tally: Tally): void => {
  const { cases, tolerance } = countsFile.parse(json);
  cases.forEach(({ y, effort, hb, ml, marshall: moments }, n) => {
    const what = `case ${n + 1}`;
    const allowed = { relative: tolerance.hb_rel, absolute: tolerance.hb_abs_floor };
    const mine = levelsOfCounts(y.map((count, i) => ({ count, effort: effort[i] ?? 0 })));
    compareLevels(tally, what, mine, hb, allowed);
    tally.allNear(
      `${what}: above the group`,
      mine.map(({ aboveGroup }) => aboveGroup),
      hb.pAbove,
      allowed,
    );
    const grid = gammaGrid(y, effort);
    tally.near(`${what}: rate of all`, grid.overall, hb.m0, allowed);
    tally.near(`${what}: spread`, grid.spread, hb.postMeanTau, allowed);
    const likeliest = likeliestGamma(y, effort);
    tally.same(`${what}: no likeliest shape`, likeliest === undefined, ml === null);
    tally.near(`${what}: shape`, likeliest?.shape, ml?.shape, { relative: tolerance.ml_rel });
    tally.near(`${what}: rate`, likeliest?.rate, ml?.rate, { relative: tolerance.ml_rel });
    tally.near(`${what}: likelihood`, likeliest?.logLikelihood, ml?.logLik, { relative: tolerance.ml_rel });
    if (!moments) return;
    const byMoments = marshall(y, effort);
    // A variance of nearly nothing is a difference of two equal numbers: its digits are those of the level.
    const close = { relative: tolerance.marshall_rel, absolute: 1e-12 };
    tally.near(`${what}: variance of Marshall`, byMoments.betweenVariance, moments.betweenVar, close);
    tally.allNear(`${what}: Marshall`, byMoments.estimates, moments.estimate, close);
  });
};

const sharesFile = z.object({
  tolerance: z.object({ ml_rel: z.number(), hb_abs: z.number() }),
  cases: z.array(
    z.object({
      ...{ y: numbers, n: numbers, hb: levels },
      ml: z.object({ alpha: z.number(), beta: z.number() }).nullable(),
    }),
  ),
});

/** Levels of shares beside a grid and `optim` of R ("beta_binomial"). */
export const verifyShareLevels = (json: unknown, tally: Tally): void => {
  const { cases, tolerance } = sharesFile.parse(json);
  cases.forEach(({ y, n: asked, hb, ml }, n) => {
    const what = `case ${n + 1}`;
    const mine = levelsOfShares(y.map((yes, i) => ({ yes, asked: asked[i] ?? 0 })));
    compareLevels(tally, what, mine, hb, { absolute: tolerance.hb_abs });
    const likeliest = likeliestBeta(y, asked);
    tally.same(`${what}: no likeliest shapes`, likeliest === undefined, ml === null);
    tally.near(`${what}: alpha`, likeliest?.alpha, ml?.alpha, { relative: tolerance.ml_rel });
    tally.near(`${what}: beta`, likeliest?.beta, ml?.beta, { relative: tolerance.ml_rel });
  });
};

const scoresFile = z.object({
  tolerance: z.object({ variance_abs: z.number(), blup_abs: z.number(), reml_abs: z.number() }),
  cases: z.array(
    z.object({
      ...{ score: numbers, area: numbers, rater: numbers, areaIds: numbers, raterIds: numbers },
      ...{ intercept: z.number(), seIntercept: z.number(), remlCriterion: z.number() },
      ...{ varArea: z.number(), varRater: z.number(), varResidual: z.number() },
      ...{ areaBlup: numbers, areaCondSd: numbers, raterBlup: numbers },
    }),
  ),
});

/** Crossed effects of areas and observers beside lme4 ("scores_crossed_random_effects"). */
export const verifyScoreLevels = (json: unknown, tally: Tally): void => {
  const { cases, tolerance } = scoresFile.parse(json);
  cases.forEach((c, n) => {
    const fit = crossedFit(
      c.score.map((score, i) => ({
        score,
        area: c.areaIds.indexOf(c.area[i] ?? -1),
        observer: c.raterIds.indexOf(c.rater[i] ?? -1),
      })),
    );
    const near = (what: string, mine: number | undefined, known: number, absolute: number) =>
      tally.near(`case ${n + 1}: ${what}`, mine, known, { absolute });
    near('mean', fit?.mean, c.intercept, tolerance.blup_abs);
    near('error of the mean', fit?.meanDeviation, c.seIntercept, tolerance.blup_abs);
    near('variance of areas', fit?.areaVariance, c.varArea, tolerance.variance_abs);
    near('variance of observers', fit?.observerVariance, c.varRater, tolerance.variance_abs);
    near('variance of errors', fit?.errorVariance, c.varResidual, tolerance.variance_abs);
    near('criterion', fit?.criterion, c.remlCriterion, tolerance.reml_abs);
    const close = { absolute: tolerance.blup_abs };
    tally.allNear(`case ${n + 1}: area`, fit?.areas.map(({ effect }) => effect) ?? [], c.areaBlup, close);
    tally.allNear(`case ${n + 1}: spread of area`, fit?.areas.map((a) => a.deviation) ?? [], c.areaCondSd, close);
    tally.allNear(`case ${n + 1}: observer`, fit?.observers ?? [], c.raterBlup, close);
  });
};
