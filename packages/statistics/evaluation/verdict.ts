import type { Interval } from '../results/posterior.ts';

/** What there is to judge by. */
export interface Evidence {
  /** Whether there were comparison areas. */
  readonly compared: boolean;
  /** How often chance alone goes as far; `null` where it was not asked. */
  readonly p: number | null;
  /** The smallest p that so many areas can give. */
  readonly smallestP: number | null;
  /** 90 % interval of the rate ratio; absent where it cannot be known. */
  readonly interval?: Interval;
  /** What chance in the counts alone leaves open; wider than the interval where places look alike for want of counts. */
  readonly counting?: Interval;
  /** Whether the areas already went apart before. */
  readonly preTrend: boolean;
}

/**
 * What may be said. `difference`: it plausibly made a difference; `coincides`: it changed, and something else may be why;
 * `none-shown`: no clear difference, and a large one is unlikely; `cannot-say`.
 */
export type Verdict = 'difference' | 'coincides' | 'none-shown' | 'cannot-say';

/** Why no more may be said. */
export type VerdictReason =
  | 'no-comparison'
  | 'apart-before'
  | 'chance-not-excluded'
  | 'too-few-areas'
  | 'too-wide'
  | 'too-few-observations';

export interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly VerdictReason[];
}

const rarely = 0.1;
const factor = 2;
/** An interval that ends at 1 but for the last digits includes it. */
const rounding = 1e-9;

/**
 * Verdict (wat mag er gezegd worden?): did the approach help, and if that cannot be said, why not? The words are fixed
 * beforehand, so that nobody looks for stronger ones afterwards. Never "proven", and never that one thing is the cause.
 * Source: the table of words in the method of this monitor; intervals of 90 %.
 */
export const verdictOf = ({ compared, p, smallestP, interval, counting, preTrend }: Evidence): Judgement => {
  const warnings: VerdictReason[] = [
    ...(compared ? [] : (['no-comparison'] as const)),
    ...(preTrend ? (['apart-before'] as const) : []),
  ];
  if (!interval) {
    const few = smallestP !== null && smallestP > rarely;
    return { verdict: 'cannot-say', reasons: [few ? 'too-few-areas' : 'too-few-observations', ...warnings] };
  }
  const [lower, upper] = interval;
  if (lower > 1 + rounding || upper < 1 - rounding) {
    if (compared && (p === null || p > rarely)) warnings.push('chance-not-excluded');
    return { verdict: warnings.length === 0 ? 'difference' : 'coincides', reasons: warnings };
  }
  const narrow = ([low, high]: Interval): boolean => low > 1 / factor && high < factor;
  if (narrow(interval) && narrow(counting ?? interval)) return { verdict: 'none-shown', reasons: warnings };
  return { verdict: 'cannot-say', reasons: ['too-wide', ...warnings] };
};
