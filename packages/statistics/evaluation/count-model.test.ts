import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matrix } from '../numerics/matrix.ts';
import { countModel, modelCovariance, sumOfEffects } from './count-model.ts';
import { negativeBinomialModel } from './negative-binomial-model.ts';
import { neweyWest } from './newey-west.ts';
import { twoWayFixedEffects } from './two-way-fixed-effects.ts';
import { verdictOf } from './verdict.ts';
import { wildClusterBootstrap } from './wild-cluster-bootstrap.ts';

const ones = (n: number) => matrix(n, 1, () => 1);
/** A column of 1, and one that is 1 from `from` on. */
const halves = (n: number, from: number) => matrix(n, 2, (i, j) => (j === 0 || i >= from ? 1 : 0));

describe('a model of counts', () => {
  it('with nothing but a level is the count per visit', () => {
    const model = countModel({ y: [3, 0, 5, 4], effort: [10, 5, 20, 5], design: ones(4) });
    expect(Math.exp(model?.coefficients[0] ?? 0)).toBeCloseTo(12 / 40, 12);
    expect(model?.fitted.reduce((a, b) => a + b, 0)).toBeCloseTo(12, 9);
  });
  it('of two halves is the rate of each, with the error that is known by hand', () => {
    const data = { y: [4, 6, 2, 3], effort: [10, 10, 10, 10], design: halves(4, 2) };
    const model = countModel(data);
    expect(Math.exp(model?.coefficients[1] ?? 0)).toBeCloseTo(5 / 10, 10);
    if (!model) throw new Error('no model');
    expect(sumOfEffects(model, model.unscaled, [0, 1]).error).toBeCloseTo(Math.sqrt(1 / 10 + 1 / 5), 9);
    const pearson = 2 * (1 / 5) + 2 * (0.25 / 2.5);
    expect(model.dispersion).toBeCloseTo(pearson / 2, 9);
    expect(sumOfEffects(model, modelCovariance(model), [0, 1]).error).toBeCloseTo(
      Math.sqrt((pearson / 2) * (1 / 10 + 1 / 5)),
      9,
    );
    // Without a lag the sandwich of two halves is what each half varies by, times n / (n - p).
    const white = neweyWest(data, model, 0);
    expect(sumOfEffects(model, white, [0, 1]).error).toBeCloseTo(Math.sqrt(2 * (2 / 100 + 0.5 / 25)), 9);
  });
  it('is nothing where an effect has no end, or follows from another', () => {
    expect(countModel({ y: [3, 4, 0, 0], effort: [1, 1, 1, 1], design: halves(4, 2) })).toBeUndefined();
    expect(countModel({ y: [0, 0, 0], effort: [1, 1, 1], design: ones(3) })).toBeUndefined();
    expect(countModel({ y: [1, 2], effort: [1, 1], design: matrix(2, 2, () => 1) })).toBeUndefined();
    expect(countModel({ y: [5], effort: [1], design: halves(1, 9) })).toBeUndefined();
  });
  it('has no dispersion with no count to spare', () => {
    const model = countModel({ y: [4, 9], effort: [1, 1], design: halves(2, 1) });
    expect([model?.degrees, model?.dispersion]).toEqual([0, Number.NaN]);
  });
  it('stays upright for large counts and efforts that differ a thousandfold', () => {
    const model = countModel({ y: [1_000_000, 12, 950], effort: [1e6, 10, 1000], design: ones(3) });
    expect(Math.exp(model?.coefficients[0] ?? 0)).toBeCloseTo(1_000_962 / 1_001_010, 9);
  });
  it('refuses no numbers, no effort and no rows', () => {
    const wrong = (y: number[], effort: number[]) => () => countModel({ y, effort, design: ones(2) });
    expect(wrong([1, Number.NaN], [1, 1])).toThrow(/count 2/);
    expect(wrong([1, 1.5], [1, 1])).toThrow(/count 2/);
    expect(wrong([1, 1], [1, 0])).toThrow(/effort 2/);
    expect(wrong([1], [1])).toThrow(/2 rows/);
    expect(() => countModel({ y: [1], effort: [1], design: matrix(1, 1, () => Number.NaN) })).toThrow(/design/);
  });
});

