import type { Prediction } from './predict.ts';

export type Direction = 'up' | 'down';

/** How many times more or less there would be, if something had changed. */
export const ratios: Readonly<Record<Direction, readonly number[]>> = { up: [2, 3], down: [1 / 2, 1 / 4] };

/** log of how much better the count fits with `ratio` times the mean than with the mean. The factorials fall away. */
export const logRatio = (y: number, { mean, size }: Prediction, ratio: number): number => {
  const more = mean * (ratio - 1);
  // Beyond this size, and at Infinity, the counts are Poisson.
  return y * Math.log(ratio) - (size > 1e8 ? more : (size + y) * Math.log1p(more / (size + mean)));
};

/** What the detector made of a series, per period. */
export interface Detection {
  /** The evidence that something changed; undefined where nobody looked. */
  readonly evidence: readonly (number | undefined)[];
  /** Periods, from 0, in which the threshold was reached. After each the counting starts anew. */
  readonly signals: readonly number[];
}

/**
 * Evidence of a change (seismograaf, Shiryaev-Roberts). Question: do the counts of a street go up or down for good? It
 * adds up evidence: every week as expected lets the counter go down, every odd one lets it rise, whenever the change
 * started. As long as nothing changes the counter rises on average by one a period, so with threshold h a false signal
 * comes at most once in h periods, on average. Nothing is calibrated for that; only the prediction has to hold.
 * Assumes: counts are negative binomial about the prediction.
 * Not for: a single strange week (see the band of `watchSeries`); a change of a tenth, which nobody can see in counts.
 * Source: Shiryaev 1963; Roberts 1966; Assunção & Correa 2009; Shin, Ramdas & Rinaldo 2023 (e-detectors).
 * @param threshold Infinity: never reset, for evidence that is compared over many series
 * @param from first period that is judged; what comes before is only learned from
 */
export const detect = (
  counts: readonly number[],
  expected: readonly (Prediction | undefined)[],
  direction: Direction,
  { threshold, from = 0 }: { readonly threshold: number; readonly from?: number },
): Detection => {
  const set = ratios[direction];
  let running = set.map(() => 0);
  const signals: number[] = [];
  const evidence = counts.map((y, t) => {
    const prediction = expected[t];
    if (!prediction || t < from) return undefined;
    running = running.map((r, c) => (1 + r) * Math.exp(logRatio(y, prediction, set[c] ?? 1)));
    const mean = running.reduce((sum, r) => sum + r, 0) / running.length;
    if (mean >= threshold) {
      signals.push(t);
      running = set.map(() => 0);
    }
    return mean;
  });
  return { evidence, signals };
};
