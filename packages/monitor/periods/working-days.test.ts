import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay } from './calendar.ts';
import { earliestInTerm, isWorkingDay, lastDayOfTerm, workingDaysAfter } from './working-days.ts';

const aDate = fc.integer({ min: 11_000, max: 40_000 }).map(dateOfDay);

describe('working days', () => {
  test.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-01-01', false, 'New Year'],
    ['2026-04-06', false, 'Easter Monday'],
    ['2026-04-03', true, 'Good Friday'],
    ['2026-04-27', false, 'King\u2019s Day'],
    ['2025-04-26', false, 'King\u2019s Day on a Saturday, as the 27th was a Sunday'],
    ['2026-05-05', true, 'Liberation Day in an ordinary year'],
    ['2025-05-05', false, 'Liberation Day once in five years'],
    ['2026-05-14', false, 'Ascension Day'],
    ['2026-05-25', false, 'Whit Monday'],
    ['2026-12-25', false, 'Christmas'],
    ['2024-04-01', false, 'Easter Monday in another year'],
    ['2038-04-26', false, 'the latest Easter that there is'],
  ])('%s: %s, %s', (date, works) => {
    expect(isWorkingDay(date)).toBe(works);
  });

  test('a term of five from Monday ends on the next Monday; over Christmas it takes longer', () => {
    expect(lastDayOfTerm('2026-11-23', 5)).toBe('2026-11-30');
    expect(lastDayOfTerm('2026-11-21', 5)).toBe('2026-11-27');
    expect(lastDayOfTerm('2026-12-23', 5)).toBe('2026-12-31');
  });

  test('what came before the earliest date in term is late, what came on it is not', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 1, max: 30 }), (today, days) => {
        const earliest = earliestInTerm(today, days);
        expect(lastDayOfTerm(earliest, days) >= today).toBe(true);
        const before = dateOfDay(Date.parse(earliest) / 86_400_000 - 1);
        expect(lastDayOfTerm(before, days) < today).toBe(true);
      }),
    );
  });

  test('so many working days pass until the last day of a term', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 30 }), (from, days) => {
        expect(workingDaysAfter(from, lastDayOfTerm(from, days))).toBe(days);
      }),
    );
  });
});
