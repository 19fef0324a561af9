import { describe, expect, it } from 'vitest';
import { amendUntil } from './amend-week.ts';

const zone = 'Europe/Amsterdam';
const until = (text: string) => new Date(amendUntil(Date.parse(text), zone)).toISOString();

describe('a week to amend', () => {
  it.each([
    ['an ordinary week', '2026-11-24T20:30:00+01:00', '2026-12-01T19:30:00.000Z'],
    ['over the end of a year', '2026-12-29T21:15:00+01:00', '2027-01-05T20:15:00.000Z'],
    ['over the end of summer time: an hour longer', '2026-10-20T20:30:00+02:00', '2026-10-27T19:30:00.000Z'],
    ['over the begin of summer time: an hour shorter', '2026-03-24T20:30:00+01:00', '2026-03-31T18:30:00.000Z'],
    ['to a time that is skipped', '2026-03-22T02:30:00+01:00', '2026-03-29T01:30:00.000Z'],
    ['to a time that occurs twice: the last', '2026-10-18T02:30:00+02:00', '2026-10-25T01:30:00.000Z'],
    ['over the end of February', '2028-02-25T10:00:00+01:00', '2028-03-03T09:00:00.000Z'],
  ])('lasts until the same time on the clock: %s', (_, from, to) => {
    expect(until(from)).toBe(to);
  });
});
