import { demand } from './demand.ts';
import { incompleteGamma } from './incomplete-gamma.ts';
import { normalQuantile } from './normal.ts';
import { searchQuantile } from './search-quantile.ts';

/** Part of Gamma(shape, rate) below x (gammaverdeling); its mean is shape/rate. */
export const gammaCdf = (x: number, shape: number, rate = 1): number => incompleteGamma(shape, x * rate).lower;
/** Part of Gamma(shape, rate) above x. */
export const gammaTail = (x: number, shape: number, rate = 1): number => incompleteGamma(shape, x * rate).upper;

/** The x with a part p of Gamma(shape, rate) below it. Starts at Wilson & Hilferty's cube root of a normal. */
export const gammaQuantile = (p: number, shape: number, rate = 1): number => {
  demand('a shape', shape, { least: 0, above: true });
  demand('a rate', rate, { least: 0, above: true });
  const z = normalQuantile(Math.min(Math.max(p, 1e-300), 1 - 1e-16));
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  const guess = shape * Math.max(cube, 0.01) ** 3;
  const at = (x: number) => incompleteGamma(shape, x);
  return searchQuantile(at, p, { from: 0, to: Number.POSITIVE_INFINITY, guess, step: guess / 64 }) / rate;
};

/** Part of the chi-square distribution (chikwadraatverdeling) above x: how often chance alone goes that far. */
export const chiSquareTail = (x: number, degrees: number): number => gammaTail(x / 2, degrees / 2);
/** The x with a part p of the chi-square distribution below it. */
export const chiSquareQuantile = (p: number, degrees: number): number => 2 * gammaQuantile(p, degrees / 2);
