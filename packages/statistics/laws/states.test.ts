import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consensus } from '../agenda/consensus.ts';
import { equalShares } from '../agenda/equal-shares.ts';
import { opinionMap } from '../agenda/opinion-map.ts';
import type { Opinion } from '../agenda/opinions.ts';
import { themeRanks } from '../agenda/theme-ranks.ts';
import { differenceInDifferences } from '../evaluation/difference-in-differences.ts';
import { interruptedSeries } from '../evaluation/interrupted-series.ts';
import { levelPrior } from '../seismograph/prior.ts';
import { watchSeries } from '../seismograph/watch-series.ts';
import { levelsOfCounts } from '../thermometer/levels-of-counts.ts';
import { levelsOfScores } from '../thermometer/levels-of-scores.ts';
import { levelsOfShares } from '../thermometer/levels-of-shares.ts';
import { areaCount, series, unsound } from './test-inputs.ts';

const runs = { numRuns: 30 };
// What is integrated on a grid takes its time.
const few = { numRuns: 10 };
const sound = (results: readonly Parameters<typeof unsound>[0][]): void => {
  expect(results.flatMap(unsound)).toEqual([]);
};

describe('whatever comes in, a result says which of three states it is, in figures and sentences that can be read', () => {
  it('levels of counts: nothing seen, one area, nobody who looked', () => {
    fc.assert(
      fc.property(fc.array(areaCount, { minLength: 1, maxLength: 6 }), (areas) => {
        const levels = levelsOfCounts(areas);
        sound(levels);
        expect(levels.map(({ state }) => state)).toEqual(areas.map((a) => (a.effort > 0 ? 'value' : 'not-looked')));
      }),
      few,
    );
  });

  it('shares: all yes, all no, one answer, none', () => {
    const share = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => ({ yes: Math.min(a, b), asked: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 6 }), (areas) => sound(levelsOfShares(areas))),
      runs,
    );
  });

  it('scores: one observer, one area, all the same', () => {
    const one = (...names: readonly string[]) => fc.constantFrom(...names);
    const score = (areas: readonly string[], observers: readonly string[], most: number) =>
      fc.record({ area: one(...areas), observer: one(...observers), score: fc.integer({ min: 3, max: most }) });
    const some = fc.oneof(
      fc.array(score(['A', 'B', 'C'], ['x', 'y', 'z'], 5), { maxLength: 30 }),
      fc.array(score(['A', 'B'], ['x'], 5), { maxLength: 30 }),
      fc.array(score(['A'], ['x', 'y', 'z'], 5), { maxLength: 30 }),
      fc.array(score(['A', 'B', 'C'], ['x', 'y', 'z'], 3), { maxLength: 30 }),
    );
    fc.assert(
      fc.property(some, (scores) => {
        const levels = levelsOfScores(scores, ['A', 'B', 'C', 'D']);
        sound(levels);
        if (new Set(scores.map(({ observer }) => observer)).size < 3)
          expect(levels.some(({ state }) => state === 'value')).toBe(false);
      }),
      runs,
    );
  });

  it('changes: a week, a year, holes, only zero', () => {
    fc.assert(
      fc.property(series({ minLength: 1, maxLength: 60 }), (one) => {
        const prior = levelPrior([one]) ?? { a0: 1, b0: 1 };
        sound([watchSeries(one, { prior: { ...prior, k: 5 }, threshold: 52 })]);
      }),
      runs,
    );
  });

  it('effects: with and without places beside it', () => {
    fc.assert(
      fc.property(fc.array(series({ minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 7 }), (all) => {
        const half = ({ counts, effort }: (typeof all)[number], from: number) => ({
          counts: counts.slice(from, from + 2),
          effort: effort.slice(from, from + 2),
        });
        const areas = all.map((one, n) => ({ before: half(one, 0), after: half(one, 2), treated: n % 2 === 0 }));
        sound([differenceInDifferences(areas)]);
      }),
      runs,
    );
    fc.assert(
      fc.property(series({ minLength: 2, maxLength: 40 }), fc.nat(40), (one, at) =>
        sound([interruptedSeries(one, Math.min(at, one.counts.length), 12)]),
      ),
      runs,
    );
  });

  it('choosing and sharing: nobody, one, all the same', () => {
    const posterior = fc.record({
      shape: fc.double({ min: 0.1, max: 50, noNaN: true }),
      rate: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(posterior, { maxLength: 5 }), (themes) => sound([themeRanks(themes, { n: 3, effort: 2 })])),
      runs,
    );
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(2), { maxLength: 3 }), { maxLength: 14 }), (ballots) =>
        sound([equalShares({ candidates: 3, places: 2, ballots }, 1)]),
      ),
      { numRuns: 25 },
    );
    const row = fc.array(fc.constantFrom<Opinion>(1, -1, 0, null), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (votes) => {
        sound(consensus({ votes, groups: votes.map((_, p) => p % 2), groupCount: 3 }));
        sound([opinionMap(votes, 1)]);
      }),
      { numRuns: 25 },
    );
  });
});
