import { gammaQuantile, gammaTail } from '../numerics/gamma.ts';
import { incompleteBeta } from '../numerics/incomplete-beta.ts';
import { logGamma } from '../numerics/log-gamma.ts';

/** What is known of a level: Gamma(shape, rate), mean shape / rate. */
export interface GammaPosterior {
  readonly shape: number;
  readonly rate: number;
}

/** How things that are only roughly known may be ordered. Rank 1 is the highest. */
export interface RankDistribution {
  /** `ranks[i][r]`: the probability that thing i has rank r + 1. */
  readonly ranks: readonly ArrayLike<number>[];
  /** The probability that thing i is higher than thing j. */
  above(i: number, j: number): number;
}

const points = 600;
const leftOut = 1e-10;

/**
 * Probability that one gamma lies above another, exactly: of two gammas with the same rate the part of the first in the
 * sum of both has a beta distribution.
 */
const gammaAbove = (one: GammaPosterior, other: GammaPosterior): number =>
  incompleteBeta(one.shape, other.shape, one.rate / (one.rate + other.rate)).upper;

/** Points over nearly all of a gamma, equally far apart on the log scale, and its weight at each; they add up to 1. */
const pointsOf = ({ shape, rate }: GammaPosterior): { readonly x: number; readonly weight: number }[] => {
  const from = Math.log(Math.max(gammaQuantile(leftOut, shape, rate), Number.MIN_VALUE * 1e10));
  const to = Math.log(gammaQuantile(1 - leftOut, shape, rate));
  const found = Array.from({ length: points }, (_, k) => {
    const x = Math.exp(from + ((k + 0.5) * (to - from)) / points);
    return { x, weight: Math.exp(shape * Math.log(x * rate) - x * rate - logGamma(shape)) };
  });
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return found.map(({ x, weight }) => ({ x, weight: weight / total }));
};

/** The probability of 0, 1, 2… successes where each has its own probability (Poisson-binomial), by adding one at a time. */
const successes = (probabilities: readonly number[]): Float64Array => {
  const found = new Float64Array(probabilities.length + 1);
  found[0] = 1;
  probabilities.forEach((p, done) => {
    for (let n = done + 1; n >= 0; n--) found[n] = (found[n] ?? 0) * (1 - p) + (n > 0 ? (found[n - 1] ?? 0) * p : 0);
  });
  return found;
};

/** Ranks of independent gamma posteriors, by quadrature: for each level that one may have, how many others are above it. */
export const gammaRanks = (posteriors: readonly GammaPosterior[]): RankDistribution => {
  const ranks = posteriors.map((one, i) => {
    const others = posteriors.filter((_, j) => j !== i);
    const rank = new Float64Array(posteriors.length);
    for (const { x, weight } of pointsOf(one)) {
      const above = successes(others.map(({ shape, rate }) => gammaTail(x, shape, rate)));
      for (let r = 0; r < rank.length; r++) rank[r] = (rank[r] ?? 0) + weight * (above[r] ?? 0);
    }
    return rank;
  });
  const better = posteriors.map((one, i) => posteriors.map((other, j) => (i === j ? 0.5 : gammaAbove(one, other))));
  return { ranks, above: (i, j) => better[i]?.[j] ?? Number.NaN };
};

/**
 * Ranks from draws, for posteriors of any kind: `draws[i][d]` is draw d of thing i. Equal draws share their ranks.
 * The standard error is at most half of 1 / sqrt(number of draws).
 */
export const drawnRanks = (draws: readonly ArrayLike<number>[]): RankDistribution => {
  const many = draws[0]?.length ?? 0;
  const ranks = draws.map(() => new Float64Array(draws.length));
  const better = draws.map(() => new Float64Array(draws.length));
  for (let d = 0; d < many; d++)
    draws.forEach((mine, i) => {
      let above = 0;
      let equal = 0;
      draws.forEach((others, j) => {
        const difference = (mine[d] ?? 0) - (others[d] ?? 0);
        if (j !== i && difference < 0) above++;
        if (difference === 0) equal++;
        const row = better[i] as Float64Array;
        row[j] = (row[j] ?? 0) + (difference > 0 ? 1 : difference === 0 ? 0.5 : 0) / many;
      });
      const rank = ranks[i] as Float64Array;
      for (let r = above; r < above + equal; r++) rank[r] = (rank[r] ?? 0) + 1 / (equal * many);
    });
  return { ranks, above: (i, j) => better[i]?.[j] ?? Number.NaN };
};
