import { expect, it } from 'vitest';
import { pathOf, stepIn, tourSteps } from './tour.ts';

it('every step leads to a page that knows which step it is', () => {
  for (const step of tourSteps) {
    const address = new URL(pathOf(step, 'straat:0518:kaapseplein'), 'http://localhost');
    expect(stepIn(address.searchParams)).toBe(step);
  }
});

it('what is no step is no tour', () => {
  for (const given of ['', '0', '6', '99', '1x', '-1', '１'])
    expect(stepIn(new URLSearchParams({ rondleiding: given }))).toBe(undefined);
  expect(stepIn(new URLSearchParams())).toBe(undefined);
});
