import type { Posterior } from '@straatwijs/statistics';

const points = 100;
const at = (n: number): number => (n + 0.5) / points;

/** A level as it can be kept: its mean and a hundred quantiles, enough to compare with years later. */
export interface KeptPosterior {
  readonly mean: number;
  /** At 0.005, 0.015 … 0.995; rising. */
  readonly quantiles: readonly number[];
}

export const keepPosterior = (posterior: Posterior): KeptPosterior => ({
  mean: posterior.mean,
  quantiles: Array.from({ length: points }, (_, n) => posterior.quantile(at(n))),
});

/**
 * What was kept as a level again. Between two quantiles it goes in a straight line, and nothing lies beyond the outermost.
 * @throws RangeError when it was not kept by `keepPosterior`
 */
export const keptPosterior = ({ mean, quantiles }: KeptPosterior): Posterior => {
  if (quantiles.length !== points)
    throw new RangeError(`a kept level has ${points} quantiles, not ${quantiles.length}`);
  const last = points - 1;
  const quantile = (p: number): number => {
    const place = Math.min(last, Math.max(0, p * points - 0.5));
    const below = Math.floor(place);
    const [low = 0, high = low] = [quantiles[below], quantiles[Math.min(last, below + 1)]];
    return low + (high - low) * (place - below);
  };
  const above = (x: number): number => {
    const n = quantiles.findIndex((q) => q > x);
    if (n < 0) return 0;
    if (n === 0) return 1;
    const [low = x, high = x] = [quantiles[n - 1], quantiles[n]];
    return 1 - (at(n - 1) + (x - low) / (high - low) / points);
  };
  return { mean, quantile, above, draw: (random) => quantile(random()) };
};
