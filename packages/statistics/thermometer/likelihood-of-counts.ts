import { logFactorial, logRise } from '../numerics/log-gamma.ts';
import { lowestPoint } from '../numerics/nelder-mead.ts';
import { equalAreas } from './equal-areas.ts';

/** The gamma distribution under which the counts of all areas are likeliest. Mean rate: shape / rate. */
export interface LikeliestGamma {
  readonly shape: number;
  readonly rate: number;
  readonly logLikelihood: number;
}

/** Beyond this shape areas differ by less than a thousandth: the likelihood rises on and on, there is no top. */
const boundary = 1e6;

/**
 * Likeliest gamma (maximum likelihood, empirische Bayes). Question: how much do the streets of this buurt differ, and
 * how often is something seen in all of them together? The same marginal model as `glm.nb(y ~ 1 + offset(log E))` of
 * MASS: its theta is `shape`, its intercept log(shape/rate).
 * Assumes: streets are alike but for chance and a gamma-distributed level; effort is known.
 * Not for levels that are shown: it knows the hyperparameters too well and has no answer when streets do not differ
 * (undefined here). Use `levelsOfCounts`. It gives the seismograph its prior and the grid a check.
 * Source: Clayton & Kaldor 1987; Venables & Ripley, MASS.
 */
export const likeliestGamma = (counts: readonly number[], effort: readonly number[]): LikeliestGamma | undefined => {
  const alike = equalAreas(counts, effort);
  const seen = alike.y
    .map((y, i) => ({ y, e: alike.effort[i] ?? 0, times: alike.times[i] ?? 1 }))
    .filter(({ e }) => e > 0);
  const all = seen.reduce((sum, { y, times }) => sum + times * y, 0);
  const looked = seen.reduce((sum, { e, times }) => sum + times * e, 0);
  if (all === 0) return undefined;
  const constant = seen.reduce((sum, { y, e, times }) => sum + times * (y * Math.log(e) - logFactorial(y)), 0);
  const logLikelihood = (logShape: number, logMean: number): number => {
    const a = Math.exp(logShape);
    const mean = Math.exp(logMean);
    return seen.reduce(
      (log, { y, e, times }) => log + times * (logRise(a, y) - (a + y) * Math.log1p((e * mean) / a)),
      constant + all * (logMean - logShape),
    );
  };
  const { x, value } = lowestPoint(([s = 0, m = 0]) => -logLikelihood(s, m), [0, Math.log(all / looked)]);
  const [logShape = 0, logMean = 0] = x;
  const poisson = logLikelihood(Math.log(boundary), Math.log(all / looked));
  if (logShape > Math.log(boundary) - 1 || poisson >= -value - 1e-7) return undefined;
  const shape = Math.exp(logShape);
  return { shape, rate: shape / Math.exp(logMean), logLikelihood: -value };
};
