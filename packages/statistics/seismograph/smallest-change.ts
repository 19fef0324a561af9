import { type Direction, logRatio } from './detect.ts';
import type { Prediction } from './predict.ts';

/**
 * Smallest change that could be seen (kleinste verandering die te zien is). Question: when nothing is said, what can
 * one conclude? The smallest ratio for which the evidence of `periods` periods would on average reach the threshold.
 * Where so little is expected that even silence for a quarter would not show, a decrease cannot be seen at all, and
 * "stable" would be a lie.
 * @param periods a quarter: 13 weeks
 * @returns more than 1 for up, less than 1 for down; undefined when no change that way can be seen
 */
export const smallestChange = (
  expected: Prediction,
  direction: Direction,
  threshold: number,
  periods = 13,
): number | undefined => {
  if (!(expected.mean > 0)) return undefined;
  // The evidence of a count is linear in it, so that its mean is the evidence of the mean.
  const seen = (ratio: number) => logRatio(ratio * expected.mean, expected, ratio) * periods >= Math.log(threshold);
  const furthest = direction === 'up' ? 1000 : 1e-9;
  if (!seen(furthest)) return undefined;
  let [hidden, shown] = [1, furthest];
  for (let n = 0; n < 60; n++) {
    const middle = (hidden + shown) / 2;
    if (seen(middle)) shown = middle;
    else hidden = middle;
  }
  return shown;
};
