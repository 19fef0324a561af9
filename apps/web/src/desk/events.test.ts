import { describe, expect, test } from 'vitest';
import { eventFields, readEventFilter } from './events.ts';

describe('the list of events in the address bar', () => {
  test('comes back as it was', () => {
    const text =
      'plek=BU05180800&soort=works&van=2026-01-01&tot=2026-03-31&na=2026-02-01_0192aaaa-0000-7000-8000-000000000001';
    const filter = readEventFilter(new URLSearchParams(text));
    expect(new URLSearchParams(eventFields(filter).map(([n, v]) => [n, v])).toString()).toBe(
      new URLSearchParams(text).toString(),
    );
  });
  test('takes nothing that does not exist', () => {
    expect(readEventFilter(new URLSearchParams('plek=a b&soort=storm&van=2026-02-30&tot=morgen&na=x'))).toEqual({});
  });
});
