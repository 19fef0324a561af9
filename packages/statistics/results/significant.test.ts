import { expect, it } from 'vitest';
import { levelsOfCounts } from '../thermometer/levels-of-counts.ts';
import { publishedForm, significant } from './significant.ts';

it('keeps nine significant digits, and whole numbers whole', () => {
  expect([0.1 + 0.2, 1 / 3, -2e-20 / 3, 123456789.123, 1e21 / 3].map((x) => significant(x))).toEqual([
    0.3, 0.333333333, -6.66666667e-21, 123456789, 3.33333333e20,
  ]);
  expect(significant(12345678901)).toBe(12345678901);
  expect(significant(1234.5678, 4)).toBe(1235);
  expect(significant(significant(2 / 7))).toBe(significant(2 / 7));
});

it('writes a result without functions, and nothing instead of what is no number', () => {
  const [level] = levelsOfCounts([{ count: 2, effort: 3 }]);
  const written = publishedForm(level) as Record<string, unknown>;
  expect(written).toMatchObject({ state: 'value', n: 2, effort: 3, method: 'gamma-poisson-grid', version: 1 });
  expect(written).not.toHaveProperty('explain');
  expect(String(written.estimate).replace(/^0\.0*|\./, '').length).toBeLessThanOrEqual(9);
  expect(
    publishedForm({ a: Number.NaN, b: [Number.POSITIVE_INFINITY, null], c: new Float64Array([0.1 + 0.2]) }),
  ).toEqual({
    a: null,
    b: [null, null],
    c: [0.3],
  });
});

it('gives the same bytes for sums that differ in their last bit', () => {
  const forwards = [0.1, 0.2, 0.3, 0.4].reduce((sum, x) => sum + x, 0);
  const backwards = [0.4, 0.3, 0.2, 0.1].reduce((sum, x) => sum + x, 0);
  expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
  expect(JSON.stringify(publishedForm([forwards, 0.1 + 0.2 + 0.3]))).toBe(
    JSON.stringify(publishedForm([backwards, 0.3 + 0.2 + 0.1])),
  );
});
