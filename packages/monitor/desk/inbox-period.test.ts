import { describe, expect, test } from 'vitest';
import { daysOfInboxPeriod, receivedIn } from './inbox-period.ts';

const today = { date: '2026-11-25', week: 202648 };

describe('a period of the inbox', () => {
  test.each([
    ['this-week', '2026-11-23', '2026-11-29'],
    ['last-14-days', '2026-11-12', '2026-11-25'],
    ['this-month', '2026-11-02', '2026-11-29'],
    ['2026-W41', '2026-10-05', '2026-10-11'],
    ['2026-Q3', '2026-06-29', '2026-09-27'],
  ])('%s is from %s to %s', (asked, from, to) => {
    expect(daysOfInboxPeriod(asked, today)).toEqual({ from, to });
  });
  test('that does not exist is none', () => {
    expect(daysOfInboxPeriod('2026-W60', today)).toBeUndefined();
    expect(daysOfInboxPeriod('ooit', today)).toBeUndefined();
  });
  test('begins and ends at midnight on the wall, also when the clock changes in between', () => {
    const { from, before } = receivedIn({ from: '2026-10-24', to: '2026-10-25' }, 'Europe/Amsterdam');
    expect(new Date(from).toISOString()).toBe('2026-10-23T22:00:00.000Z');
    expect(new Date(before).toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });
});
