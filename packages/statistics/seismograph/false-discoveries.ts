import { demandAll } from '../numerics/demand.ts';

/**
 * The list of one week (e-Benjamini-Hochberg). Question: of all streets that stand out this week, which may be named so
 * that on average at most a part `share` of the list is chance? Each street brings the evidence of a detector that was
 * never reset, divided by the number of periods: an e-value. That may be looked at every night; p-values may not.
 * Assumes nothing of how streets hang together.
 * Source: Wang & Ramdas 2022, JRSS B 84:822.
 * @param values one e-value per series
 * @returns the places in `values` of those that are named, strongest first
 */
export const nameWithinShare = (values: readonly number[], share = 0.1): number[] => {
  demandAll('evidence', values, { least: 0 });
  const order = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const named = order.findLastIndex((at, n) => (values[at] ?? 0) >= values.length / (share * (n + 1)));
  return order.slice(0, named + 1);
};
