import { describe, expect, it } from 'vitest';
import { localMoment } from '../periods/index.ts';
import { isWatchDue } from './watch-due.ts';
import { lastJudged, watchSpan } from './watch-weeks.ts';

describe('the weeks that are judged', () => {
  it.each([
    // A week ends on Sunday; on Thursday it is over for three days.
    ['2026-11-25', 202646],
    ['2026-11-26', 202647],
    ['2026-11-29', 202647],
    // The year of 53 weeks, and the first days of the next.
    ['2027-01-06', 202652],
    ['2027-01-07', 202653],
    ['2027-01-14', 202701],
    // The nights in which the clock is set: dates, so nothing moves.
    ['2026-03-29', 202612],
    ['2026-10-25', 202642],
  ])('on %s the last one is %i', (today, week) => expect(lastJudged(today)).toBe(week));

  it('go back over the turn of years, and no further than people can be told apart', () => {
    const { first, marked, through } = watchSpan('2027-01-14', 53);
    expect([first, marked, through]).toEqual([202403, 202603, 202701]);
    expect(watchSpan('2027-01-14', 4).marked).toBe(202651);
    expect(watchSpan('2027-01-14', 0).marked).toBe(202701);
  });
});

describe('a night', () => {
  const due = (last: string, now: string) =>
    isWatchDue({
      seismograph: { last: async () => ({ run: { at: Date.parse(last) } }) },
      places: { current: async () => undefined },
      now: () => Date.parse(now),
      local: (at: number) => localMoment(at, 'Europe/Amsterdam'),
    } as unknown as Parameters<typeof isWatchDue>[0]);

  it.each([
    ['2026-11-26T04:10+01:00', '2026-11-26T23:59+01:00', false],
    ['2026-11-26T04:10+01:00', '2026-11-27T03:59+01:00', false],
    ['2026-11-26T04:10+01:00', '2026-11-27T04:00+01:00', true],
    // The hour that comes twice in October is before four, and the one that is left out in March too: one night each.
    ['2026-10-24T04:10+02:00', '2026-10-25T02:30+02:00', false],
    ['2026-10-24T04:10+02:00', '2026-10-25T02:30+01:00', false],
    ['2026-10-24T04:10+02:00', '2026-10-25T04:00+01:00', true],
    ['2026-03-28T04:10+01:00', '2026-03-29T04:00+02:00', true],
    ['2026-12-31T04:10+01:00', '2027-01-01T03:00+01:00', false],
    ['2026-12-31T04:10+01:00', '2027-01-01T04:00+01:00', true],
  ])('watched at %s: at %s it is due: %s', async (last, now, is) => expect(await due(last, now)).toBe(is));
});
