import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Posterior } from '../results/posterior.ts';
import { explainedIn, writeApart, writeNumber, writePercent } from '../results/result.ts';
import { type IndexedIndicator, indexOfTheme } from '../thermometer/index-of-theme.ts';
import { partInterval } from '../thermometer/part-interval.ts';
import { togetherOf } from '../thermometer/together-of.ts';
import { unsound } from './test-inputs.ts';

/** A level that lies anywhere from `from` to a little further: two of them far apart are sure to differ. */
const levelFrom = (from: number): Posterior => ({
  mean: from + 0.5,
  quantile: (p) => from + p,
  above: (x) => Math.min(1, Math.max(0, from + 1 - x)),
  draw: (random) => from + random(),
});

const thing = fc.record({ now: fc.double({ min: 0, max: 3, noNaN: true }), weight: fc.constantFrom(1, 1, 1, 2, 5) });
const things = fc.array(thing, { minLength: 1, maxLength: 12 });
const indexed = (list: readonly { readonly now: number; readonly weight: number }[]) =>
  indexOfTheme(
    list.map(({ now, weight }): IndexedIndicator => {
      const dated = (from: number) => ({ state: 'value' as const, series: 'one', posterior: levelFrom(from) });
      return { now: dated(now), baseline: dated(1.5), favourable: 'more', weight };
    }),
  );

describe('the interval of a part that goes better', () => {
  it('is never a point, holds the estimate, and at least 90 % of the draws', () => {
    fc.assert(
      fc.property(things, (list) => {
        const index = indexed(list);
        const [low, high] = index.interval ?? [Number.NaN, Number.NaN];
        expect(low).toBeLessThan(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        const { estimate = Number.NaN } = index;
        expect(estimate).toBeGreaterThanOrEqual(low);
        expect(estimate).toBeLessThanOrEqual(high);
        const held = index.draws.filter((d) => d >= low - 1e-9 && d <= high + 1e-9).length;
        expect(held / index.draws.length).toBeGreaterThanOrEqual(0.9);
        expect(unsound(index)).toEqual([]);
      }),
    );
  });

  it('of perspectives together is none either', () => {
    fc.assert(
      fc.property(fc.array(things, { minLength: 1, maxLength: 4 }), (groups) => {
        const together = togetherOf(Object.fromEntries(groups.map((list, n) => [`group ${n}`, indexed(list)])));
        const [low, high] = together.interval ?? [Number.NaN, Number.NaN];
        expect(low).toBeLessThan(high);
        expect(together.estimate).toBeGreaterThanOrEqual(low);
        expect(together.estimate).toBeLessThanOrEqual(high);
      }),
      { numRuns: 40 },
    );
  });

  it('of things that all surely go better grows narrower with their number', () => {
    const widths = [1, 2, 5, 10, 40].map((many) => {
      const [low, high] = indexed(Array.from({ length: many }, () => ({ now: 5, weight: 1 }))).interval ?? [0, 0];
      return high - low;
    });
    // Nine tenths of a step: of two things no part between half of them and both can be told.
    for (const [n, many] of [1, 2, 5, 10, 40].entries()) expect(widths[n]).toBeCloseTo(0.9 / many, 6);
  });

  it('of many things is the plain interval of the draws', () => {
    const draws = Float64Array.from({ length: 500 }, (_, n) => n / 499);
    const [low, high] = partInterval(draws, 1 / 499);
    expect(low).toBeCloseTo(0.05, 2);
    expect(high).toBeCloseTo(0.95, 2);
  });
});

describe('the ends of an interval', () => {
  it('are never written as one number twice, unless they are one', () => {
    const number = fc.double({ min: 0.001, max: 500, noNaN: true });
    const apart = fc.double({ min: 0.0005, max: 3, noNaN: true });
    fc.assert(
      fc.property(number, apart, fc.constantFrom(...explainedIn), (low, width, language) => {
        const [from, to] = writeApart([low, low + width * Math.max(1, low)], (n, more) =>
          writeNumber(n, language, more),
        );
        expect(from).not.toBe(to);
      }),
    );
    expect(writeApart([0.7212, 0.7249], (n, more) => writePercent(n, 'en', more))).toEqual(['72.1%', '72.5%']);
    expect(writeApart([0.5, 0.5], (n, more) => writePercent(n, 'en', more))).toEqual(['50%', '50%']);
  });
});
