import { demand } from './demand.ts';

/** A point of a distribution: the parts below and above it. Both, because near 1 a part below tells nothing more. */
export interface Parts {
  readonly lower: number;
  readonly upper: number;
}

/** Whether a point lies at or beyond the quantile, judged in the thinner tail. */
const beyond = ({ lower, upper }: Parts, p: number): boolean => (p < 0.5 ? lower >= p : upper <= 1 - p);

/**
 * Quantile of a continuous distribution (kwantiel) by halving an interval until nothing lies between its ends: slow and
 * never wrong. `from` and `to` may be infinite; the search starts at `guess` and doubles its steps.
 */
export const searchQuantile = (
  partsAt: (x: number) => Parts,
  p: number,
  { from, to, guess, step = 1 }: { from: number; to: number; guess: number; step?: number },
): number => {
  demand('a probability', p, { least: 0, most: 1 });
  if (p === 0) return from;
  if (p === 1) return to;
  let low = guess;
  let high = guess;
  for (let width = step; low > from && beyond(partsAt(low), p); width *= 2) {
    high = low;
    low = Math.max(from, low - width);
  }
  for (let width = step; high < to && !beyond(partsAt(high), p); width *= 2) {
    low = high;
    high = Math.min(to, high + width);
  }
  for (let n = 0; n < 1100; n++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (beyond(partsAt(middle), p)) high = middle;
    else low = middle;
  }
  return low + (high - low) / 2;
};

/** Room for the last digits of a cdf, as R has it, so that a quantile at exactly a step is that step. */
const fuzz = 1 - 64 * Number.EPSILON;

/**
 * Quantile of counts: the smallest whole number with cdf >= p. Starts at `guess` and doubles its steps, so that a mean
 * of a million costs no more than one of ten.
 */
export const searchCount = (cdf: (y: number) => number, p: number, guess: number): number => {
  demand('a probability', p, { least: 0, most: 1 });
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const enough = (y: number) => y >= 0 && cdf(y) >= p * fuzz;
  let high = Math.max(0, Math.round(guess));
  let low = high;
  for (let width = 1; enough(low); width *= 2) {
    high = low;
    low = Math.max(-1, low - width);
  }
  for (let width = 1; !enough(high); width *= 2) {
    low = high;
    high += width;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
};
