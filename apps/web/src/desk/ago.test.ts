import { expect, test } from 'vitest';
import { ago, dateInWords } from './ago.ts';

const now = Date.parse('2026-11-23T00:30:00+01:00');
test.each([
  ['2026-11-23T00:30:30+01:00', '1 minuut', '1 minute'],
  ['2026-11-23T00:10:00+01:00', '20 minuten', '20 minutes'],
  ['2026-11-22T23:50:00+01:00', 'gisteren', 'yesterday'],
  ['2026-11-21T12:00:00+01:00', '2 dagen', '2 days'],
  ['2026-10-24T12:00:00+02:00', '30 dagen', '30 days'],
])('%s is %s', (instant, nl, en) => {
  expect(ago(Date.parse(instant), now, 'nl', 'Europe/Amsterdam')).toBe(nl);
  expect(ago(Date.parse(instant), now, 'en', 'Europe/Amsterdam')).toBe(en);
});

test('a local date is said as a day, whatever the time zone of the server', () => {
  expect(dateInWords('2026-12-01', 'nl')).toBe('1 december 2026');
  expect(dateInWords('2026-12-01', 'en')).toBe('1 December 2026');
});
