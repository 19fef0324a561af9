import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky, inverseCholesky, logDeterminant, solveCholesky } from './cholesky.ts';
import { apply, at, crossProduct, fromRows, identity, type Matrix, matrix, multiply, transpose } from './matrix.ts';
import { leastSquares } from './qr.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const close = (a: Matrix, b: Matrix, by = 1e-9) => {
  expect([a.rows, a.columns]).toEqual([b.rows, b.columns]);
  a.values.forEach((value, n) => {
    expect(Math.abs(value - (b.values[n] ?? Number.NaN))).toBeLessThan(by);
  });
};
const number = fc.double({ min: -3, max: 3, noNaN: true });
const tall = fc
  .array(fc.tuple(number, number, number), { minLength: 6, maxLength: 9 })
  .map((rows) => fromRows(rows.map((row, n) => [...row.slice(0, 2), n, 1])));

describe('small matrices', () => {
  it('fall apart into factors that make them again', () => {
    fc.assert(
      fc.property(tall, (x) => {
        const square = matrix(4, 4, (i, j) => at(crossProduct(x), i, j) + (i === j ? 1 : 0));
        const l = cholesky(square);
        if (!l) throw new Error('a positive definite matrix has a factor');
        close(multiply(l, transpose(l)), square);
        close(multiply(inverseCholesky(l), square), identity(4));
        const b = [1, -2, 3, 0.5];
        Array.from(apply(square, solveCholesky(l, b))).forEach((value, n) => {
          expect(value).toBeCloseTo(b[n] ?? 0, 8);
        });
        const { values, vectors } = symmetricEigen(square);
        close(
          multiply(square, vectors),
          multiply(
            vectors,
            matrix(4, 4, (i, j) => (i === j ? (values[i] ?? 0) : 0)),
          ),
          1e-8,
        );
        close(multiply(transpose(vectors), vectors), identity(4));
        expect(logDeterminant(l)).toBeCloseTo(
          values.reduce((sum, v) => sum + Math.log(v), 0),
          8,
        );
        expect([...values]).toEqual([...values].sort((a, c) => c - a));
      }),
      { numRuns: 50 },
    );
  });

  it('have least squares whose rest stands at right angles to every column', () => {
    fc.assert(
      fc.property(tall, fc.array(number, { minLength: 9, maxLength: 9 }), (x, y) => {
        const weights = Array.from({ length: x.rows }, (_, n) => 1 + (n % 3));
        const fit = leastSquares(x, y, weights);
        if (!fit) return;
        const fitted = apply(x, fit.coefficients);
        const rest = Array.from(fitted, (f, n) => ((y[n] ?? 0) - f) * (weights[n] ?? 1));
        const size = Math.max(...fit.coefficients.map(Math.abs), 1);
        for (const dot of apply(transpose(x), rest)) expect(Math.abs(dot) / size).toBeLessThan(1e-8);
      }),
    );
    const fit = leastSquares(
      fromRows([
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
      [1, 3, 5],
    );
    expect([...(fit?.coefficients ?? [])].map((c) => Number(c.toFixed(12)))).toEqual([1, 2]);
    close(
      fit?.unscaled ?? identity(1),
      fromRows([
        [5 / 6, -0.5],
        [-0.5, 0.5],
      ]),
    );
  });

  it('say when a column follows from the others, and refuse what does not fit', () => {
    expect(
      leastSquares(
        fromRows([
          [1, 2],
          [2, 4],
          [3, 6],
        ]),
        [1, 2, 3],
      ),
    ).toBeUndefined();
    expect(leastSquares(fromRows([[1, 2]]), [1])).toBeUndefined();
    expect(
      cholesky(
        fromRows([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toBeUndefined();
    expect(() => fromRows([[1], [1, 2]])).toThrow('same length');
    expect(() => multiply(identity(2), identity(3))).toThrow('2 columns cannot meet 3 rows');
    expect(() => cholesky(matrix(2, 3))).toThrow('square');
    expect(() => symmetricEigen(matrix(2, 3))).toThrow('square');
  });
});
