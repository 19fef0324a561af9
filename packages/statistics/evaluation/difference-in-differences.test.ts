import { describe, expect, it } from 'vitest';
import { explainedIn } from '../results/result.ts';
import { assignmentsOf, waysToChoose } from './assignments.ts';
import { type ComparedArea, differenceInDifferences } from './difference-in-differences.ts';
import { logRateChange } from './log-rate-change.ts';
import { permutationTest } from './permutation.ts';
import { comparableWindows } from './windows.ts';

const periods = 12;
const steady = (perPeriod: number, effort = 10) => ({
  counts: new Array<number>(periods).fill(perPeriod),
  effort: new Array<number>(periods).fill(effort),
});
/** An area with so many seen per period before and after. */
const area = (treated: boolean, before: number, after: number): ComparedArea => ({
  treated,
  before: steady(before),
  after: steady(after),
});
/** Comparison areas that went up and down a little, each its own way. */
const others = (many: number) => Array.from({ length: many }, (_, k) => area(false, 20, 18 + (k % 5)));

describe('an approach in four of twelve places', () => {
  const found = differenceInDifferences([...Array.from({ length: 4 }, () => area(true, 20, 11)), ...others(8)]);
  it('plausibly made a difference: in one of 495 ways to choose them', () => {
    expect(found.estimate).toMatchObject({ verdict: 'difference', reasons: [], assignments: 495, exact: true });
    expect(found.estimate?.p).toBeCloseTo(1 / 495, 12);
    expect(found.estimate?.rateRatio).toBeCloseTo(0.56, 1);
    const [lower = 0, upper = 0] = found.interval ?? [];
    expect(lower).toBeLessThan(found.estimate?.rateRatio ?? 0);
    expect(upper).toBeLessThan(0.7);
  });
  it('is told in the words of the method, and never as proven', () => {
    expect(found.explain('nl')).toMatch(
      /^Het is aannemelijk dat de aanpak verschil maakte: ongeveer 4\d% minder \(90%: \d+% tot \d+% minder\) dan in vergelijkbare straten\.$/,
    );
    const said = explainedIn.map((language) => found.explain(language));
    expect(new Set(said).size).toBe(explainedIn.length);
    expect(said.join(' ')).not.toMatch(/bewezen|proven|kanıtland|dowied|доказан/i);
  });
  it('names the end of its interval nearest to nothing first', () => {
    const [, low, high] = /\(90%: (\d+)% tot (\d+)% minder\)/.exec(found.explain('nl')) ?? [];
    const [lower = 0, upper = 0] = found.interval ?? [];
    expect([Number(low), Number(high)]).toEqual([Math.round(100 * (1 - upper)), Math.round(100 * (1 - lower))]);
  });
  it('tells more as more', () => {
    const more = differenceInDifferences([...Array.from({ length: 4 }, () => area(true, 11, 20)), ...others(8)]);
    expect(more.explain('en')).toMatch(/about \d+% more \(90%: \d+% to \d+% more\)/);
  });
  it('counts visits: twice as much seen in twice as many visits is no change', () => {
    const twice = { treated: true, before: steady(20, 10), after: steady(40, 20) };
    const same = differenceInDifferences([twice, twice, twice, ...others(8)]);
    expect(Math.abs(same.estimate?.logRateRatio ?? 1)).toBeLessThan(0.05);
    expect(same.estimate?.verdict).toBe('none-shown');
  });
});

