/** A small dense matrix, row after row. For tens of rows, not thousands. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export const at = (m: Matrix, i: number, j: number): number => m.values[i * m.columns + j] ?? 0;
export const put = (m: Matrix, i: number, j: number, value: number): void => {
  m.values[i * m.columns + j] = value;
};

/** A matrix whose cells are said by their row and column; zeros without it. */
export const matrix = (rows: number, columns: number, cell?: (i: number, j: number) => number): Matrix => {
  const values = new Float64Array(rows * columns);
  if (cell) for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) values[i * columns + j] = cell(i, j);
  return { rows, columns, values };
};

/** A matrix of rows that were written out. @throws RangeError when they differ in length */
export const fromRows = (rows: readonly (readonly number[])[]): Matrix => {
  const columns = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== columns)) throw new RangeError('the rows of a matrix have the same length');
  return matrix(rows.length, columns, (i, j) => rows[i]?.[j] ?? 0);
};

export const identity = (n: number): Matrix => matrix(n, n, (i, j) => (i === j ? 1 : 0));
export const transpose = (m: Matrix): Matrix => matrix(m.columns, m.rows, (i, j) => at(m, j, i));

export const multiply = (a: Matrix, b: Matrix): Matrix => {
  if (a.columns !== b.rows) throw new RangeError(`${a.columns} columns cannot meet ${b.rows} rows`);
  return matrix(a.rows, b.columns, (i, j) => {
    let sum = 0;
    for (let k = 0; k < a.columns; k++) sum += at(a, i, k) * at(b, k, j);
    return sum;
  });
};

/** The matrix times a vector. */
export const apply = (m: Matrix, x: ArrayLike<number>): Float64Array =>
  Float64Array.from({ length: m.rows }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < m.columns; j++) sum += at(m, i, j) * (x[j] ?? 0);
    return sum;
  });

/** X' diag(weights) X: what least squares has on its left side. Weights are 1 when absent. */
export const crossProduct = (x: Matrix, weights?: ArrayLike<number>): Matrix =>
  matrix(x.columns, x.columns, (i, j) => {
    let sum = 0;
    for (let k = 0; k < x.rows; k++) sum += at(x, k, i) * at(x, k, j) * (weights?.[k] ?? 1);
    return sum;
  });
