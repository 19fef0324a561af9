import { demand, demandAll } from '../numerics/demand.ts';
import { apply, at, type Matrix, matrix } from '../numerics/matrix.ts';
import { leastSquares } from '../numerics/qr.ts';

/** Counts to be explained: `y[i]` seen in `effort[i]` visits, under the circumstances of row i of `design`. */
export interface CountData {
  readonly y: readonly number[];
  /** More than 0: a period in which nobody looked is no row. */
  readonly effort: readonly number[];
  /** One row per count, one column per circumstance; the first is usually 1 everywhere. */
  readonly design: Matrix;
}

/** Expected counts: log of the rate is a sum of effects. */
export interface CountModel {
  readonly coefficients: Float64Array;
  /** Inverse of the information; times `dispersion` it is the covariance of the coefficients. */
  readonly unscaled: Matrix;
  /** Expected counts. */
  readonly fitted: Float64Array;
  /** Pearson's chi-square by degrees of freedom: 1 for pure chance, more when counts come in bunches. NaN without any left. */
  readonly dispersion: number;
  readonly degrees: number;
}

const mostSteps = 60;
const exactly = 1e-9;

/** @throws RangeError for counts that are none, effort that is not above 0, or lists of different length */
export const needCountData = ({ y, effort, design }: CountData): void => {
  if (y.length !== effort.length || y.length !== design.rows)
    throw new RangeError(`${y.length} counts have ${effort.length} efforts and ${design.rows} rows`);
  demandAll('count', y, { least: 0, whole: true });
  demandAll('effort', effort, { least: 0, above: true });
  design.values.forEach((value, k) => {
    demand(`value ${k + 1} of the design`, value);
  });
};

/**
 * Count model (loglineair model voor tellingen): by how much does each circumstance change how often something is seen
 * per visit? log(expected count) = log(effort) + sum of effects. Quasi-Poisson: the variance is the mean times a
 * dispersion that is estimated, because counts of people come in bunches; negative binomial: mean + mean² / size.
 *
 * Assumes counts that are independent once the circumstances are known; see `neweyWest` for series in time. Undefined when
 * there is no finite answer: a circumstance under which nothing was ever seen (perfect separation) or one that follows
 * from others. Not for shares or scores.
 * @param size of the negative binomial distribution; Infinity is Poisson
 * @throws RangeError for counts, effort or circumstances that are no numbers
 * Source: McCullagh & Nelder (1989); iteratively reweighted least squares, by QR.
 */
export const countModel = (data: CountData, size = Number.POSITIVE_INFINITY): CountModel | undefined => {
  needCountData(data);
  const { y, effort, design } = data;
  const offset = effort.map(Math.log);
  let eta = Float64Array.from(y, (count) => Math.log(Math.max(count, 0.1)));
  let fit: ReturnType<typeof leastSquares>;
  for (let step = 0; ; step++) {
    if (step === mostSteps) return undefined;
    const mean = eta.map(Math.exp);
    const weights = mean.map((m) => m / (1 + m / size));
    const working = eta.map((e, i) => e - (offset[i] ?? 0) + ((y[i] ?? 0) - (mean[i] ?? 1)) / (mean[i] ?? 1));
    fit = leastSquares(design, working, weights);
    if (!fit) return undefined;
    const next = apply(design, fit.coefficients).map((e, i) => e + (offset[i] ?? 0));
    const moved = next.reduce((most, e, i) => Math.max(most, Math.abs(e - (eta[i] ?? 0))), 0);
    // An effect without end moves on with every step, until its mean is too small to weigh anything.
    if (!Number.isFinite(moved)) return undefined;
    eta = next;
    if (moved < exactly) break;
  }
  const fitted = eta.map(Math.exp);
  const degrees = y.length - design.columns;
  const pearson = y.reduce((sum, count, i) => {
    const mean = fitted[i] ?? 1;
    return sum + (count - mean) ** 2 / (mean * (1 + mean / size));
  }, 0);
  return {
    coefficients: fit.coefficients,
    unscaled: fit.unscaled,
    fitted,
    dispersion: degrees > 0 ? pearson / degrees : Number.NaN,
    degrees,
  };
};

/** Covariance of the coefficients as the model has it. */
export const modelCovariance = ({ unscaled, dispersion }: CountModel): Matrix =>
  matrix(unscaled.rows, unscaled.columns, (i, j) => dispersion * at(unscaled, i, j));

/** A sum of effects, each as often as `times` says, and its standard error. */
export const sumOfEffects = (
  { coefficients }: CountModel,
  covariance: Matrix,
  times: readonly number[],
): { readonly value: number; readonly error: number } => {
  const value = times.reduce((sum, t, j) => sum + t * (coefficients[j] ?? 0), 0);
  const spread = apply(covariance, times);
  return { value, error: Math.sqrt(times.reduce((sum, t, j) => sum + t * (spread[j] ?? 0), 0)) };
};
