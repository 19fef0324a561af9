import { normalQuantile } from '../numerics/normal.ts';

/** The three rules of EARS; C3 adds up what C2 found in three periods. */
export type EarsRule = 'C1' | 'C2' | 'C3';

const window = 7;
const lagOf: Readonly<Record<EarsRule, number>> = { C1: 0, C2: 2, C3: 2 };
export const earsAlpha: Readonly<Record<EarsRule, number>> = { C1: 0.001, C2: 0.001, C3: 0.025 };

const spreadBefore = (counts: readonly number[], t: number, lag: number) => {
  const before = counts.slice(Math.max(0, t - lag - window), Math.max(0, t - lag));
  if (before.length < window) return undefined;
  const mean = before.reduce((sum, y) => sum + y, 0) / window;
  const deviation = Math.sqrt(before.reduce((sum, y) => sum + (y - mean) ** 2, 0) / (window - 1));
  return { mean, deviation };
};

/**
 * EARS (Early Aberration Reporting System): is this count more than three standard deviations above the seven before?
 * For comparison only. Blind to effort and to decreases, and about twice a year wrong in a street.
 * Source: Hutwagner et al. 2003; `earsC` of the R package surveillance.
 * @returns per period the count above which it alarms (`mirrored`: below which); undefined without seven before it, or
 * where they were all equal and C3 has no answer
 */
export const earsThresholds = (
  counts: readonly number[],
  rule: EarsRule,
  { alpha = earsAlpha[rule], mirrored = false }: { readonly alpha?: number; readonly mirrored?: boolean } = {},
): (number | undefined)[] => {
  const lag = lagOf[rule];
  const z = normalQuantile(1 - alpha);
  return counts.map((_, t) => {
    const spread = spreadBefore(counts, t, lag);
    if (!spread) return undefined;
    const { mean, deviation } = spread;
    if (mirrored) return mean - z * deviation;
    if (rule !== 'C3') return mean + z * deviation;
    let found = 0;
    for (const i of [t - 1, t - 2]) {
      const then = spreadBefore(counts, i, lag);
      if (!then) return undefined;
      found += Math.max(0, ((counts[i] ?? 0) - then.mean) / then.deviation - 1);
    }
    // As the package has it: the count that would just not alarm, given what the two periods before found.
    const upper = Math.max(0, (counts[t] ?? 0) + deviation * (z - found));
    return Number.isNaN(upper) ? undefined : upper;
  });
};
