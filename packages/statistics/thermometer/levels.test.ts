import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainedIn, writeNumber, writePercent } from '../results/result.ts';
import { changeOfScores } from './change-of-scores.ts';
import { groupToLeanOn } from './group-to-lean-on.ts';
import { type AreaCount, levelsOfCounts } from './levels-of-counts.ts';
import { connected, type GivenScore, levelsOfScores } from './levels-of-scores.ts';
import { levelsOfShares } from './levels-of-shares.ts';
import { likeliestGamma } from './likelihood-of-counts.ts';
import { marshall } from './marshall.ts';

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('the list is empty');
  return one;
};
const area = fc.record({ count: fc.integer({ min: 0, max: 60 }), effort: fc.integer({ min: 1, max: 200 }) });

describe('levels of counts', () => {
  it('lie between the own rate and the group, inside their interval, more so with more visits', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 6 }), (areas) => {
        for (const level of levelsOfCounts(areas)) {
          const [low, high] = level.interval ?? [Number.NaN, Number.NaN];
          expect(low).toBeLessThan(high);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(level.posterior.above(low)).toBeCloseTo(0.95, 5);
          expect(level.posterior.above(high)).toBeCloseTo(0.05, 5);
          expect(level.ownWeight).toBeGreaterThan(0);
          expect(level.ownWeight).toBeLessThan(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('do not depend on the order of the areas, and scale with effort', () => {
    const areas: AreaCount[] = [
      { count: 3, effort: 34 },
      { count: 0, effort: 5 },
      { count: 11, effort: 40 },
    ];
    const there = levelsOfCounts(areas);
    const back = levelsOfCounts([...areas].reverse()).reverse();
    const tenfold = levelsOfCounts(areas.map((a) => ({ ...a, effort: 10 * a.effort })));
    there.forEach((level, n) => {
      expect(back[n]?.estimate).toBeCloseTo(level.estimate ?? Number.NaN, 10);
      expect(tenfold[n]?.estimate).toBeCloseTo((level.estimate ?? Number.NaN) / 10, 8);
    });
  });

  it('lean on the group: a street looked at twice hardly stands out, one looked at often does', () => {
    const group = Array.from({ length: 10 }, () => ({ count: 10, effort: 100 }));
    const [seldom, often] = levelsOfCounts([{ count: 2, effort: 2 }, { count: 100, effort: 100 }, ...group]);
    expect(seldom?.estimate).toBeLessThan(0.7);
    expect(often?.estimate).toBeGreaterThan(0.8);
    expect(often?.ownWeight).toBeGreaterThan(seldom?.ownWeight ?? 1);
  });

  it('know three states: zero is a value, nobody looked is none, too few observers hide it', () => {
    const [zero, none, few] = levelsOfCounts(
      [
        { count: 0, effort: 12, observers: 4 },
        { count: 0, effort: 0 },
        { count: 4, effort: 12, observers: 1 },
      ],
      { fewestObservers: 2 },
    );
    expect(zero).toMatchObject({ state: 'value', n: 0, borrowed: false });
    expect(zero?.explain('nl')).toContain('Er is gekeken en niets gezien.');
    expect(none).toMatchObject({ state: 'not-looked', borrowed: true });
    expect(none?.estimate).toBeUndefined();
    expect(none?.posterior.mean).toBeGreaterThan(0);
    expect(none?.explain('nl')).toBe('Hier is niet gekeken.');
    expect(few).toMatchObject({ state: 'too-few', observers: 1 });
    expect(few?.interval).toBeUndefined();
  });

  it('need no special case where likelihood has no answer: all zero, one area, no difference at all', () => {
    const equal = Array.from({ length: 5 }, () => ({ count: 10, effort: 10 }));
    for (const areas of [equal, [{ count: 0, effort: 9 }], equal.map((a) => ({ ...a, count: 0 }))]) {
      expect(first(levelsOfCounts(areas)).estimate).toBeGreaterThan(0);
      expect(
        likeliestGamma(
          areas.map((a) => a.count),
          areas.map((a) => a.effort),
        ),
      ).toBeUndefined();
    }
    expect(levelsOfCounts([])).toEqual([]);
    expect(first(levelsOfCounts([{ count: 0, effort: 0 }])).state).toBe('not-looked');
  });

  it('keep their heads with huge counts', () => {
    const [huge] = levelsOfCounts([
      { count: 3_000_000, effort: 1000 },
      { count: 4, effort: 2 },
    ]);
    expect(huge?.estimate).toBeCloseTo(3000, -1);
    const [low = 0, high = 0] = huge?.interval ?? [];
    expect(high - low).toBeLessThan(10);
  });

  it('refuse what cannot be', () => {
    expect(() => levelsOfCounts([{ count: Number.NaN, effort: 1 }])).toThrow('count 1 has to be a whole number');
    expect(() => levelsOfCounts([{ count: 1, effort: -1 }])).toThrow('effort 1 has to be a finite number, at least 0');
    expect(() => levelsOfCounts([{ count: 2, effort: 0 }])).toThrow('count 1 is 2, where nobody looked');
    expect(() => marshall([1], [0])).toThrow('effort 1');
  });

  it('of a small buurt lean on the wijk', () => {
    const areas = (n: number) => Array.from({ length: n }, () => ({ count: 3, effort: 10 }));
    const [buurt, wijk, city] = [7, 8, 90].map((n) => ({ name: n, areas: areas(n) }));
    if (!buurt || !wijk || !city) throw new Error('three groups');
    expect(groupToLeanOn([buurt, wijk, city]).name).toBe(8);
    expect(groupToLeanOn([{ ...wijk, areas: areas(8).map((a) => ({ ...a, count: 1 })) }, city]).name).toBe(90);
    expect(groupToLeanOn([buurt]).name).toBe(7);
  });
});

describe('levels of shares', () => {
  it('lean on each other, keep within 0 and 1, and say what nobody answered', () => {
    const [one, many, none] = levelsOfShares([
      { yes: 1, asked: 1 },
      { yes: 30, asked: 60 },
      { yes: 0, asked: 0 },
    ]);
    expect(one?.estimate).toBeLessThan(0.9);
    expect(many?.estimate).toBeCloseTo(0.5, 1);
    const [low = 0, high = 1] = one?.interval ?? [];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
    expect(none?.state).toBe('not-looked');
    expect(() => levelsOfShares([{ yes: 3, asked: 2 }])).toThrow(
      'yes 1 has to be a whole number, at least 0, at most 2',
    );
  });
});

describe('levels of scores', () => {
  const observers = ['a', 'b', 'c', 'd', 'e', 'f'];
  const scores: GivenScore[] = observers.flatMap((observer, n) =>
    ['east', 'west'].map((street, s) => ({ area: street, observer, score: Math.min(5, 1 + (n % 3) + 2 * s) })),
  );

  it('correct for who is strict: a street scored by strict people alone is not worse for that', () => {
    const strict = scores.filter(({ area: street, observer }) => street === 'west' || observer !== 'f');
    const [east, west] = levelsOfScores(strict, ['east', 'west']);
    expect(west?.estimate).toBeGreaterThan(east?.estimate ?? 5);
    expect(east?.shares.reduce((sum, times) => sum + times, 0)).toBe(5);
    for (const end of west?.interval ?? []) expect(end).toBeLessThanOrEqual(5);
  });

  it('are only how often each score was given, with few scores, few observers or two worlds apart', () => {
    const few = levelsOfScores(scores.slice(0, 8), ['east', 'west', 'north']);
    expect(few.map(({ state }) => state)).toEqual(['too-few', 'too-few', 'not-looked']);
    expect(few[0]?.explain('en')).toContain('How often each score was given: 1: 2, 2: 1');
    const apart = scores.filter(({ area: street, observer }) => (street === 'east') === observer < 'd');
    expect(connected(apart)).toBe(false);
    expect(levelsOfScores([...apart, ...apart]).every(({ state }) => state === 'too-few')).toBe(true);
    expect(connected(scores)).toBe(true);
    expect(levelsOfScores([])).toEqual([]);
    expect(() => levelsOfScores([{ area: 'x', observer: 'y', score: 6 }])).toThrow('score 1');
  });

  it('change only as far as the same people changed: by all signs, or many draws', () => {
    const up = Array.from({ length: 6 }, () => ({ before: 2, now: 3 }));
    expect(changeOfScores(up)).toEqual({ n: 6, mean: 1, chance: 2 / 64 });
    expect(changeOfScores([{ before: 2, now: 2 }]).chance).toBe(1);
    const many = changeOfScores(Array.from({ length: 20 }, (_, n) => ({ before: 3, now: n % 2 === 0 ? 4 : 2 })));
    expect(many.chance).toBe(1);
    expect(many.seed).toBe(1);
    expect(() => changeOfScores([{ before: Number.NaN, now: 2 }])).toThrow('finite');
  });
});

describe('explanations', () => {
  it('of every state exist in every language, with nothing left open', () => {
    const all = [
      ...levelsOfCounts([
        { count: 4, effort: 9, observers: 3 },
        { count: 0, effort: 0 },
        { count: 0, effort: 5 },
      ]),
      ...levelsOfShares([
        { yes: 4, asked: 9 },
        { yes: 0, asked: 0 },
      ]),
    ];
    const said = new Set(all.flatMap((level) => explainedIn.map((language) => level.explain(language))));
    for (const text of said) {
      expect(text).not.toMatch(/[{}]|undefined|NaN/);
      expect(text.length).toBeGreaterThan(8);
    }
    expect(said.size).toBeGreaterThan(3 * explainedIn.length);
  });

  it('write counts whole and estimates in two digits, as the language does', () => {
    expect(writeNumber(1234, 'nl')).toBe('1.234');
    expect(writeNumber(0.3551, 'pl')).toBe('0,36');
    expect(writeNumber(12.7, 'en')).toBe('13');
    expect(writePercent(0.4, 'tr')).toBe('%40');
  });
});
