import { inboxPeriods, perspectives, shows, themes, unsaidTheme } from '@straatwijs/monitor';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterFields, openedIn, readFilter, todayPath } from './filter.ts';

const anyFilter = fc.record(
  {
    place: fc.constantFrom('BU05183620', 'straat:0518:kaapseplein', 'WK051836@2012'),
    theme: fc.constantFrom(...themes, unsaidTheme),
    perspective: fc.constantFrom(...perspectives),
    show: fc.constantFrom(...shows),
    period: fc.constantFrom(...inboxPeriods, '2026-W41', '2026-10', '2026-Q3', '2026'),
    after: fc.record({ receivedAt: fc.nat(), id: fc.uuid() }),
  },
  { requiredKeys: ['show'] },
);

test('a filter survives the address bar', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const path = todayPath(filter);
      expect(readFilter(new URL(path, 'http://x').searchParams)).toEqual(filter);
    }),
  );
});

test('the plain list has a plain address', () => {
  expect(todayPath({ show: 'open' })).toBe('/werk/vandaag');
});

test('whatever else stands in the address counts as not given', () => {
  const query = new URLSearchParams(
    'plek=a b&thema=weer&perspectief=alien&toon=geheim&periode=ooit&na=1_2&bericht=%27--&samen=x',
  );
  expect(readFilter(query)).toEqual({ show: 'open' });
  expect(filterFields(readFilter(query))).toEqual([]);
  expect(openedIn(query)).toEqual([]);
});
