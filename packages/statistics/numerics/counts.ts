import { demand } from './demand.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { incompleteGamma } from './incomplete-gamma.ts';
import { logBeta, logFactorial, logPoissonTerm, logRise } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { type Parts, searchCount } from './search-quantile.ts';

/** From here on the gamma mixture is so narrow that the Poisson distribution is the same to ten digits. */
const asPoisson = 1e8;
const none = { lower: 0, upper: 1 };

/**
 * Log probability of exactly y events where `mean` are expected, with spread `size` between periods: the negative
 * binomial distribution (negatief-binomiale verdeling), variance mean + mean²/size. `size` Infinity: Poisson.
 */
export const logCountPmf = (y: number, mean: number, size: number): number => {
  if (mean === 0) return y === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (size > asPoisson) return logPoissonTerm(y, mean);
  const chosen = logRise(size, y) - logFactorial(y);
  return chosen - size * Math.log1p(mean / size) + y * Math.log(mean / (size + mean));
};

/** Parts of a count's distribution: at most y, and more than y. */
export const countParts = (y: number, mean: number, size: number): Parts => {
  if (y < 0) return none;
  if (mean === 0) return { lower: 1, upper: 0 };
  if (size > asPoisson) {
    const { lower, upper } = incompleteGamma(y + 1, mean);
    return { lower: upper, upper: lower };
  }
  return incompleteBeta(size, y + 1, size / (size + mean), mean / (size + mean));
};

/** Smallest y with at least a part p of the counts at or below it (verwachtingsband). */
export const countQuantile = (p: number, mean: number, size: number): number => {
  demand('a mean', mean, { least: 0 });
  if (mean === 0) return 0;
  const z = normalQuantile(Math.min(Math.max(p, 1e-300), 1 - 1e-16));
  const variance = mean + mean ** 2 / size;
  const skew = (1 + (2 * mean) / size) / Math.sqrt(variance);
  const guess = mean + Math.sqrt(variance) * (z + (skew * (z * z - 1)) / 6);
  return searchCount((y) => countParts(y, mean, size).lower, p, guess);
};

/** How surprising a count is, counting half of its own probability (mid-p), upward and downward; they add up to 1. */
export const midP = (y: number, mean: number, size: number): { readonly up: number; readonly down: number } => {
  const half = Math.exp(logCountPmf(y, mean, size)) / 2;
  return { up: countParts(y, mean, size).upper + half, down: countParts(y - 1, mean, size).lower + half };
};

/** Log probability of y times yes out of n, where the chance itself is Beta(a, b): beta-binomial. */
export const logBetaBinomialPmf = (y: number, n: number, a: number, b: number): number =>
  logFactorial(n) - logFactorial(y) - logFactorial(n - y) + logBeta(a + y, b + n - y) - logBeta(a, b);

/** Part of the beta-binomial distribution (bèta-binomiale verdeling) at or below y; n is small, so it is a sum. */
export const betaBinomialCdf = (y: number, n: number, a: number, b: number): number => {
  let sum = 0;
  for (let k = 0; k <= Math.min(y, n); k++) sum += Math.exp(logBetaBinomialPmf(k, n, a, b));
  return y >= n ? 1 : Math.min(1, sum);
};

/** Smallest y with at least a part p of the beta-binomial distribution at or below it. */
export const betaBinomialQuantile = (p: number, n: number, a: number, b: number): number =>
  Math.min(
    n,
    searchCount((y) => betaBinomialCdf(y, n, a, b), p, (n * a) / (a + b)),
  );
