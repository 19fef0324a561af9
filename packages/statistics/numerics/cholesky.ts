import { at, identity, type Matrix, matrix, put } from './matrix.ts';

/**
 * Cholesky factor (choleskyontbinding): the lower triangle L with L L' = m, for a symmetric matrix that is positive
 * definite; undefined when it is not. The cheapest way to solve and to take a determinant. Reads the lower triangle.
 */
export const cholesky = (m: Matrix): Matrix | undefined => {
  if (m.rows !== m.columns) throw new RangeError('a Cholesky factor is of a square matrix');
  const l = matrix(m.rows, m.rows);
  for (let j = 0; j < m.rows; j++)
    for (let i = j; i < m.rows; i++) {
      let rest = at(m, i, j);
      for (let k = 0; k < j; k++) rest -= at(l, i, k) * at(l, j, k);
      if (i > j) put(l, i, j, rest / at(l, j, j));
      // What is left of the diagonal after taking away everything else; only rounding is left of a dependent column.
      else if (rest > 1e-13 * Math.abs(at(m, j, j))) put(l, j, j, Math.sqrt(rest));
      else return undefined;
    }
  return l;
};

/** The x with L L' x = b. */
export const solveCholesky = (l: Matrix, b: ArrayLike<number>): Float64Array => {
  const x = Float64Array.from(b);
  for (let i = 0; i < l.rows; i++) {
    let rest = x[i] ?? 0;
    for (let k = 0; k < i; k++) rest -= at(l, i, k) * (x[k] ?? 0);
    x[i] = rest / at(l, i, i);
  }
  for (let i = l.rows - 1; i >= 0; i--) {
    let rest = x[i] ?? 0;
    for (let k = i + 1; k < l.rows; k++) rest -= at(l, k, i) * (x[k] ?? 0);
    x[i] = rest / at(l, i, i);
  }
  return x;
};

/** The inverse of L L'. */
export const inverseCholesky = (l: Matrix): Matrix => {
  const unit = identity(l.rows);
  const columns = Array.from({ length: l.rows }, (_, j) =>
    solveCholesky(l, unit.values.subarray(j * l.rows, (j + 1) * l.rows)),
  );
  return matrix(l.rows, l.rows, (i, j) => columns[j]?.[i] ?? 0);
};

/** The log of the determinant of L L'. */
export const logDeterminant = (l: Matrix): number => {
  let sum = 0;
  for (let i = 0; i < l.rows; i++) sum += 2 * Math.log(at(l, i, i));
  return sum;
};
