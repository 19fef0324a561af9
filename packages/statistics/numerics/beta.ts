import { demand } from './demand.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { searchQuantile } from './search-quantile.ts';

/** Part of Beta(a, b) below x (bètaverdeling). */
export const betaCdf = (x: number, a: number, b: number): number => incompleteBeta(a, b, x).lower;
/** Part of Beta(a, b) above x. */
export const betaTail = (x: number, a: number, b: number): number => incompleteBeta(a, b, x).upper;

/** The x with a part p of Beta(a, b) below it. */
export const betaQuantile = (p: number, a: number, b: number): number => {
  demand('the first shape of a beta distribution', a, { least: 0, above: true });
  demand('the second shape of a beta distribution', b, { least: 0, above: true });
  const guess = a / (a + b);
  return searchQuantile((x) => incompleteBeta(a, b, x), p, { from: 0, to: 1, guess, step: 1 / 64 });
};
