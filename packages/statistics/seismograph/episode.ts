import { type Direction, logRatio, ratios } from './detect.ts';
import type { Prediction } from './predict.ts';
import type { Visit } from './series-from-visits.ts';

/** A period that made the counter rise. */
export interface Contribution {
  readonly period: number;
  readonly count: number;
  readonly expected: number;
  readonly evidence: number;
}

/** What led to a signal. */
export interface Episode {
  readonly contributions: readonly Contribution[];
  /** The largest part of the evidence that comes from one observer; undefined when observers are not known. */
  readonly largestSource?: number;
}

const contributionOf = (y: number, expected: Prediction, direction: Direction): number =>
  Math.max(...ratios[direction].map((ratio) => logRatio(y, expected, ratio)));

/** How many periods of the past a signal is explained by: a quarter of weeks. */
const reach = 13;

/**
 * Which periods brought the evidence, strongest first, and how much of it hangs on one observer. What is seen more is
 * shared by what each one saw; what is seen less by how often each one looked.
 * @param start first period after the counter was last at zero
 */
export const episodeOf = (
  counts: readonly number[],
  expected: readonly (Prediction | undefined)[],
  direction: Direction,
  { start, end, visits }: { readonly start: number; readonly end: number; readonly visits?: readonly Visit[] },
): Episode => {
  const contributions: Contribution[] = [];
  for (let period = Math.max(start, end - reach + 1); period <= end; period++) {
    const prediction = expected[period];
    if (!prediction) continue;
    const count = counts[period] ?? 0;
    const evidence = contributionOf(count, prediction, direction);
    if (evidence > 0) contributions.push({ period, count, expected: prediction.mean, evidence });
  }
  contributions.sort((a, b) => b.evidence - a.evidence || a.period - b.period);
  if (!visits) return { contributions };
  const bySource = new Map<string, number>();
  for (const { period, evidence } of contributions) {
    const there = visits.filter((visit) => visit.period === period);
    const weightOf = ({ count }: Visit) => (direction === 'up' ? count : 1);
    const whole = there.reduce((sum, visit) => sum + weightOf(visit), 0);
    for (const visit of there)
      bySource.set(visit.observer, (bySource.get(visit.observer) ?? 0) + (evidence * weightOf(visit)) / (whole || 1));
  }
  const whole = contributions.reduce((sum, { evidence }) => sum + evidence, 0);
  return { contributions, largestSource: whole === 0 ? 0 : Math.max(0, ...bySource.values()) / whole };
};
