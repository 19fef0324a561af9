import { at, type Matrix, matrix, multiply } from '../numerics/matrix.ts';
import type { CountData, CountModel } from './count-model.ts';

/** How many periods back somebody may still be the same cause. */
export const neweyWestLag = (n: number): number => Math.floor(0.75 * n ** (1 / 3));

/**
 * Newey-West covariance (standaardfout voor opeenvolgende tellingen): how sure are the effects when a bad week is followed
 * by a bad week? Weeks near each other count as partly the same observation, less so the further apart.
 *
 * Assumes rows in the order of time; periods left out because nobody looked are passed over. Not for a few periods: then
 * it is too small, and the model's own error is the larger one. Without a lag it is the sandwich of White.
 * Source: Newey & West (1987); Bartlett weights, times n / (n - p), as in the R package sandwich.
 */
export const neweyWest = (
  { y, design }: CountData,
  { fitted, unscaled }: CountModel,
  lag = neweyWestLag(y.length),
): Matrix => {
  const p = design.columns;
  const score = matrix(y.length, p, (i, j) => ((y[i] ?? 0) - (fitted[i] ?? 0)) * at(design, i, j));
  const meat = matrix(p, p, (a, b) => {
    let sum = 0;
    for (let back = 0; back <= lag; back++)
      for (let i = back; i < y.length; i++) {
        const together = at(score, i, a) * at(score, i - back, b) + at(score, i - back, a) * at(score, i, b);
        sum += (1 - back / (lag + 1)) * (back === 0 ? together / 2 : together);
      }
    return sum * (y.length / (y.length - p));
  });
  return multiply(multiply(unscaled, meat), unscaled);
};
