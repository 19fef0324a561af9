import { demand } from './demand.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { type Parts, searchQuantile } from './search-quantile.ts';

const partsAt = (t: number, degrees: number): Parts => {
  const square = t * t;
  const both = incompleteBeta(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square)).lower;
  return t < 0 ? { lower: both / 2, upper: 1 - both / 2 } : { lower: 1 - both / 2, upper: both / 2 };
};

/** Part of Student's t distribution (t-verdeling) below t, with any number of degrees of freedom above 0. */
export const studentCdf = (t: number, degrees: number): number => partsAt(t, degrees).lower;
/** How often chance alone goes at least as far from 0 as t, on either side. */
export const studentTwoSided = (t: number, degrees: number): number => 2 * partsAt(-Math.abs(t), degrees).lower;

/** The t with a part p of Student's distribution below it. */
export const studentQuantile = (p: number, degrees: number): number => {
  demand('degrees of freedom', degrees, { least: 0, above: true });
  return searchQuantile((t) => partsAt(t, degrees), p, {
    ...{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
    guess: 0,
  });
};
