import { incompleteBeta } from '../numerics/incomplete-beta.ts';
import { logBetaTerm, logRise } from '../numerics/log-gamma.ts';
import { drawBeta } from '../numerics/seeded.ts';
import type { Posterior } from '../results/posterior.ts';
import { keepHeavy, mixturePosterior } from './mixture.ts';

const means = Array.from({ length: 50 }, (_, n) => (n + 0.5) / 50);
const likenesses = Array.from({ length: 40 }, (_, n) => ((n + 0.5) / 40) * 0.8);

/** How a group of areas may differ in a share: pairs of shapes of the beta distribution, with how credible each is. */
export interface BetaGrid {
  readonly alphas: Float64Array;
  readonly betas: Float64Array;
  readonly weights: Float64Array;
}

const shapesAt = (k: number): { readonly alpha: number; readonly beta: number } => {
  const mean = means[Math.floor(k / likenesses.length)] ?? 0.5;
  const n = 1 / (likenesses[k % likenesses.length] ?? 0.5) - 1;
  return { alpha: mean * n, beta: (1 - mean) * n };
};

/**
 * The credible pairs for y times yes out of n (statistics 2.2): a uniform prior on the mean, Beta(1, 4) on how alike
 * two answers in one area are (rho), times the beta-binomial likelihood of all areas.
 */
export const betaGrid = (yes: readonly number[], asked: readonly number[]): BetaGrid => {
  // Areas with the same answers weigh the same: of many streets most have only a few.
  const alike = new Map<string, { readonly y: number; readonly n: number; times: number }>();
  for (const [i, y] of yes.entries()) {
    const n = asked[i] ?? 0;
    const found = alike.get(`${y}/${n}`);
    if (found) found.times++;
    else if (n > 0) alike.set(`${y}/${n}`, { y, n, times: 1 });
  }
  const pairs = [...alike.values()].sort((a, b) => a.n - b.n || a.y - b.y);
  const logs = Float64Array.from({ length: means.length * likenesses.length }, (_, k) => {
    const { alpha, beta } = shapesAt(k);
    const prior = 3 * Math.log(1 - (likenesses[k % likenesses.length] ?? 0.5));
    return pairs.reduce(
      (log, { y, n, times }) => log + times * (logRise(alpha, y) + logRise(beta, n - y) - logRise(alpha + beta, n)),
      prior,
    );
  });
  const { at, weights } = keepHeavy(logs);
  return {
    weights,
    alphas: Float64Array.from(at, (k) => shapesAt(k).alpha),
    betas: Float64Array.from(at, (k) => shapesAt(k).beta),
  };
};

/** The share of one area of the group: a mixture of Beta(alpha + y, beta + n - y). */
export const sharePosterior = ({ alphas, betas, weights }: BetaGrid, yes: number, asked: number): Posterior => {
  const alpha = (k: number) => (alphas[k] ?? 1) + yes;
  const beta = (k: number) => (betas[k] ?? 1) + asked - yes;
  const mean = weights.reduce((sum, w, k) => sum + (w * alpha(k)) / (alpha(k) + beta(k)), 0);
  return mixturePosterior({
    weights,
    mean,
    deviation: 0.1,
    from: 0,
    to: 1,
    parts: (k, x) => incompleteBeta(alpha(k), beta(k), x),
    density: (k, x) => Math.exp(logBetaTerm(alpha(k), beta(k), x, 1 - x)) / (x * (1 - x)),
    draw: (k, random) => drawBeta(random, alpha(k), beta(k)),
  });
};
