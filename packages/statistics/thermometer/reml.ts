import { cholesky, inverseCholesky, logDeterminant, solveCholesky } from '../numerics/cholesky.ts';
import { at, type Matrix, matrix } from '../numerics/matrix.ts';
import { lowestPoint } from '../numerics/nelder-mead.ts';

/** One score, by the numbers of its area and its observer, from 0. */
export interface Score {
  readonly score: number;
  readonly area: number;
  readonly observer: number;
}

/** Scores as mean + area + observer + error, with the variance of each. */
export interface CrossedFit {
  readonly mean: number;
  readonly meanDeviation: number;
  readonly areaVariance: number;
  readonly observerVariance: number;
  readonly errorVariance: number;
  readonly criterion: number;
  /** How far each area lies above the mean, and how uncertain that is. */
  readonly areas: readonly { readonly effect: number; readonly deviation: number }[];
  readonly observers: readonly number[];
}

/**
 * Henderson's equations for given ratios of standard deviations, in the form that also holds at 0. Observers stand on
 * the diagonal and are taken out by hand; what is left has a row per area and one for the mean.
 */
const solveFor = (scores: readonly Score[], areas: number, observers: number, [a, o]: readonly [number, number]) => {
  const ofObserver = Array.from({ length: observers }, () => ({ n: 0, sum: 0, areas: new Map<number, number>() }));
  const ofArea = Array.from({ length: areas }, () => ({ n: 0, sum: 0 }));
  let squares = 0;
  let sum = 0;
  for (const { score, area, observer } of scores) {
    const mine = ofObserver[observer];
    const there = ofArea[area];
    if (!mine || !there) continue;
    mine.n++;
    mine.sum += score;
    mine.areas.set(area, (mine.areas.get(area) ?? 0) + 1);
    there.n++;
    there.sum += score;
    squares += score * score;
    sum += score;
  }
  const left = matrix(areas + 1, areas + 1, (i, j) => {
    if (i === areas && j === areas) return scores.length;
    if (i === areas || j === areas) return a * (ofArea[Math.min(i, j)]?.n ?? 0);
    return i === j ? a * a * (ofArea[i]?.n ?? 0) + 1 : 0;
  });
  const right = Float64Array.from([...ofArea.map((area) => a * area.sum), sum]);
  let logs = 0;
  let rest = squares;
  const rows = ofObserver.map((mine) => {
    const diagonal = o * o * mine.n + 1;
    const row = [...[...mine.areas].map(([area, n]) => [area, o * a * n] as const), [areas, o * mine.n] as const];
    for (const [i, x] of row) {
      right[i] = (right[i] ?? 0) - (x * o * mine.sum) / diagonal;
      for (const [j, y] of row) {
        const k = i * left.columns + j;
        left.values[k] = (left.values[k] ?? 0) - (x * y) / diagonal;
      }
    }
    logs += Math.log(diagonal);
    rest -= (o * mine.sum) ** 2 / diagonal;
    return { row, diagonal, sum: o * mine.sum };
  });
  const factor = cholesky(left);
  if (!factor) return undefined;
  const solution = solveCholesky(factor, right);
  rest -= solution.reduce((total, x, i) => total + x * (right[i] ?? 0), 0);
  const degrees = scores.length - 1;
  const errorVariance = Math.max(rest, 1e-12) / degrees;
  const criterion = logs + logDeterminant(factor) + degrees * (1 + Math.log(2 * Math.PI * errorVariance));
  return { left, factor, rows, solution, errorVariance, criterion };
};

const withoutLast = (m: Matrix): Matrix => matrix(m.rows - 1, m.columns - 1, (i, j) => at(m, i, j));

/**
 * Crossed effects by restricted maximum likelihood (REML). The likelihood of the two ratios of standard deviations is
 * written out (profiled) and its top searched for; a ratio of 0 is a result like any other. Equals
 * `lmer(score ~ 1 + (1|area) + (1|observer))`. Undefined when all scores are equal or there are fewer than three.
 * Source: Henderson 1975; Bates et al. 2015 (lme4).
 */
export const crossedFit = (scores: readonly Score[]): CrossedFit | undefined => {
  const areas = 1 + scores.reduce((most, { area }) => Math.max(most, area), Number.NEGATIVE_INFINITY);
  const observers = 1 + scores.reduce((most, { observer }) => Math.max(most, observer), Number.NEGATIVE_INFINITY);
  if (scores.length < 3 || scores.every(({ score }) => score === scores[0]?.score)) return undefined;
  const solve = (ratios: readonly [number, number]) => solveFor(scores, areas, observers, ratios);
  const criterionAt = ([a = 0, o = 0]: readonly number[]) =>
    solve([Math.abs(a), Math.abs(o)])?.criterion ?? Number.POSITIVE_INFINITY;
  const starts = [
    [1, 1],
    [0.1, 1],
    [1, 0.1],
    [0, 0],
  ].map((start) => lowestPoint(criterionAt, start, 0.5));
  const { x } = starts.reduce((best, other) => (other.value < best.value - 1e-9 ? other : best));
  const [a, o] = [Math.abs(x[0] ?? 0), Math.abs(x[1] ?? 0)];
  const found = solve([a, o]);
  if (!found) return undefined;
  const { left, factor, rows, solution, errorVariance, criterion } = found;
  const inner = cholesky(withoutLast(left));
  const inverse = inner && inverseCholesky(inner);
  return {
    mean: solution[areas] ?? 0,
    meanDeviation: Math.sqrt(errorVariance) / at(factor, areas, areas),
    areaVariance: a * a * errorVariance,
    observerVariance: o * o * errorVariance,
    errorVariance,
    criterion,
    areas: Array.from({ length: areas }, (_, i) => ({
      effect: a * (solution[i] ?? 0),
      deviation: a * Math.sqrt(errorVariance * (inverse ? at(inverse, i, i) : 0)),
    })),
    observers: rows.map(
      ({ row, diagonal, sum }) =>
        (o * (sum - row.reduce((total, [i, value]) => total + value * (solution[i] ?? 0), 0))) / diagonal,
    ),
  };
};
