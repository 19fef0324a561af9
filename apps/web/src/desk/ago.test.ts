import { expect, test } from 'vitest';
import { ago, dateInWords } from './ago.ts';

const now = Date.parse('2026-11-23T00:30:00+01:00');
test.each([
  ['2026-11-23T00:30:30+01:00', '1 minuut geleden', '1 minute ago'],
  ['2026-11-23T00:10:00+01:00', '20 minuten geleden', '20 minutes ago'],
  ['2026-11-22T23:50:00+01:00', 'gisteren', 'yesterday'],
  ['2026-11-21T12:00:00+01:00', 'eergisteren', '2 days ago'],
  ['2026-10-24T12:00:00+02:00', '30 dagen geleden', '30 days ago'],
])('%s was %s', (instant, nl, en) => {
  expect(ago(Date.parse(instant), now, 'nl', 'Europe/Amsterdam')).toBe(nl);
  expect(ago(Date.parse(instant), now, 'en', 'Europe/Amsterdam')).toBe(en);
});

test('a local date is said as a day, whatever the time zone of the server', () => {
  expect(dateInWords('2026-12-01', 'nl')).toBe('1 december 2026');
  expect(dateInWords('2026-12-01', 'en')).toBe('1 December 2026');
});
