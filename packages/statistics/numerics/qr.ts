import { at, type Matrix, matrix, put } from './matrix.ts';

/** What a least-squares fit hands back. */
export interface LeastSquares {
  readonly coefficients: Float64Array;
  /** (X' W X)^-1: times the variance of the error it is the covariance of the coefficients. */
  readonly unscaled: Matrix;
}

/**
 * Weighted least squares by QR (kleinste kwadraten): the coefficients that bring X b closest to y. Householder's
 * mirrors lose half as many digits as the normal equations do. Undefined when a column of X follows from the others.
 * Source: Golub & Van Loan, Matrix Computations, 5.3.
 */
export const leastSquares = (
  x: Matrix,
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): LeastSquares | undefined => {
  const n = x.rows;
  const p = x.columns;
  if (n < p) return undefined;
  const root = (k: number) => Math.sqrt(weights?.[k] ?? 1);
  const r = matrix(n, p, (i, j) => at(x, i, j) * root(i));
  const q = Float64Array.from({ length: n }, (_, i) => (y[i] ?? 0) * root(i));
  for (let j = 0; j < p; j++) {
    let norm = 0;
    let whole = 0;
    for (let i = 0; i < n; i++) {
      const square = at(r, i, j) ** 2;
      whole += square;
      if (i >= j) norm += square;
    }
    if (!(norm > 1e-22 * whole)) return undefined;
    const length = at(r, j, j) > 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
    const mirror = Float64Array.from({ length: n - j }, (_, i) => at(r, i + j, j) - (i === 0 ? length : 0));
    const size = mirror.reduce((sum, v) => sum + v * v, 0);
    const reflect = (get: (i: number) => number, set: (i: number, value: number) => void) => {
      let dot = 0;
      for (let i = 0; i < mirror.length; i++) dot += (mirror[i] ?? 0) * get(i + j);
      for (let i = 0; i < mirror.length; i++) set(i + j, get(i + j) - ((2 * dot) / size) * (mirror[i] ?? 0));
    };
    for (let k = j; k < p; k++)
      reflect(
        (i) => at(r, i, k),
        (i, value) => put(r, i, k, value),
      );
    reflect(
      (i) => q[i] ?? 0,
      (i, value) => {
        q[i] = value;
      },
    );
  }
  const back = (b: ArrayLike<number>): Float64Array => {
    const found = new Float64Array(p);
    for (let i = p - 1; i >= 0; i--) {
      let rest = b[i] ?? 0;
      for (let k = i + 1; k < p; k++) rest -= at(r, i, k) * (found[k] ?? 0);
      found[i] = rest / at(r, i, i);
    }
    return found;
  };
  const inverse = Array.from({ length: p }, (_, j) => back(Float64Array.from({ length: p }, (_, i) => +(i === j))));
  const unscaled = matrix(p, p, (i, j) =>
    inverse.reduce((sum, column) => sum + (column[i] ?? 0) * (column[j] ?? 0), 0),
  );
  return { coefficients: back(q), unscaled };
};
