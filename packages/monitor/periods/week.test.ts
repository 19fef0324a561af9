import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLocalDate } from './calendar.ts';
import { addDays, everyWeek, weekday } from './every-week.test-data.ts';
import {
  addWeeks,
  compareWeeks,
  endOfWeek,
  isWeek,
  nextWeek,
  previousWeek,
  startOfWeek,
  weekDistance,
  weekLabel,
  weekOf,
  weeksBetween,
} from './week.ts';

const weeks = everyWeek(2000, 2100);
const position = fc.integer({ min: 0, max: weeks.length - 1 });

describe('a week', () => {
  test('runs from a Monday to a Sunday, seven days that all belong to it', () => {
    let monday = '2000-01-03';
    for (const week of weeks) {
      expect(startOfWeek(week)).toBe(monday);
      for (let day = 0; day < 7; day++) if (weekOf(addDays(monday, day)) !== week) expect.unreachable(`${week} ${day}`);
      expect(endOfWeek(week)).toBe(addDays(monday, 6));
      monday = addDays(monday, 7);
    }
    expect(weekday(monday)).toBe('Monday');
  });

  test('is counted, compared and listed in order', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const [first = 0, last = 0] = [weeks[from], weeks[to]];
        expect(weekDistance(first, last)).toBe(to - from);
        expect(addWeeks(first, to - from)).toBe(last);
        expect(Math.sign(compareWeeks(first, last))).toBe(Math.sign(from - to));
        expect(weeksBetween(first, last)).toEqual(weeks.slice(from, to + 1));
      }),
    );
    expect([previousWeek(202701), nextWeek(202653), nextWeek(202552)]).toEqual([202653, 202701, 202601]);
  });

  test('is written as ISO does', () => {
    expect([weekLabel(202641), weekLabel(202701)]).toEqual(['2026-W41', '2027-W01']);
  });

  test('exists or does not', () => {
    expect([202653, 202053, 200901].map(isWeek)).toEqual([true, true, true]);
    expect([202553, 202600, 202654, 2026, 202641.5, Number.NaN, -202641].map(isWeek)).toEqual(Array(7).fill(false));
    expect(() => startOfWeek(202553)).toThrow(RangeError);
  });

  test('is known of existing days only', () => {
    expect(['2024-02-29', '2026-12-31'].map(isLocalDate)).toEqual([true, true]);
    expect(
      ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-01T00:00', '0099-01-01'].map(isLocalDate),
    ).toEqual(Array(6).fill(false));
    expect(() => weekOf('2026-02-30')).toThrow(RangeError);
  });
});