describe('what may not be said', () => {
  it('with one treated place and seven others: chance cannot be ruled out, whatever was seen', () => {
    const found = differenceInDifferences([area(true, 30, 2), ...others(7)]);
    expect(found.interval).toBeUndefined();
    expect(found.estimate).toMatchObject({ verdict: 'cannot-say', reasons: ['too-few-areas'], p: 1 / 8 });
    expect(found.explain('nl')).toBe(
      'Niet uit te sluiten dat dit toeval is: bij 8 gebieden is de kleinst mogelijke kans 1/8.',
    );
  });
  it('with nine others for one it can, for then one in ten is possible', () => {
    const found = differenceInDifferences([area(true, 30, 8), ...others(9)]);
    expect(found.estimate).toMatchObject({ verdict: 'difference', p: 0.1 });
    expect(found.interval).toBeDefined();
  });
  it('with one other place, or none', () => {
    const one = differenceInDifferences([area(true, 20, 10), area(false, 20, 20)]);
    expect(one.estimate).toMatchObject({ verdict: 'cannot-say', p: 1, smallestP: 1, assignments: 2 });
    const none = differenceInDifferences([area(true, 20, 10), area(true, 20, 11)]);
    expect(none).toMatchObject({ state: 'too-few' });
    expect(none.estimate).toBeUndefined();
    expect(none.explain('nl')).toBe(
      'Te weinig waarnemingen om iets te zeggen. Er zijn geen vergelijkbare plekken om ernaast te leggen.',
    );
    expect(differenceInDifferences([])).toMatchObject({ state: 'too-few', n: 0, effort: 0 });
  });
  it('that the approach did it, when the places went apart before', () => {
    const falling = (): ComparedArea => ({
      treated: true,
      before: { counts: [...new Array(6).fill(30), ...new Array(6).fill(15)], effort: steady(0).effort },
      after: steady(8),
    });
    const found = differenceInDifferences([falling(), falling(), falling(), falling(), ...others(8)]);
    expect(found.estimate?.preTrend?.p).toBeLessThan(0.2);
    expect(found.estimate).toMatchObject({ verdict: 'coincides', reasons: ['apart-before'] });
    expect(found.explain('nl')).toMatch(/^De verandering valt samen met de aanpak;.*vooraf al uit elkaar\.$/);
  });
  it('of a place where nobody looked: it is left out and not taken as nothing seen', () => {
    const unseen: ComparedArea = { treated: false, before: steady(20), after: steady(0, 0) };
    const found = differenceInDifferences([
      ...Array.from({ length: 4 }, () => area(true, 20, 11)),
      unseen,
      ...others(8),
    ]);
    expect(found.estimate?.changes[4]).toBe(null);
    expect(found.estimate).toMatchObject({ comparisons: 8, assignments: 495 });
  });
  it('of periods without looking: what stands in them does not count', () => {
    const holes = (filled: number) =>
      [...Array.from({ length: 4 }, () => area(true, 20, 11)), ...others(8)].map((one) => ({
        ...one,
        after: {
          counts: one.after.counts.map((count, t) => (t === 3 ? filled : count)),
          effort: one.after.effort.map((looks, t) => (t === 3 ? 0 : looks)),
        },
      }));
    expect(JSON.stringify(differenceInDifferences(holes(500)))).toBe(JSON.stringify(differenceInDifferences(holes(0))));
  });
  it('where nothing was ever seen', () => {
    const zero = (treated: boolean) => area(treated, 0, 0);
    const found = differenceInDifferences([
      zero(true),
      zero(true),
      zero(true),
      ...Array.from({ length: 6 }, () => zero(false)),
    ]);
    expect(found).toMatchObject({ n: 0, estimate: { rateRatio: 1, p: 1 } });
    expect(found.estimate).toMatchObject({ verdict: 'cannot-say', reasons: ['too-wide'] });
  });
  it('where so little was seen that all places look alike', () => {
    const once = (treated: boolean, a: number): ComparedArea => ({
      treated,
      before: { counts: steady(0).counts.map((_, t) => (t === a ? 1 : 0)), effort: steady(0).effort },
      after: steady(0),
    });
    const found = differenceInDifferences(Array.from({ length: 12 }, (_, a) => once(a % 2 === 0, a)));
    expect(found.interval).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
    expect(found.estimate).toMatchObject({ verdict: 'cannot-say', reasons: ['too-wide'] });
  });
});

