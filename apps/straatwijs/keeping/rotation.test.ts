import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveName, madeAtOf } from './folders.ts';
import { isDue } from './nightly-backup.ts';
import { longestDays, outdated } from './rotation.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2026, 0, 5, 2, 30);

/** Nights of so many days, of which some fail: what lies in the folder after each. */
const nights = (count: number, fails: (n: number) => boolean) => {
  let folder: string[] = [];
  const after: { now: number; folder: readonly string[] }[] = [];
  for (let n = 0; n < count; n++) {
    const now = start + n * day;
    if (!fails(n)) folder = [...folder, archiveName(now)];
    const gone = new Set(outdated(folder, now));
    folder = folder.filter((name) => !gone.has(name));
    after.push({ now, folder });
  }
  return after;
};
const agesOf = ({ now, folder }: { now: number; folder: readonly string[] }) =>
  folder.map((name) => Math.round((now - (madeAtOf(name)?.at ?? 0)) / day)).sort((a, b) => a - b);

describe('backups of months of nights', () => {
  it('are the last seven days and the ends of the weeks before, and never one older than 35 days', () => {
    const all = nights(200, () => false);
    for (const night of all) {
      const ages = agesOf(night);
      expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6].slice(0, ages.length));
      expect(ages.length).toBeLessThanOrEqual(7 + 4);
      expect(Math.max(...ages)).toBeLessThanOrEqual(longestDays);
    }
    // Three to four weeks back there is always one to go to.
    for (const night of all.slice(40)) expect(Math.max(...agesOf(night))).toBeGreaterThanOrEqual(20);
  });

  it('go on when nights fail: the newest stays until it is too old', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 90, maxLength: 90 }), (fails) => {
        let newest = Number.NEGATIVE_INFINITY;
        nights(90, (n) => fails[n] === true).forEach((night, n) => {
          if (fails[n] !== true) newest = n;
          const ages = agesOf(night);
          expect(ages.every((a) => a <= longestDays)).toBe(true);
          if (n - newest <= longestDays) expect(ages[0]).toBe(n - newest);
        });
      }),
      { numRuns: 50, seed: 20261126 },
    );
  });

  it('leave alone what is not theirs, and keep for 35 days what was there before a restore', () => {
    const kept = archiveName(start, 'before-restore');
    const names = ['notes.txt', 'straatwijs-20260105-0230.archive', kept, archiveName(start + hour, 'before-restore')];
    expect(outdated(names, start + 34 * day)).toEqual([]);
    expect(outdated(names, start + 36 * day)).toEqual([kept, archiveName(start + hour, 'before-restore')]);
  });
});

it.each([
  ['at night, when there is none of today', start - day, start, 3, true],
  ['not twice in one night', start, start + hour, 4, false],
  ['not by day, when there is one of last night', start, start + 9 * hour, 12, false],
  ['by day, when the nights were missed', start, start + 37 * hour, 15, true],
  ['not at once on a new installation', undefined, start + hour, 12, false],
  ['in the first night of a new installation', undefined, start + hour, 2, true],
  ['by day on an installation that is never on at night', undefined, start + 40 * hour, 12, true],
] as const)('a nightly backup is due %s', (_, newest, now, hourNow, due) => {
  expect(isDue(newest, now, hourNow, start)).toBe(due);
});
