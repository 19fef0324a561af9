import { describe, expect, it } from 'vitest';
import { files, isCode, isTest, read } from './read/files.ts';
import { linesOf, overBudget, quantile } from './rules/sizes.ts';

// Tables of data count like code when they are code, and style sheets are code.
const sized = files.filter((path) => isCode(path) || path.endsWith('.css'));
const sizes = (wanted: (path: string) => boolean) =>
  new Map(sized.filter(wanted).map((path) => [path, linesOf(read(path))]));

describe('sizes', () => {
  it('of source files stay within the budget', () => {
    const source = sizes((path) => !isTest(path));
    expect(source.size).toBeGreaterThan(80);
    expect(overBudget(source, { median: 60, ninetieth: 200, most: 400 })).toEqual([]);
  });
  it('of tests stay within the budget', () => {
    const tests = sizes(isTest);
    expect(tests.size).toBeGreaterThan(5);
    expect(overBudget(tests, { most: 500 })).toEqual([]);
  });
  it('over the budget are caught: one long file, and many that are rather long', () => {
    const budget = { median: 60, ninetieth: 200, most: 400 };
    expect(overBudget(new Map([['a.ts', 401]]), budget)).toContain('a.ts has 401 lines');
    const many = new Map(Array.from({ length: 9 }, (_, i) => [`${i}.ts`, 61]));
    expect(overBudget(many, budget)).toEqual(['the median is 61 lines, at most 60']);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
    expect([linesOf('a\nb\n'), linesOf('a\nb')]).toEqual([2, 2]);
  });
});
