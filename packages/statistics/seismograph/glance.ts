import { type Direction, detectEach } from './detect.ts';
import { grades, judged, lastEvidence, nothingFound, shownIn, type Watching } from './judged.ts';
import type { CountSeries } from './predict.ts';
import { thresholdOfGrade } from './threshold-for-budget.ts';

/** What most series come to in most nights: how far the evidence rose, and that there is nothing to say. */
export interface Glance {
  /** As `watchSeries` has it. */
  readonly up: number;
  readonly down: number;
  /** Whether `watchSeries` would give a grade. */
  readonly standsOut: boolean;
}

/**
 * A look at a series that is enough where nothing stands out (blik), as nearly everywhere in nearly every night. Until the lowest
 * threshold was reached the counters of all grades are one and the same, so one pass tells that none of them signals.
 * @throws RangeError as `watchSeries`
 */
export const glanceAtSeries = (series: CountSeries, options: Watching): Glance => {
  const { threshold, expected, recent } = judged(series, options);
  const { counts } = series;
  const [lowest, ...higher] = [...grades]
    .reverse()
    .map((grade) => thresholdOfGrade(grade, threshold, options.unit ?? 'week'));
  const look = (direction: Direction) => {
    const [first = nothingFound] = detectEach(counts, expected, direction, [lowest ?? threshold], options.from);
    if (first.signals.length === 0) return { evidence: lastEvidence(first), standsOut: false };
    const others = detectEach(counts, expected, direction, higher, options.from);
    return {
      evidence: lastEvidence(others[0] ?? nothingFound),
      standsOut: [first, ...others].some((d) => shownIn(d, counts.length - 1, recent) !== undefined),
    };
  };
  const [up, down] = [look('up'), look('down')];
  return { up: up.evidence, down: down.evidence, standsOut: up.standsOut || down.standsOut };
};
