import { describe, expect, it } from 'vitest';
import { drawGamma, seeded } from '../numerics/seeded.ts';
import { approvalShare } from './approval-share.ts';
import { themeRanks } from './theme-ranks.ts';
import { themeRanksFromDraws } from './theme-ranks-from-draws.ts';

const behind = { n: 40, effort: 90 };
const posteriors = [
  { shape: 3, rate: 30 },
  { shape: 12, rate: 20 },
  { shape: 11, rate: 20 },
  { shape: 0.4, rate: 9 },
];

describe('ranks of themes', () => {
  it('add up: every theme has a rank, and every rank a theme', () => {
    const ranks = themeRanks(posteriors, behind).estimate ?? [];
    expect(ranks.reduce((sum, r) => sum + r.expectedRank, 0)).toBeCloseTo(1 + 2 + 3 + 4, 9);
    expect(ranks.reduce((sum, r) => sum + r.inTop, 0)).toBeCloseTo(3, 9);
    expect(ranks.map(({ theme }) => theme)).toEqual([1, 2, 0, 3]);
  });

  it('put two that hardly differ in one band, and one that clearly differs in the next', () => {
    const ranks = themeRanks(posteriors, behind);
    expect(ranks.estimate?.map(({ band }) => band)).toEqual([1, 1, 2, 3]);
    expect(ranks.estimate?.[0]?.interval).toEqual([1, 2]);
    expect(ranks.explain('nl')).toBe(
      'Aantal onderwerpen: 4. Ze staan op volgorde van hoe vaak ze spelen. Wat niet duidelijk verschilt, gaat gelijk op en staat samen op één trede. Aantal treden: 3.',
    );
  });

  it('are the same from draws, within the error of 2000', () => {
    const random = seeded(11);
    const draws = posteriors.map(({ shape, rate }) =>
      Array.from({ length: 2000 }, () => drawGamma(random, shape) / rate),
    );
    const [exact, drawn] = [themeRanks(posteriors, behind), themeRanksFromDraws(draws, behind)].map((r) => r.estimate);
    exact?.forEach((one, k) => {
      expect(drawn?.[k]?.theme).toBe(one.theme);
      expect(drawn?.[k]?.expectedRank).toBeCloseTo(one.expectedRank, 1);
      expect(drawn?.[k]?.band).toBe(one.band);
    });
  });

  it('share a rank where nothing tells them apart', () => {
    const none = { shape: 0.5, rate: 10 };
    const same = themeRanks([none, none, none], behind).estimate ?? [];
    expect(same.map(({ band }) => band)).toEqual([1, 1, 1]);
    for (const { expectedRank, inTop } of same)
      expect([expectedRank, inTop]).toEqual([expect.closeTo(2, 9), expect.closeTo(1, 9)]);
    const drawn =
      themeRanksFromDraws(
        [
          [1, 1],
          [1, 1],
        ],
        { ...behind, top: 1 },
      ).estimate ?? [];
    expect(drawn.map(({ expectedRank, inTop }) => [expectedRank, inTop])).toEqual([
      [1.5, 0.5],
      [1.5, 0.5],
    ]);
  });

  it('hold for far-apart and very narrow levels', () => {
    const narrow = [
      { shape: 40_000, rate: 20_000 },
      { shape: 40_000, rate: 20_200 },
      { shape: 0.01, rate: 100 },
    ];
    const ranks = themeRanks(narrow, { ...behind, top: 1 }).estimate ?? [];
    expect(ranks.map(({ theme }) => theme)).toEqual([0, 1, 2]);
    expect(ranks[0]?.inTop).toBeCloseTo(ranks[1] ? 1 - ranks[1].inTop : Number.NaN, 6);
    expect(ranks[2]?.expectedRank).toBeCloseTo(3, 6);
  });

  it('are nothing without themes, and one without others', () => {
    expect(themeRanks([], behind)).toMatchObject({ state: 'too-few' });
    expect(themeRanks([{ shape: 1, rate: 1 }], behind).estimate?.[0]).toMatchObject({ expectedRank: 1, band: 1 });
  });

  it('refuse what is no level', () => {
    expect(() => themeRanks([{ shape: Number.NaN, rate: 1 }], behind)).toThrow(/shape/);
    expect(() => themeRanks([{ shape: 1, rate: 0 }], behind)).toThrow(/rate/);
    expect(() => themeRanksFromDraws([[1, Number.NaN]], behind)).toThrow(/draw 2 of theme 1/);
    expect(() => themeRanksFromDraws([[1], [1, 2]], behind)).toThrow(/same number of draws/);
    expect(() => themeRanks(posteriors, { ...behind, top: 0 })).toThrow(/first ones/);
  });
});

describe('an approval share', () => {
  it('is surer with more voters', () => {
    const [few, many] = [approvalShare(3, 4), approvalShare(300, 400)];
    expect([few.estimate, many.estimate]).toEqual([0.75, 0.75]);
    const width = ({ interval: [low, high] = [0, 0] }: typeof few) => high - low;
    expect(width(few)).toBeGreaterThan(8 * width(many));
    expect(many.explain('en')).toBe(
      'Number of voters: 400. Of these 75% want this. Among everybody it is probably between 71% and 78%.',
    );
  });
  it('reaches 0 and 1 where nobody or everybody wants it, and is nothing without voters', () => {
    expect(approvalShare(0, 8).interval?.[0]).toBe(0);
    expect(approvalShare(8, 8).interval?.[1]).toBe(1);
    expect(approvalShare(0, 0)).toMatchObject({ state: 'too-few', n: 0 });
    expect(approvalShare(0, 0).explain('nl')).toBe('Er heeft nog niemand gestemd.');
    expect(() => approvalShare(3, 2)).toThrow(/approvals/);
    expect(() => approvalShare(Number.NaN, 2)).toThrow(/approvals/);
  });
});
