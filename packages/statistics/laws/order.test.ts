import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consensus } from '../agenda/consensus.ts';
import type { Opinion } from '../agenda/opinions.ts';
import { plainCount } from '../agenda/plain-count.ts';
import { themeRanks } from '../agenda/theme-ranks.ts';
import { differenceInDifferences } from '../evaluation/difference-in-differences.ts';
import { significant } from '../results/significant.ts';
import { levelPrior, overdispersion } from '../seismograph/prior.ts';
import { levelsOfCounts } from '../thermometer/levels-of-counts.ts';
import { levelsOfScores } from '../thermometer/levels-of-scores.ts';
import { levelsOfShares } from '../thermometer/levels-of-shares.ts';
import { areaCount, series } from './test-inputs.ts';

/** A list and the same list in another order, as indices. */
const shuffled = <T>(list: fc.Arbitrary<T[]>) =>
  list.chain((given) =>
    fc
      .shuffledSubarray([...given.keys()], { minLength: given.length, maxLength: given.length })
      .map((order) => ({ given, order, other: order.map((n) => given[n] as T) })),
  );
const figure = (value: number | undefined) => (value === undefined ? undefined : significant(value, 7));
const runs = { numRuns: 30 };

describe('the order of rows does not matter', () => {
  it('to levels of counts and of shares', () => {
    fc.assert(
      fc.property(shuffled(fc.array(areaCount, { minLength: 1, maxLength: 8 })), ({ given, order, other }) => {
        const one = levelsOfCounts(given).map(({ estimate, interval }) => [estimate, ...(interval ?? [])].map(figure));
        const two = levelsOfCounts(other).map(({ estimate, interval }) => [estimate, ...(interval ?? [])].map(figure));
        expect(two).toEqual(order.map((n) => one[n]));
      }),
      { numRuns: 8 },
    );
    const share = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ yes: Math.min(a, b), asked: Math.max(a, b) }));
    fc.assert(
      fc.property(shuffled(fc.array(share, { minLength: 1, maxLength: 8 })), ({ given, order, other }) => {
        const one = levelsOfShares(given).map(({ estimate }) => figure(estimate));
        expect(levelsOfShares(other).map(({ estimate }) => figure(estimate))).toEqual(order.map((n) => one[n]));
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('to scores', () => {
    const score = fc.record({
      area: fc.constantFrom('A', 'B', 'C'),
      observer: fc.constantFrom('x', 'y', 'z'),
      score: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(shuffled(fc.array(score, { minLength: 20, maxLength: 40 })), ({ given, other }) => {
        const of = (scores: typeof given) =>
          levelsOfScores(scores, ['A', 'B', 'C']).map(({ state, estimate = 0 }) => ({ state, estimate }));
        const [one, two] = [of(given), of(other)];
        one.forEach(({ state, estimate }, n) => {
          expect(two[n]?.state).toBe(state);
          // A search for the top of a likelihood stops near it, not on it.
          expect(two[n]?.estimate).toBeCloseTo(estimate, 3);
        });
      }),
      runs,
    );
  });

  it('to what a theme says beforehand, to effects, ranks, counts of votes and what groups share', () => {
    fc.assert(
      fc.property(shuffled(fc.array(series({ minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 6 })), (s) => {
        const [one, two] = [s.given, s.other].map((all) => {
          const prior = levelPrior(all);
          const k = prior && overdispersion(all, prior).pooled;
          return prior && k !== undefined ? [prior.a0, prior.b0, k] : [];
        });
        // Searched for, so equal but for where the search stops.
        expect(two).toHaveLength(one?.length ?? -1);
        two?.forEach((x, n) => {
          expect(x / (one?.[n] ?? 0)).toBeCloseTo(1, 5);
        });
        const areas = (all: typeof s.given) =>
          all.map(({ counts, effort }, n) => ({
            before: { counts: counts.slice(0, 3), effort: effort.slice(0, 3) },
            after: { counts: counts.slice(3), effort: effort.slice(3) },
            treated: (all === s.given ? n : (s.order[n] ?? 0)) === 0,
          }));
        const [first, second] = [s.given, s.other].map((all) => differenceInDifferences(areas(all)));
        expect(figure(second?.estimate?.rateRatio)).toBe(figure(first?.estimate?.rateRatio));
        expect(second?.estimate?.p).toBe(first?.estimate?.p);
      }),
      runs,
    );
    const posterior = fc.record({ shape: fc.integer({ min: 1, max: 40 }), rate: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(shuffled(fc.array(posterior, { minLength: 1, maxLength: 6 })), ({ given, order, other }) => {
        const of = (all: typeof given) => {
          const ranks = themeRanks(all, { n: 0, effort: 0 }).estimate ?? [];
          return new Map(ranks.map((rank) => [rank.theme, significant(rank.expectedRank, 7)]));
        };
        const [one, two] = [of(given), of(other)];
        expect(order.map((_, n) => two.get(n))).toEqual(order.map((n) => one.get(n)));
      }),
      runs,
    );
    const ballot = fc.uniqueArray(fc.nat(4), { maxLength: 5 });
    fc.assert(
      fc.property(shuffled(fc.array(ballot, { minLength: 10, maxLength: 20 })), ({ given, other }) => {
        const of = (ballots: typeof given) => plainCount({ candidates: 5, places: 2, ballots }, 1).estimate;
        expect(of(other)).toEqual(of(given));
      }),
      runs,
    );
    const person = fc.record({
      group: fc.nat(1),
      row: fc.array(fc.constantFrom<Opinion>(1, -1, 0, null), { minLength: 2, maxLength: 2 }),
    });
    fc.assert(
      fc.property(shuffled(fc.array(person, { minLength: 1, maxLength: 30 })), ({ given, other }) => {
        const of = (people: typeof given) =>
          consensus({
            votes: people.map(({ row }) => row),
            groups: people.map(({ group }) => group),
            groupCount: 2,
          }).map(({ estimate }) => estimate);
        expect(of(other)).toEqual(of(given));
      }),
      runs,
    );
  });
});
