import { localClock } from '@straatwijs/monitor';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timePattern, timeReader } from './read-time.ts';

const us = timeReader('MM/DD/YYYY hh:mm:ss A', 'America/New_York');
const at = (read: ReturnType<typeof timeReader>, text: string) => {
  const time = read(text);
  return time.ok ? [new Date(time.observedAt).toISOString(), time.precision] : time.rejection;
};

describe('times of reports', () => {
  test('US dates with AM and PM, in the summer and winter of their place', () => {
    expect(at(us, '04/12/2018 11:11:26 AM')).toEqual(['2018-04-12T15:11:26.000Z', 'moment']);
    expect(at(us, '12/12/2018 01:06:56 PM')).toEqual(['2018-12-12T18:06:56.000Z', 'moment']);
    expect(at(us, '06/16/2016 12:00:00 AM')).toEqual(['2016-06-16T04:00:00.000Z', 'moment']);
    expect(at(us, '06/16/2016 12:30:00 PM')).toEqual(['2016-06-16T16:30:00.000Z', 'moment']);
    expect(at(us, '6/5/2016 1:02:03 pm')).toEqual(['2016-06-05T17:02:03.000Z', 'moment']);
  });

  test('the hour that occurs twice: the first is taken and it is told; the skipped hour does not exist', () => {
    expect(us('11/04/2018 01:30:00 AM')).toMatchObject({ ok: true, twice: true });
    expect(at(us, '11/04/2018 01:30:00 AM')).toEqual(['2018-11-04T05:30:00.000Z', 'moment']);
    expect(us('11/04/2018 02:00:00 AM')).toMatchObject({ ok: true, twice: false });
    expect(at(us, '03/11/2018 02:30:00 AM')).toBe('no-such-time');
  });

  test('ISO 8601 with and without offset, and days, which count as noon', () => {
    const read = timeReader('iso', 'Europe/Amsterdam');
    expect(at(read, '2026-07-01T10:00:00+01:00')).toEqual(['2026-07-01T09:00:00.000Z', 'moment']);
    expect(at(read, '2026-07-01T10:00:00.123Z')).toEqual(['2026-07-01T10:00:00.000Z', 'moment']);
    expect(at(read, '2026-07-01 10:00')).toEqual(['2026-07-01T08:00:00.000Z', 'moment']);
    expect(at(read, '2026-07-01')).toEqual(['2026-07-01T10:00:00.000Z', 'day']);
    expect(at(timeReader('DD-MM-YYYY', 'Europe/Amsterdam'), '31-12-2025')).toEqual(['2025-12-31T11:00:00.000Z', 'day']);
  });

  test('a month counts in a week whose Thursday lies in it, every month', () => {
    const read = timeReader('month', 'Europe/Amsterdam');
    const clock = localClock('Europe/Amsterdam');
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = `${year}-${String(month).padStart(2, '0')}`;
        const time = read(text);
        if (!time.ok) throw new Error(time.rejection);
        expect(time.precision).toBe('month');
        const { date, hour } = clock(time.observedAt);
        expect([date, hour]).toEqual([`${text}-15`, 12]);
        const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
        const thursday = new Date(Date.parse(`${date}T00:00:00Z`) + (3 - weekday) * 86_400_000);
        expect(thursday.toISOString().slice(0, 7)).toBe(text);
      }),
    );
  });

  test.each(['02/30/2018 01:00:00 PM', '13/01/2018 01:00:00 PM', '04/12/2018 13:00:00 PM', '04/12/2018', 'yesterday'])(
    'what is no such time is not guessed: %s',
    (text) => {
      expect(at(us, text)).toBe('not-a-time');
    },
  );

  test('no time is no time', () => {
    expect(at(us, '  ')).toBe('no-time');
  });

  test.each(['MM/DD', 'YYYY', 'YYYY-MM-DD hh:mm', 'YYYY-MM-DD HH:mm A', 'YYYY-MM-MM'])(
    'a format that leaves something open is no format: %s',
    (format) => {
      expect(timePattern(format)).toBeUndefined();
    },
  );
});
