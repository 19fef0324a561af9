import { describe, expect, it } from 'vitest';
import { releasedCells } from '../disclosure/index.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { parsePeriod } from '../periods/index.ts';
import { baselinePeriod, periodsUpTo } from './baseline-period.ts';
import { keepPosterior, keptPosterior } from './frozen-posterior.ts';
import { type Gauge, measuresOf } from './gauge.ts';
import type { LevelCount } from './level-counts.ts';
import { liveLevelCounts, releasedLevelCounts } from './level-counts.ts';
import { type LevelQuestion, levelsOf } from './levels.ts';
import { levelLine } from './over-time.ts';
import { readPlace } from './reading.ts';

const measure: Gauge = {
  ...{ id: 'looked:eye:tiles', kind: 'per-visit', theme: 'clean', favourable: 'less' },
  ...{ instrument: 'eye', indicator: 'tiles', series: ['eye@1', 'eye@2'] },
};
const groups = [{ within: 'buurt', placeIds: ['a', 'b', 'c'] }] as const;
const about: LevelQuestion = { measure, edition: 2019, placeId: 'a', groups };
const counted = (placeId: string, count: number, effort: number, more: Partial<LevelCount> = {}): LevelCount => ({
  ...{ placeId, measure: measure.id, series: 'eye@1', count, effort },
  ...more,
});
const quarter = (key: string) => parsePeriod(key) ?? expect.unreachable();
const q3 = quarter('2026-Q3');

describe('levels', () => {
  it('know three states: a value of which zero is one, too little to show, not looked', () => {
    const stateOf = (counts: readonly LevelCount[]) => levelsOf(counts, about)[0]?.state;
    expect(stateOf([counted('a', 0, 4)])).toBe('value');
    expect(stateOf([counted('a', 0, 0, { withheld: true }), counted('b', 3, 9)])).toBe('too-few');
    expect(stateOf([counted('b', 3, 9)])).toBe('not-looked');
    expect(levelsOf([counted('b', 3, 9)], about)[0]?.level).toBeUndefined();
  });
  it('lean on the places around: a street with two looks is drawn to its buurt, one with many is not', () => {
    const around = [counted('b', 40, 20), counted('c', 36, 20)];
    const estimate = (own: LevelCount) => levelsOf([own, ...around], about)[0]?.level?.estimate ?? 0;
    expect(estimate(counted('a', 0, 2))).toBeGreaterThan(estimate(counted('a', 0, 40)));
  });
  it('do not hang on the order in which counts come', () => {
    const counts = [counted('a', 4, 9), counted('b', 12, 20), counted('c', 1, 15)];
    const [one] = levelsOf(counts, about);
    const [other] = levelsOf(counts.toReversed(), {
      ...about,
      groups: [{ within: 'buurt', placeIds: ['c', 'b', 'a'] }],
    });
    expect([other?.level?.estimate, other?.level?.interval]).toEqual([one?.level?.estimate, one?.level?.interval]);
  });
  it('of two versions of an instrument are two, and the line breaks between them', () => {
    const counts = [[counted('a', 4, 9)], [counted('a', 4, 9), counted('a', 1, 9, { series: 'eye@2' })]];
    const line = levelLine(periodsUpTo(q3, 2), counts, about);
    expect(line.points).toHaveLength(3);
    expect(line.runs.map((run) => run.length)).toEqual([2, 1]);
  });
  it('are not joined over a period in which nobody looked', () => {
    const line = levelLine(periodsUpTo(q3, 3), [[counted('a', 4, 9)], [], [counted('a', 4, 9)]], about);
    expect(line.runs.map((run) => run.length)).toEqual([1, 1]);
  });
});

describe('a reading', () => {
  const reading = (now: readonly LevelCount[], before: readonly LevelCount[]) =>
    readPlace({
      ...{ placeId: 'a', edition: 2019, groups, measures: [measure], period: q3, now },
      earlier: { period: quarter('2026-Q2'), counts: before },
    })[0];
  const by = (perspective: string, count: number, effort: number) => counted('a', count, effort, { perspective });
  it('weighs perspectives equally: the loudest does not decide', () => {
    const now = [counted('a', 31, 110), by('resident', 1, 100), by('young-resident', 30, 10)];
    const before = [counted('a', 101, 110), by('resident', 100, 100), by('young-resident', 1, 10)];
    expect(reading(now, before)?.together.estimate).toBeCloseTo(0.5, 1);
  });
  it('says that another version cannot be compared', () => {
    const found = reading([counted('a', 1, 20, { series: 'eye@2' })], [counted('a', 20, 20)]);
    expect(found?.measures[0]?.comparison.state).toBe('other-series');
    expect(found?.together.state).not.toBe('value');
  });
  it('compares with the same period a year earlier, else with the earliest since', () => {
    expect(baselinePeriod(q3, () => true)?.key).toBe('2025-Q3');
    expect(baselinePeriod(q3, (p) => p.key > '2026')?.key).toBe('2026-Q1');
    expect(baselinePeriod(q3, () => false)).toBeUndefined();
  });
});

describe('counts of a release and live counts', () => {
  it('are one where nothing was withheld', () => {
    const row = { week: 202630, series: 'eye@2', indicator: 'tiles', theme: 'clean', valence: 'negative' } as const;
    const live = liveLevelCounts(
      [
        { ...row, placeId: 'a', perspective: 'resident', value: 4, observations: 6 },
        { ...row, placeId: 'a', perspective: 'visitor', value: 1, observations: 2 },
      ],
      [],
      [measure],
    ).filter((c) => c.perspective === undefined);
    const cell = { family: 'looked:eye@2:tiles', edition: 2019, placeId: 'a', period: q3.key, split: '', key: '' };
    const released = releasedLevelCounts(
      releasedCells([{ ...cell, value: 8, seen: 5, contributors: null, state: 'value' }]),
      [measure],
    );
    expect(released).toEqual(live);
    const estimates = [live, released].map((counts) => levelsOf(counts, about)[0]?.level?.estimate);
    expect(estimates[0]).toBe(estimates[1]);
  });
});

describe('what has a level', () => {
  it('is nothing of workers and nothing that points at a household; versions share an id', () => {
    const eye = (version: number, more: object = {}): Instrument =>
      ({
        definition: {
          ...{ id: 'eye', version, effort: 'visit', promisedSeconds: 1, ...more },
          questions: [
            {
              key: 'tiles',
              kind: 'count',
              min: 0,
              max: 9,
              watched: { theme: 'clean', valence: 'negative', group: 'physical' },
            },
            {
              ...{ key: 'curtains', kind: 'count', min: 0, max: 9 },
              watched: { theme: 'homes', valence: 'negative', group: 'social', pointsAtHome: true },
            },
          ],
        },
      }) as unknown as Instrument; // texts and observing are not asked here
    expect(measuresOf([eye(1), eye(2)])).toEqual([measure]);
    expect(measuresOf([eye(1, { for: 'staff' })])).toEqual([]);
  });
});

describe('a kept level', () => {
  it('is the level that it was, within what a hundred quantiles can hold', () => {
    const [level] = levelsOf([counted('a', 4, 9), counted('b', 12, 20)], about);
    const posterior = level?.level?.posterior ?? expect.unreachable();
    const kept = keptPosterior(keepPosterior(posterior));
    for (const p of [0.05, 0.5, 0.95]) expect(kept.quantile(p)).toBeCloseTo(posterior.quantile(p), 2);
    expect(kept.above(posterior.quantile(0.3))).toBeCloseTo(0.7, 2);
    expect(() => keptPosterior({ mean: 1, quantiles: [1] })).toThrow('100 quantiles');
  });
});
