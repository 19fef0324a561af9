/** A series of which it is known whether and when it changed. Weeks are numbered from 1. */
export interface KnownSeries {
  /** `null…`: nothing changes; `up`, `down`: from `onset` on. */
  readonly scenario: string;
  readonly onset: number | null;
}

/** What a detector did on many known series, in one direction. */
export interface DetectorScore {
  readonly falsePerSeriesYear: number;
  readonly falseUnderEffortShock: number;
  readonly detected: number;
  /** Weeks from the change to the alarm, of those found; 0 is the week of the change itself. */
  readonly medianDelay: number | undefined;
}

const weeksOfYear = 52;
const found = 13;
/** An alarm so soon after another is of the same episode. */
const sameEpisode = 4;

const median = (values: readonly number[]): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : sorted.length === 0
      ? undefined
      : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/**
 * Score of a detector: false alarms per series and year, the part of true changes that it finds within 13 weeks, and
 * how late. An alarm counts as one when there was none in the four weeks before it. Before a change, and in the other direction of
 * it, everything is false.
 * @param alarms per series the weeks in which it alarmed
 * @param monitored first and last week that count
 */
export const scoreDetector = (
  series: readonly KnownSeries[],
  alarms: readonly (readonly number[])[],
  direction: 'up' | 'down',
  [first, last]: readonly [number, number],
): DetectorScore => {
  const rate = (within: (one: KnownSeries) => boolean): number => {
    let wrong = 0;
    let weeks = 0;
    series.forEach((one, n) => {
      if (!within(one)) return;
      const until = one.onset === null ? last : one.onset - 1;
      weeks += until - first + 1;
      const mine = (alarms[n] ?? []).filter((t) => t >= first && t <= until);
      wrong += mine.filter((t) => !mine.some((other) => other < t && t - other <= sameEpisode)).length;
    });
    return (wrong / weeks) * weeksOfYear;
  };
  const changed = series.map((one, n) => ({ ...one, mine: alarms[n] ?? [] })).filter((s) => s.scenario === direction);
  const delays = changed.flatMap(({ onset, mine }) => {
    const from = onset ?? 0;
    const hit = mine.find((t) => t >= from && t < from + found);
    return hit === undefined ? [] : [hit - from];
  });
  return {
    falsePerSeriesYear: rate(() => true),
    falseUnderEffortShock: rate(({ scenario }) => scenario === 'null_effort'),
    detected: delays.length / changed.length,
    medianDelay: median(delays),
  };
};
