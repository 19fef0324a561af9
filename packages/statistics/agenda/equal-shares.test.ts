import { describe, expect, it } from 'vitest';
import { explainedIn } from '../results/result.ts';
import { equalShares } from './equal-shares.ts';
import { everyEqualShares } from './every-equal-shares.ts';
import { everyPhragmen } from './every-phragmen.ts';
import { everyPlainCount } from './every-plain-count.ts';
import { plainCount } from './plain-count.ts';

const voters = (count: number, ...ballot: number[]): number[][] => Array.from({ length: count }, () => ballot);

/** A street with three quarters of the voters who all want 0, 1, 2 and 3; a street with a quarter who want 4. */
const twoStreets = { candidates: 5, places: 4, ballots: [...voters(9, 0, 1, 2, 3), ...voters(3, 4)] };

describe('two streets, one three times as large', () => {
  it('share four places by three and one, where a plain count gives all four to the large one', () => {
    const { estimate } = equalShares(twoStreets, 7);
    expect(estimate?.chosen).toContain(4);
    expect(estimate?.chosen).toHaveLength(4);
    expect([...(estimate?.plainCount ?? [])].sort()).toEqual([0, 1, 2, 3]);
    expect(estimate?.possible.sets).toHaveLength(4);
    expect(estimate?.possible.sets.every((set) => set.includes(4))).toBe(true);
  });

  it('pay in exact fractions: a ninth of a place in the large street, a third in the small one', () => {
    const steps = equalShares(twoStreets, 7).estimate?.steps ?? [];
    const paid = steps.map(({ candidate, way, cost }) => [candidate === 4, way, cost.denominator / cost.numerator]);
    expect(paid).toEqual([...Array.from({ length: 3 }, () => [false, 'paid', 9n]), [true, 'paid', 3n]]);
  });

  it('choose between equals by a lot that the seed repeats, and only then by lot', () => {
    const one = equalShares(twoStreets, 7);
    expect(equalShares(twoStreets, 7).estimate).toEqual(one.estimate);
    expect([...one.lot].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(one.estimate?.steps[0]?.decidedBy).toBe('lot');
    expect(one.estimate?.steps[0]?.candidate).toBe(one.lot.find((c) => c !== 4));
    const seeds = Array.from({ length: 40 }, (_, seed) => equalShares(twoStreets, seed).estimate?.chosen.join(' '));
    expect(new Set(seeds).size).toBeGreaterThan(3);
    expect(one.explain('nl')).toContain('startgetal 7');
  });

  it('say how often an imagined turn-out would have chosen the same', () => {
    const { estimate } = equalShares(twoStreets, 7);
    expect(estimate?.chosenAgain).toHaveLength(5);
    expect(estimate?.chosenAgain[4]).toBeGreaterThan(0.5);
    expect(estimate?.chosenAgain.reduce((a, b) => a + b, 0)).toBeCloseTo(4, 6);
  });
});

describe('a plain count', () => {
  it('takes what most want, and a lot only for the last place', () => {
    const ballots = [...voters(5, 0), ...voters(3, 1), ...voters(3, 2), ...voters(1, 3)];
    const found = plainCount({ candidates: 5, places: 2, ballots }, 4);
    expect(found.approvals).toEqual([5, 3, 3, 1, 0]);
    expect(found.estimate?.chosen).toEqual([0, found.lot.find((c) => c === 1 || c === 2)]);
    expect(found.estimate).toMatchObject({
      byLot: true,
      possible: {
        sets: [
          [0, 1],
          [0, 2],
        ],
        complete: true,
      },
    });
    expect(found.explain('nl')).toContain('startgetal 4');
    expect(plainCount({ candidates: 5, places: 3, ballots }, 4).estimate).toMatchObject({ byLot: false });
  });
  it('chooses nothing that nobody wants, and nothing at all with fewer than ten', () => {
    expect(plainCount({ candidates: 3, places: 3, ballots: voters(10, 1) }, 1).estimate?.chosen).toEqual([1]);
    const few = plainCount({ candidates: 3, places: 1, ballots: voters(9, 1) }, 1);
    expect(few).toMatchObject({ state: 'too-few', approvals: [0, 9, 0] });
    expect(() => plainCount({ candidates: 3, places: 4, ballots: [] }, 1)).toThrow(/places/);
  });
});

describe('equal shares', () => {
  it('takes more approvals before the lot where the payment is equal', () => {
    // The eight of the first street spend all they have on 0 and 1. Then 2 and 3 cost four voters a quarter each, and 2 is
    // also wanted by three who have nothing left.
    const ballots = [...voters(3, 0, 1, 2), ...voters(5, 0, 1), ...voters(4, 2), ...voters(4, 3)];
    const { estimate } = equalShares({ candidates: 4, places: 4, ballots }, 1);
    const third = estimate?.steps[2];
    expect(third).toMatchObject({ candidate: 2, way: 'paid', equal: [3], decidedBy: 'approvals' });
    expect(Number(third?.cost.denominator) / Number(third?.cost.numerator)).toBe(4);
  });

  it('lets who has little pay all of it and no more, and shares the rest among the others', () => {
    // Everybody has 1/4. Seven pay 1/7 each for 0; the one of them who also wants 1 and 2 keeps 3/28 and spends all of it
    // on the next, for which the other five pay (1 - 3/28) / 5 = 5/28. These five then keep 2/28 each, together 10/28.
    const ballots = [...voters(6, 0), ...voters(1, 0, 1, 2), ...voters(5, 1, 2)];
    const { steps = [] } = equalShares({ candidates: 3, places: 3, ballots }, 1).estimate ?? {};
    const cost = (n: number, parts: bigint) =>
      ((steps[n]?.cost.numerator ?? 0n) * parts) / (steps[n]?.cost.denominator ?? 1n);
    expect(steps.map(({ way, decidedBy }) => [way, decidedBy])).toEqual([
      ['paid', null],
      ['paid', 'lot'],
      ['completed', null],
    ]);
    // The last lacks 18/28, which is 3/28 for each of six.
    expect([cost(0, 84n), cost(1, 84n), cost(2, 84n)]).toEqual([12n, 15n, 9n]);
  });

  it('leaves a place empty rather than choosing what nobody wants', () => {
    const { estimate } = equalShares({ candidates: 4, places: 3, ballots: voters(12, 2) }, 1);
    expect(estimate?.chosen).toEqual([2]);
    expect(estimate?.plainCount).toEqual([2]);
  });

  it('fills places that nobody could pay with those who are nearest to paying', () => {
    const election = { candidates: 3, places: 1, ballots: [...voters(4, 0), ...voters(4, 1), ...voters(3, 2)] };
    expect(everyEqualShares(election, false).sets).toEqual([[]]);
    expect(everyEqualShares(election).sets).toEqual([[0], [1]]);
    expect(equalShares(election, 3).estimate?.steps.map(({ way, decidedBy }) => [way, decidedBy])).toEqual([
      ['completed', 'lot'],
    ]);
  });

  it('shows votes and calls nothing chosen with fewer than ten voters', () => {
    const few = equalShares({ candidates: 2, places: 1, ballots: [...voters(4, 0), ...voters(1, 0, 1)] }, 1);
    expect(few).toMatchObject({ state: 'too-few', n: 5, approvals: [5, 1] });
    expect(few.estimate).toBeUndefined();
    expect(few.explain('en')).toContain('at least 10 are needed');
  });

  it('does not mind an empty ballot, nobody at all, or a name written twice', () => {
    expect(equalShares({ candidates: 2, places: 1, ballots: [] }, 1).approvals).toEqual([0, 0]);
    const blank = { candidates: 2, places: 1, ballots: [...voters(10), ...voters(2, 1, 1)] };
    expect(equalShares(blank, 1)).toMatchObject({ n: 12, approvals: [0, 2], estimate: { chosen: [1] } });
    expect(everyEqualShares({ candidates: 2, places: 1, ballots: [] }).sets).toEqual([[0], [1]]);
  });

  it('gives a group its places whatever the order of the ballots', () => {
    const turned = { ...twoStreets, ballots: [...twoStreets.ballots].reverse() };
    expect(everyEqualShares(turned)).toEqual(everyEqualShares(twoStreets));
    expect(everyPhragmen(turned)).toEqual(everyPhragmen(twoStreets));
  });

  it('stops following ties of ties, and says that there were more', () => {
    const lonely = { candidates: 40, places: 15, ballots: Array.from({ length: 40 }, (_, c) => [c]) };
    expect(everyEqualShares(lonely).complete).toBe(false);
    expect(everyPlainCount(lonely).complete).toBe(false);
    expect(equalShares(lonely, 1).estimate?.chosen).toHaveLength(15);
  });

  it('explains itself in every language, with the numbers in it', () => {
    const result = equalShares(twoStreets, 7);
    const said = explainedIn.map((language) => result.explain(language));
    expect(new Set(said).size).toBe(explainedIn.length);
    for (const text of said) expect(text).toMatch(/12/);
  });

  it.each([
    [{ candidates: 2, places: 3, ballots: [] }, /number of places/],
    [{ candidates: 0, places: 1, ballots: [] }, /number of candidates/],
    [{ candidates: 2, places: 1, ballots: [[2]] }, /ballot 1/],
    [{ candidates: 2, places: 1, ballots: [[Number.NaN]] }, /ballot 1/],
    [{ candidates: Number.NaN, places: 1, ballots: [] }, /number of candidates/],
  ])('refuses %j', (election, why) => {
    expect(() => equalShares(election, 1)).toThrow(why);
  });
});