const file = '../shared/reference/stats/pooling_gamma_poisson.json';
describe('a negative binomial model', () => {
  it.skipIf(!existsSync(file) && !process.env.CI)('finds the spread between streets that glm.nb finds', () => {
    const { cases, tolerance } = JSON.parse(readFileSync(file, 'utf8'));
    let compared = 0;
    for (const { y, effort, ml } of cases) {
      const rows = [...y.keys()].filter((i) => effort[i] > 0);
      const data = { y: rows.map((i) => y[i]), effort: rows.map((i) => effort[i]), design: ones(rows.length) };
      const model = negativeBinomialModel(data);
      if (ml === null) continue;
      compared++;
      expect(Math.abs((model?.size ?? 0) / ml.shape - 1)).toBeLessThan(tolerance.ml_rel);
      expect(Math.abs(Math.exp(model?.coefficients[0] ?? 0) / (ml.shape / ml.rate) - 1)).toBeLessThan(tolerance.ml_rel);
    }
    expect(compared).toBeGreaterThan(2);
  });
  it('is Poisson where counts are no more spread than chance', () => {
    const model = negativeBinomialModel({ y: [4, 5, 4, 5, 5, 4], effort: [1, 1, 1, 1, 1, 1], design: ones(6) });
    expect(model?.size).toBe(Number.POSITIVE_INFINITY);
    expect(negativeBinomialModel({ y: [0, 0], effort: [1, 1], design: ones(2) })).toBeUndefined();
  });
});

describe('second opinions', () => {
  const changes = [-0.9, -0.4, -0.7, 0.1, 0.3, -0.2];
  const treated = [true, true, true, false, false, false];
  it('turn every deviation round in all ways', () => {
    const p = wildClusterBootstrap(changes, treated) ?? Number.NaN;
    expect((p * 64) % 1).toBe(0);
    expect(p).toBeLessThan(0.1);
    expect(
      wildClusterBootstrap(
        changes.map((v) => v + 5),
        treated,
      ),
    ).toBe(p);
    expect(wildClusterBootstrap([1, 1, 1, 1], [true, true, false, false])).toBe(1);
  });
  it('are not given for one treated area, and refuse more than 20', () => {
    expect(wildClusterBootstrap([1, 2, 3], [true, false, false])).toBeUndefined();
    expect(() => wildClusterBootstrap(new Array(21).fill(0), new Array(21).fill(true))).toThrow(/areas/);
    expect(() => wildClusterBootstrap([1, Number.NaN], [true, false])).toThrow(/change 2/);
    expect(() => wildClusterBootstrap([1, 2], [true])).toThrow(/2 changes/);
  });
  it('find the effect that was put in, whatever the level of areas and periods', () => {
    const areas = [4, 8, 16, 32].map((level, a) => ({
      treated: a < 2,
      counts: [1, 3, 2, 2].map((period, t) => level * period * (a < 2 && t >= 2 ? 2 : 1)),
      effort: [1, 1, 1, 1],
    }));
    expect(Math.exp(twoWayFixedEffects(areas, 2)?.logRateRatio ?? 0)).toBeCloseTo(2, 9);
    const silent = areas.map((one, a) => (a === 0 ? { ...one, counts: [0, 0, 0, 0] } : one));
    expect(twoWayFixedEffects(silent, 2)).toBeUndefined();
  });
});

describe('what may be said', () => {
  const evidence = { compared: true, p: 0.02, smallestP: 0.01, preTrend: false, interval: [0.4, 0.8] } as const;
  it.each([
    [{}, 'difference', []],
    [{ compared: false, p: null }, 'coincides', ['no-comparison']],
    [{ preTrend: true }, 'coincides', ['apart-before']],
    [{ p: 0.12 }, 'coincides', ['chance-not-excluded']],
    [{ interval: [1.1, 3] as const }, 'difference', []],
    [{ interval: [0.6, 1.7] as const }, 'none-shown', []],
    [{ interval: [0.4, 1.7] as const }, 'cannot-say', ['too-wide']],
    [{ interval: [0.6, 2.1] as const }, 'cannot-say', ['too-wide']],
    [{ interval: [0.6, 1] as const }, 'none-shown', []],
  ])('with %j: %s', (other, verdict, reasons) => {
    expect(verdictOf({ ...evidence, ...other })).toEqual({ verdict, reasons });
  });
  it('without an interval says why there is none', () => {
    const { interval: _, ...without } = evidence;
    expect(verdictOf({ ...without, smallestP: 0.125 }).reasons).toEqual(['too-few-areas']);
    expect(verdictOf({ ...without, smallestP: null }).reasons).toEqual(['too-few-observations']);
  });
});
