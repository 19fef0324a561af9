import { describe, expect, it } from 'vitest';
import { explainedIn } from '../results/result.ts';
import { consensus } from './consensus.ts';
import type { Opinion } from './opinions.ts';
import { representativeness } from './representativeness.ts';

type Counted = readonly [agree: number, disagree: number, pass?: number];
/** One statement: per group how many agree, disagree and pass. */
const answered = (...groups: readonly Counted[]) => {
  const people = groups.flatMap(([agree, disagree, pass = 0], group) => [
    ...Array.from({ length: agree }, () => ({ group, vote: 1 as Opinion })),
    ...Array.from({ length: disagree }, () => ({ group, vote: -1 as Opinion })),
    ...Array.from({ length: pass }, () => ({ group, vote: 0 as Opinion })),
  ]);
  return {
    votes: people.map(({ vote }) => [vote]),
    groups: people.map(({ group }) => group),
    groupCount: groups.length,
  };
};
const labelOf = (...groups: readonly Counted[]) => consensus(answered(...groups))[0]?.estimate;

describe('what groups share', () => {
  it('is what every group agrees with, however small the group', () => {
    expect(labelOf([80, 10], [7, 0])).toMatchObject({ label: 'shared', shared: 'agree', absent: [] });
    expect(labelOf([80, 10], [2, 5])?.label).not.toBe('shared');
  });
  it('can be that none of them agrees', () => {
    expect(labelOf([3, 40], [0, 9])).toMatchObject({ label: 'shared', shared: 'disagree' });
    expect(consensus(answered([3, 40], [0, 9]))[0]?.explain('nl')).toContain('er niet mee eens');
  });
  it('is divided where two groups probably differ by more than 20 of 100', () => {
    expect(labelOf([30, 5], [4, 20])).toMatchObject({ label: 'divided', shared: null });
    expect(labelOf([30, 5], [4, 20], [10, 10])).toMatchObject({ label: 'divided' });
  });
  it('is not clear yet with five people, or where answers are passed over', () => {
    expect(labelOf([3, 0], [2, 0])).toMatchObject({ label: 'unclear', absent: [0, 1] });
    expect(labelOf([10, 8], [9, 8])?.label).toBe('unclear');
    expect(labelOf([6, 0, 20], [6, 0, 20])?.label).not.toBe('shared');
  });
  it('needs a second group that was heard: one agrees only with itself', () => {
    expect(labelOf([50, 0], [0, 0])).toMatchObject({ label: 'unclear', absent: [1] });
    expect(labelOf([50, 0])).toMatchObject({ label: 'unclear' });
  });
  it('names who is absent and never averages them away', () => {
    const [one] = consensus(
      answered([20, 1], [15, 1], [4, 0]),
      (group) => ['residents', 'shops', 'youth'][group] ?? '',
    );
    expect(one?.estimate?.absent).toEqual([2]);
    expect(one?.estimate?.groups).toHaveLength(3);
    expect(one?.explain('en')).toBe(
      'Shared: in every group that answered, probably more than half agree. Number of answers: 41. Not heard enough yet (fewer than 5 answers): youth.',
    );
  });
  it('multiplies shares, so that one group that disagrees brings it down', () => {
    const [both, one] = [labelOf([9, 0], [9, 0]), labelOf([90, 0], [0, 9])];
    expect(both?.groupInformedConsensus).toBeGreaterThan(0.8);
    expect(one?.groupInformedConsensus).toBeLessThan(0.1);
    expect(one?.leastAgreement).toBeCloseTo(1 / 11, 12);
  });
  it('explains itself in every language', () => {
    const said = explainedIn.map((language) => consensus(answered([20, 1], [2, 1]))[0]?.explain(language));
    expect(new Set(said).size).toBe(explainedIn.length);
  });
  it('is nothing without people and refuses answers that are none', () => {
    expect(consensus({ votes: [], groups: [], groupCount: 2 })).toEqual([]);
    const wrong = (vote: number) => () => consensus({ votes: [[vote as Opinion]], groups: [0], groupCount: 1 });
    expect(wrong(2)).toThrow(/answer of person 1/);
    expect(wrong(Number.NaN)).toThrow(/answer of person 1/);
    expect(() => consensus({ votes: [[1]], groups: [3], groupCount: 2 })).toThrow(/a group/);
    expect(() => consensus({ votes: [[1], [1, 0]], groups: [0, 0], groupCount: 1 })).toThrow(/person 2/);
    expect(() => consensus({ votes: [[1]], groups: [], groupCount: 1 })).toThrow(/1 people/);
  });
});

describe('what is typical of a group', () => {
  it('is what it says clearly more often than the others', () => {
    const [few, many] = representativeness([
      { agree: 1, disagree: 18, seen: 20 },
      { agree: 25, disagree: 2, seen: 30 },
    ]);
    expect([few?.characteristic, many?.characteristic]).toEqual(['disagree', 'agree']);
  });
  it('is nothing where all say the same, nor in a group of three', () => {
    const same = representativeness([
      { agree: 20, disagree: 0, seen: 20 },
      { agree: 20, disagree: 0, seen: 20 },
    ]);
    expect(same.map((g) => g.characteristic)).toEqual([null, null]);
    expect(same.every((g) => Number.isFinite(g.agreeRatioScore))).toBe(true);
    const [tiny] = representativeness([
      { agree: 1, disagree: 0, seen: 1 },
      { agree: 0, disagree: 9, seen: 9 },
    ]);
    expect(tiny?.characteristic).toBe(null);
  });
});
