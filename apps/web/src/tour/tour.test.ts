import { expect, it } from 'vitest';
import { pageRights } from '#web/desk/page-rights.ts';
import { pathOf, routeOf, stepIn, tourSteps } from './tour.ts';

it('every step leads to a page that knows which step it is, and that the table of rights knows', () => {
  for (const step of tourSteps) {
    const address = new URL(pathOf(step, 'straat:0518:kaapseplein'), 'http://localhost');
    expect(stepIn(address.searchParams)).toBe(step);
    expect(Object.keys(pageRights)).toContain(routeOf[step]);
  }
});

it('what is no step is no tour', () => {
  for (const given of ['', 'Today', '1', 'constructor', 'today '])
    expect(stepIn(new URLSearchParams({ rondleiding: given }))).toBe(undefined);
  expect(stepIn(new URLSearchParams())).toBe(undefined);
});
