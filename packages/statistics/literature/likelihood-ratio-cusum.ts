import { logRatio } from '../seismograph/detect.ts';
import type { Prediction } from '../seismograph/predict.ts';

/**
 * Likelihood-ratio CUSUM of counts: adds up the evidence for one ratio and begins again at zero whenever it is negative.
 * For comparison only: its threshold has to be found by simulation for every level of counts.
 * Source: Höhle & Paul 2008, `algo.glrnb` of the R package surveillance with a fixed change.
 * @param ratio by how much the mean would change
 * @returns per period the statistic (also where it crosses), and the periods of the alarms, after each of which it is 0
 */
export const likelihoodRatioCusum = (
  counts: readonly number[],
  expected: readonly (Prediction | undefined)[],
  ratio: number,
  threshold: number,
): { readonly statistics: readonly (number | undefined)[]; readonly alarms: readonly number[] } => {
  let sum = 0;
  const alarms: number[] = [];
  const statistics = counts.map((y, t) => {
    const prediction = expected[t];
    if (!prediction) return undefined;
    const next = Math.max(0, sum + logRatio(y, prediction, ratio));
    sum = next;
    if (next >= threshold) {
      alarms.push(t);
      sum = 0;
    }
    return next;
  });
  return { statistics, alarms };
};
