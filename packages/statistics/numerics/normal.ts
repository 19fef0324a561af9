import { demand } from './demand.ts';
import { incompleteGamma } from './incomplete-gamma.ts';
import { halfLogTwoPi } from './log-gamma.ts';

/** Part of the standard normal distribution (normale verdeling) below z. Relative error below 1e-13 in both tails. */
export const normalCdf = (z: number): number => {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : 0.5 + lower / 2;
};

export const normalDensity = (z: number): number => Math.exp(-(z * z) / 2 - halfLogTwoPi);

/**
 * Standard normal quantile: the z with a part p below it. A rough start (Abramowitz & Stegun 26.2.23), then Halley's
 * steps on the thinner tail.
 */
export const normalQuantile = (p: number): number => {
  demand('a probability', p, { least: 0, most: 1 });
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  let z = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let n = 0; n < 4; n++) {
    const off = (normalCdf(z) - tail) / normalDensity(z);
    z -= off / (1 + (z * off) / 2);
  }
  return p < 0.5 ? z : -z;
};
