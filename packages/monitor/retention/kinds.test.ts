import { describe, expect, it } from 'vitest';
import { mayShorten, retentionKinds, retentionOf, retentionTable, timedKinds } from './kinds.ts';
import { cutoffOf, keptUntil } from './until.ts';

const day = (text: string): number => Date.parse(`${text}T03:00:00Z`);
const written = (at: number | undefined): string => (at === undefined ? '' : new Date(at).toISOString().slice(0, 10));

describe('the retention table', () => {
  it('says of every kind where it is, how long and from when, and forgets marks after 13 months', () => {
    const lines = retentionTable();
    expect(lines.map((l) => l.kind)).toEqual(retentionKinds);
    expect(lines.filter((l) => l.tables.length === 0)).toEqual([]);
    expect(retentionOf('marks').keep).toEqual({ months: 13 });
    expect(retentionOf('network').keep).toEqual({ hours: 48 });
  });
  it('keeps for ever only what is about nobody', () => {
    expect(retentionTable().filter((l) => l.keep === 'always' && l.about !== 'nobody')).toEqual([]);
    expect(timedKinds).not.toContain('facts');
  });
  it('is shortened by a municipality, and never made longer', () => {
    expect(retentionOf('words', { words: { months: 6 } }).keep).toEqual({ months: 6 });
    expect(retentionOf('words', { words: { months: 14 } }).keep).toEqual({ months: 13 });
    expect(mayShorten('words', { days: 396 })).toBe(false);
    expect(mayShorten('words', { days: 90 })).toBe(true);
    expect(mayShorten('facts', { months: 1 })).toBe(false);
    expect(mayShorten('words', { days: -1 })).toBe(false);
  });
});

describe('a time', () => {
  it.each([
    ['2027-12-26', { months: 13 }, '2026-11-26'],
    ['2026-03-31', { months: 1 }, '2026-02-28'],
    ['2026-03-10', { days: 31 }, '2026-02-07'],
    ['2026-03-10', { hours: 48 }, '2026-03-08'],
  ] as const)('on %s reaches back %j to %s', (now, keep, since) => {
    expect(written(cutoffOf(day(now), keep))).toBe(since);
  });
  it('runs forward to the day until which something is kept, where that is known', () => {
    expect(written(keptUntil(day('2026-11-26'), { months: 13 }))).toBe('2027-12-26');
    expect(written(keptUntil(day('2027-01-31'), { months: 1 }))).toBe('2027-02-28');
    expect(keptUntil(day('2026-11-26'), 'always')).toBeUndefined();
    expect(keptUntil(undefined, { months: 1 })).toBeUndefined();
  });
});
