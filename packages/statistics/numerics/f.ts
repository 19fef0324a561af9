import { demand } from './demand.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { type Parts, searchQuantile } from './search-quantile.ts';

const partsAt = (x: number, d1: number, d2: number): Parts => {
  const whole = d1 * x + d2;
  return incompleteBeta(d1 / 2, d2 / 2, (d1 * x) / whole, d2 / whole);
};

/** Part of the F distribution (F-verdeling) above x, with d1 and d2 degrees of freedom. */
export const fTail = (x: number, d1: number, d2: number): number => (x <= 0 ? 1 : partsAt(x, d1, d2).upper);

/** The x with a part p of the F distribution below it. */
export const fQuantile = (p: number, d1: number, d2: number): number => {
  demand('the first degrees of freedom', d1, { least: 0, above: true });
  demand('the second degrees of freedom', d2, { least: 0, above: true });
  const at = (x: number) => partsAt(x, d1, d2);
  return searchQuantile(at, p, { from: 0, to: Number.POSITIVE_INFINITY, guess: 1 });
};
