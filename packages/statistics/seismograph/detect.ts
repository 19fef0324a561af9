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
 * Several thresholds in one pass: each has a counter of its own, and how well a count fits, which is nearly all of the work, is
 * found once. @returns per threshold what `detect` says
 */
export const detectEach = (
  counts: readonly number[],
  expected: readonly (Prediction | undefined)[],
  direction: Direction,
  thresholds: readonly number[],
  from = 0,
): Detection[] => {
  const set = ratios[direction];
  const many = set.length;
  const running = thresholds.map(() => new Float64Array(many));
  const found = thresholds.map(() => ({ evidence: [] as (number | undefined)[], signals: [] as number[] }));
  const fits = new Float64Array(many);
  for (let t = 0; t < counts.length; t++) {
    const prediction = expected[t];
    if (!prediction || t < from) {
      for (const { evidence } of found) evidence.push(undefined);
      continue;
    }
    const y = counts[t] ?? 0;
    for (let c = 0; c < many; c++) fits[c] = Math.exp(logRatio(y, prediction, set[c] ?? 1));
    for (let n = 0; n < thresholds.length; n++) {
      const own = running[n] ?? fits;
      let sum = 0;
      for (let c = 0; c < many; c++) {
        const r = (1 + (own[c] ?? 0)) * (fits[c] ?? 0);
        own[c] = r;
        sum += r;
      }
      const mean = sum / many;
      found[n]?.evidence.push(mean);
      if (mean >= (thresholds[n] ?? 0)) {
        found[n]?.signals.push(t);
        own.fill(0);
      }
    }
  }
  return found;
};

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
): Detection => detectEach(counts, expected, direction, [threshold], from)[0] ?? { evidence: [], signals: [] };
