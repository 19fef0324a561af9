import type { Direction } from './detect.ts';
import type { Prediction } from './predict.ts';

/** How much evidence a period brings on average when the mean is `ratio` times what was expected. */
const evidencePerPeriod = ({ mean, size }: Prediction, ratio: number): number =>
  (ratio === 0 ? 0 : ratio * mean * Math.log(ratio)) -
  (size + ratio * mean) * Math.log1p((mean * (ratio - 1)) / (size + mean));

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
  const seen = (ratio: number) => evidencePerPeriod(expected, ratio) * periods >= Math.log(threshold);
  const furthest = direction === 'up' ? 1000 : 0;
  if (!seen(furthest)) return undefined;
  let [hidden, shown] = [1, furthest];
  for (let n = 0; n < 60; n++) {
    const middle = (hidden + shown) / 2;
    if (seen(middle)) shown = middle;
    else hidden = middle;
  }
  return shown;
};
