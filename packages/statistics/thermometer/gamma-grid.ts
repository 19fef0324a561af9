import { incompleteGamma } from '../numerics/incomplete-gamma.ts';
import { logPoissonTerm, logRise } from '../numerics/log-gamma.ts';
import { drawGamma } from '../numerics/seeded.ts';
import type { Posterior } from '../results/posterior.ts';
import { equalAreas } from './equal-areas.ts';
import { keepHeavy, mixturePosterior } from './mixture.ts';

const spreads = Array.from({ length: 63 }, (_, n) => 0.02 + (n * (2.5 - 0.02)) / 62);
const shifts = Array.from({ length: 81 }, (_, n) => -4 + n * 0.1);
const shiftDeviation = 2;

/** How a group of areas may differ: shapes and means of the gamma distribution, with how credible each pair is. */
export interface GammaGrid {
  /** The rate of all areas together, (counts + ½) / effort. */
  readonly overall: number;
  /** Expected relative spread between areas, 1/sqrt(shape). */
  readonly spread: number;
  readonly shapes: Float64Array;
  readonly means: Float64Array;
  readonly weights: Float64Array;
}

/** Below this part of the heaviest point nothing is kept: see `keepHeavy`. */
const cut = Math.log(1e-10);

/**
 * Finds the logs of a row of the grid that may still be kept. With the shape fixed the log weight is concave in the log of the
 * mean, so from its top it only falls: what lies beyond a point that is too light is too light as well. Exact, and of
 * thousands of points only some hundreds are computed where enough is known.
 * @param from where the top of the row before lay
 * @returns where its top lies, and how high
 */
const findRow = (
  row: Float64Array,
  logAt: (k: number) => number,
  from: number,
  most: number,
): { readonly top: number; readonly height: number } => {
  row.fill(Number.NEGATIVE_INFINITY);
  const find = (k: number): number => {
    row[k] = logAt(k);
    return row[k];
  };
  let top = from;
  let height = find(from);
  for (const step of [1, -1] as const)
    for (let k = from + step; k >= 0 && k < row.length; k += step) {
      const log = find(k);
      if (log > height) {
        height = log;
        top = k;
      } else if (log < Math.max(height, most) + cut) break;
    }
  return { top, height };
};

/**
 * The credible pairs of shape and mean for counts y with effort E (statistics 2.1): prior times the negative binomial
 * likelihood of all areas, on a fixed grid. What depends on the shape alone is computed once per shape.
 */
export const gammaGrid = (y: readonly number[], effort: readonly number[]): GammaGrid => {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const all = sum(y);
  const overall = (all + 0.5) / sum(effort);
  const means = shifts.map((shift) => overall * Math.exp(shift));
  const alike = equalAreas(y, effort);
  const many = alike.y.length;
  const logs = new Float64Array(spreads.length * means.length);
  let [from, most] = [Math.floor(means.length / 2), Number.NEGATIVE_INFINITY];
  spreads.forEach((tau, j) => {
    const a = 1 / (tau * tau);
    const rises =
      alike.y.reduce((total, count, i) => total + (alike.times[i] ?? 1) * logRise(a, count), 0) - (tau * tau) / 2;
    const logAt = (k: number): number => {
      const mean = means[k] ?? 1;
      let log = rises - ((shifts[k] ?? 0) / shiftDeviation) ** 2 / 2 + all * Math.log(mean / a);
      for (let i = 0; i < many; i++)
        log -= (alike.times[i] ?? 1) * (a + (alike.y[i] ?? 0)) * Math.log1p(((alike.effort[i] ?? 0) * mean) / a);
      return log;
    };
    const { top, height } = findRow(logs.subarray(j * means.length, (j + 1) * means.length), logAt, from, most);
    from = top;
    most = Math.max(most, height);
  });
  const { at, weights } = keepHeavy(logs);
  const tau = (k: number) => spreads[Math.floor(k / means.length)] ?? 1;
  return {
    overall,
    weights,
    spread: at.reduce((total, k, n) => total + (weights[n] ?? 0) * tau(k), 0),
    shapes: Float64Array.from(at, (k) => 1 / tau(k) ** 2),
    means: Float64Array.from(at, (k) => means[k % means.length] ?? 1),
  };
};

/** The level of one area of the group: a mixture of Gamma(a + y, a/m + E). With no effort it is what the group says. */
export const areaPosterior = (grid: GammaGrid, y: number, effort: number): Posterior => {
  const { weights } = grid;
  const shapes = grid.shapes.map((a) => a + y);
  const rates = grid.shapes.map((a, k) => a / (grid.means[k] ?? 1) + effort);
  const shape = (k: number) => shapes[k] ?? 1;
  const rate = (k: number) => rates[k] ?? 1;
  const mean = weights.reduce((sum, w, k) => sum + (w * shape(k)) / rate(k), 0);
  const square = weights.reduce((sum, w, k) => sum + (w * shape(k) * (shape(k) + 1)) / rate(k) ** 2, 0);
  return mixturePosterior({
    weights,
    mean,
    deviation: Math.sqrt(Math.max(0, square - mean * mean)),
    from: 0,
    to: Number.POSITIVE_INFINITY,
    parts: (k, x) => incompleteGamma(shape(k), x * rate(k)),
    density: (k, x) => Math.exp(logPoissonTerm(shape(k), x * rate(k))) * (shape(k) / x),
    draw: (k, random) => drawGamma(random, shape(k)) / rate(k),
  });
};
