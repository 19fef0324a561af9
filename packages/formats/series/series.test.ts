import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodIn, readPeriod, type SeriesUnit, writePeriod } from './period-number.ts';
import { seriesColumns } from './series-columns.ts';

test('periods read as they are written, and the next one is one more', () => {
  const unit = fc.constantFrom<SeriesUnit>('day', 'week', 'month');
  fc.assert(
    fc.property(unit, fc.integer({ min: -3000, max: 11_000 }), (of, at) => {
      const period = { unit: of, at: of === 'month' ? 23_500 + (at % 500) : of === 'week' ? Math.floor(at / 7) : at };
      expect(readPeriod(writePeriod(period))).toEqual(period);
      const next = writePeriod({ ...period, at: period.at + 1 });
      expect(next > writePeriod(period)).toBe(true);
    }),
  );
  expect(readPeriod('2021-W01')?.at).toBe((readPeriod('2020-W53')?.at ?? 0) + 1);
});

test.each([
  ['2026-W41', '2026-W41'],
  ['2026W41', '2026-W41'],
  ['2018MM10', '2018-10'],
  ['5-1-2026', '2026-01-05'],
  ['2025-W53', undefined],
  ['2026-13', undefined],
  ['30-2-2026', undefined],
  ['10/05/2026', undefined],
  ['2026', undefined],
  ['9999-12-31', undefined],
  ['', undefined],
])('%s is %s', (text, known) => {
  const period = readPeriod(text);
  expect(period && writePeriod(period)).toBe(known);
});

test('a day lies in its week and month; a week is not cut in two', () => {
  const day = readPeriod('2027-01-01');
  const within = (unit: SeriesUnit) => day && periodIn(day, unit);
  expect([within('week'), within('month')].map((p) => p && writePeriod(p))).toEqual(['2026-W53', '2027-01']);
  expect(periodIn({ unit: 'week', at: 1 }, 'month')).toBeUndefined();
});

test('columns are found by Dutch and English names, and not when two say the same', () => {
  expect(seriesColumns(['Effort', ' PLEK ', 'x', 'Aantal', 'week'])).toEqual({
    ok: true,
    columns: { time: 4, place: 1, count: 3, effort: 0 },
  });
  expect(seriesColumns(['week', 'maand', 'plek'])).toEqual({ ok: false, missing: ['count'], double: ['time'] });
});