describe('the permutation test', () => {
  const changes = [-0.9, -0.4, -0.7, 0.1, 0.3, -0.2, 0.05, 0.4, -0.1];
  const assignments = assignmentsOf(9, [0, 1, 2], 1);
  it('finds the same interval as trying every effect', () => {
    const { interval, estimate } = permutationTest(changes, assignments);
    const pOf = (effect: number) =>
      permutationTest(
        changes.map((v, a) => (a < 3 ? v - effect : v)),
        assignments,
      ).p;
    const [lower = 0, upper = 0] = interval ?? [];
    for (const [inside, outside] of [
      [lower + 1e-6, lower - 1e-6],
      [upper - 1e-6, upper + 1e-6],
    ] as const) {
      expect(pOf(inside)).toBeGreaterThan(0.1);
      expect(pOf(outside)).toBeLessThanOrEqual(0.1);
    }
    expect(lower).toBeLessThan(estimate);
    expect(upper).toBeGreaterThan(estimate);
  });
  it('moves its interval with the effect, and mirrors it', () => {
    const moved = permutationTest(
      changes.map((v, a) => (a < 3 ? v + 2 : v)),
      assignments,
    );
    const mirrored = permutationTest(
      changes.map((v) => -v),
      assignments,
    );
    const { interval: [lower, upper] = [0, 0] } = permutationTest(changes, assignments);
    expect(moved.interval?.[0]).toBeCloseTo(lower + 2, 9);
    expect(mirrored.interval?.[0]).toBeCloseTo(-upper, 9);
  });
  it('tries every way once, with the real one first', () => {
    expect(assignments.chosen).toHaveLength(84);
    expect(assignments.chosen[0]).toEqual([0, 1, 2]);
    expect(new Set(assignments.chosen.map((c) => c.join(' '))).size).toBe(84);
    expect([waysToChoose(12, 5), waysToChoose(5, 5), waysToChoose(50, 25) > 1e14]).toEqual([792, 1, true]);
  });
  it('draws by a seed above 20 000 ways, and says so', () => {
    const many = Array.from({ length: 40 }, (_, k) => Math.sin(k * k));
    const drawn = assignmentsOf(40, [0, 1, 2, 3, 4, 5, 6, 7], 5);
    expect(drawn).toMatchObject({ exact: false });
    expect(drawn.chosen).toHaveLength(20_000);
    expect(drawn.chosen.every((c) => new Set(c).size === 8 && Math.max(...c) < 40)).toBe(true);
    expect(permutationTest(many, assignmentsOf(40, drawn.chosen[0] ?? [], 5))).toEqual(permutationTest(many, drawn));
  });
});

describe('what goes in', () => {
  it('is windows of the same weeks of an earlier year, apart by what is left out', () => {
    expect(comparableWindows(104, 26, 52)).toEqual({ before: { from: 52, to: 78 }, after: { from: 104, to: 130 } });
    expect(comparableWindows(120, 48, 52, 8)).toEqual({ before: { from: 16, to: 64 }, after: { from: 120, to: 168 } });
    expect(() => comparableWindows(40, 26, 52)).toThrow(/first period before/);
  });
  it('is refused when it is no number, or windows differ in length', () => {
    const wrong =
      (counts: number[], effort = [1, 1]) =>
      () =>
        differenceInDifferences([
          { treated: true, before: { counts, effort }, after: { counts: [1, 1], effort: [1, 1] } },
        ]);
    expect(wrong([1, Number.NaN])).toThrow(/area 1: count 2/);
    expect(wrong([1, 2], [1, Number.NaN])).toThrow(/area 1: effort 2/);
    expect(wrong([1, 2], [1, -1])).toThrow(/area 1: effort 2/);
    expect(wrong([1, 2, 3], [1, 1, 1])).toThrow(/3 periods before and 2 after/);
    expect(wrong([1])).toThrow(/1 counts have 2 efforts/);
  });
  it('has no change without looking', () => {
    const some = { count: 0, effort: 4 };
    expect(logRateChange({ before: some, after: some })).toBe(0);
    expect(logRateChange({ before: { count: 0, effort: 0 }, after: some })).toBeUndefined();
  });
});
