import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, everyWeek, weekday } from './every-week.test-data.ts';
import {
  isClosed,
  lastClosed,
  nextPeriod,
  type PeriodKind,
  parsePeriod,
  periodOf,
  periodsBetween,
  previousPeriod,
} from './period.ts';
import { endOfWeek, startOfWeek } from './week.ts';

const weeks = everyWeek(1999, 2101);
const week = fc.constantFrom(...weeks.filter((one) => one > 200000 && one < 210100));
const kind = fc.constantFrom<PeriodKind>('week', 'month', 'quarter', 'year');

describe('a period', () => {
  test('of each kind holds every week of a century exactly once', () => {
    for (const one of ['week', 'month', 'quarter', 'year'] as const) {
      const periods = periodsBetween(one, 200001, 210052);
      expect(periods.flatMap((period) => period.weeks)).toEqual(weeks.filter((w) => w >= 200001 && w <= 210052));
      expect(new Set(periods.map((period) => period.key)).size).toBe(periods.length);
      for (const period of periods) expect(parsePeriod(period.key)).toEqual(period);
    }
  });

  test('of a month is the weeks whose Thursday lies in it', () => {
    fc.assert(
      fc.property(week, (one) => {
        const thursday = addDays(startOfWeek(one), 3);
        expect(weekday(thursday)).toBe('Thursday');
        expect(periodOf(one, 'month').key).toBe(thursday.slice(0, 7));
        expect(periodOf(one, 'year').key).toBe(thursday.slice(0, 4));
        expect(periodOf(one, 'quarter').key).toBe(
          `${thursday.slice(0, 4)}-Q${Math.ceil(Number(thursday.slice(5, 7)) / 3)}`,
        );
      }),
    );
  });

  test('nests: a week in its month, a month in its quarter, a quarter in its year', () => {
    fc.assert(
      fc.property(week, (one) => {
        const [month, quarter, year] = [periodOf(one, 'month'), periodOf(one, 'quarter'), periodOf(one, 'year')];
        expect(month.weeks).toContain(one);
        expect(quarter.weeks).toEqual(expect.arrayContaining([...month.weeks]));
        expect(year.weeks).toEqual(expect.arrayContaining([...quarter.weeks]));
        expect(periodsBetween('month', year.firstWeek, year.lastWeek)).toHaveLength(12);
        expect(periodsBetween('quarter', year.firstWeek, year.lastWeek).flatMap((q) => q.weeks)).toEqual(year.weeks);
      }),
    );
  });

  test('has a place for week 53', () => {
    for (const one of weeks.filter((w) => w % 100 === 53 && w > 200000 && w < 210100)) {
      const year = Math.floor(one / 100);
      expect(periodOf(one, 'month').key).toBe(`${year}-12`);
      expect(parsePeriod(String(year))?.lastWeek).toBe(one);
      expect(parsePeriod(String(year))?.weeks).toHaveLength(53);
    }
  });

  test('closes when its last Sunday is past', () => {
    const october = parsePeriod('2026-10');
    expect(october).toMatchObject({ kind: 'month', weeks: [202640, 202641, 202642, 202643, 202644] });
    expect(october && [isClosed(october, '2026-11-01'), isClosed(october, '2026-11-02')]).toEqual([false, true]);
    fc.assert(
      fc.property(week, kind, (one, of) => {
        const period = periodOf(one, of);
        const sunday = endOfWeek(period.lastWeek);
        expect(isClosed(period, sunday)).toBe(false);
        expect(isClosed(period, addDays(sunday, 1))).toBe(true);
        expect(lastClosed(of, addDays(sunday, 1))).toEqual(period);
        expect(lastClosed(of, sunday)).toEqual(previousPeriod(period));
      }),
    );
  });

  test('is followed by the next, which it precedes', () => {
    fc.assert(
      fc.property(week, kind, (one, of) => {
        const period = periodOf(one, of);
        expect(previousPeriod(nextPeriod(period))).toEqual(period);
        expect(addDays(endOfWeek(period.lastWeek), 1)).toBe(startOfWeek(nextPeriod(period).firstWeek));
      }),
    );
  });

  test('is listed whole when only a part of it was asked for, and not at all between a later and an earlier week', () => {
    expect(periodsBetween('month', 202641, 202645).map((period) => period.key)).toEqual(['2026-10', '2026-11']);
    expect(periodsBetween('week', 202652, 202701).map((period) => period.key)).toEqual([
      '2026-W52',
      '2026-W53',
      '2027-W01',
    ]);
    expect(periodsBetween('year', 202645, 202641)).toEqual([]);
  });

  test.each([
    '',
    '26',
    '2026-W54',
    '2025-W53',
    '2026-W00',
    '2026-W1',
    '2026-13',
    '2026-00',
    '2026-Q0',
    '2026-Q5',
    '2026-10-01',
    ' 2026',
    '2026\n',
    '0000',
    '1582',
    '9999',
    '2026-w41',
    '２０２６',
  ])('is not what %j says', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test('is undefined or has exactly the key that was asked for, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}(-[WQ]?\d{1,2})?$/));
    fc.assert(
      fc.property(text, (any) => [undefined, any].includes(parsePeriod(any)?.key)),
      { numRuns: 2000 },
    );
  });
});
