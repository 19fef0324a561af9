import { countQuantile, midP } from '../numerics/counts.ts';
import type { Explained } from '../results/result.ts';
import { type Direction, detect, detectEach } from './detect.ts';
import { type Contribution, episodeOf } from './episode.ts';
import { explainSeries } from './explain.ts';
import { fewestPeriods, grades, judged, lastEvidence, nothingFound, shownIn, type Watching } from './judged.ts';
import { type CountSeries, type Prediction, predictions } from './predict.ts';
import { seriesFromVisits, withoutNewcomers } from './series-from-visits.ts';
import { smallestChange } from './smallest-change.ts';
import { type Grade, type PeriodUnit, periodsPerMonth, thresholdOfGrade } from './threshold-for-budget.ts';

/** What has to be said beside a signal. */
export type Mark = 'new-observers' | 'one-source' | 'young' | 'effort-changed' | 'reports';

export interface DirectionWatch {
  /** The evidence of the last period, before any reset. */
  readonly evidence: number;
  /** Nothing: no change was seen. That is not "nothing is the matter": see `smallestChange`. */
  readonly grade?: Grade;
  /** The period of the signal, from 0. */
  readonly at?: number;
  /** The weeks that contributed most, strongest first. */
  readonly contributions: readonly Contribution[];
  /** The smallest change in a quarter that would show, as ratio; undefined: none would. */
  readonly smallestChange?: number;
  readonly marks: readonly Mark[];
}

export interface SeriesWatch extends Explained {
  readonly up: DirectionWatch;
  readonly down: DirectionWatch;
  /** What was expected of the last period; undefined when nobody looked. A count outside the interval is a picture, no signal. */
  readonly expected?: Prediction;
  /** How surprising the last count is, upward and downward (mid-p). */
  readonly surprise?: { readonly up: number; readonly down: number };
  /** The threshold that was used: doubled for a young series. A false signal comes at most once in so many periods. */
  readonly threshold: number;
  readonly young: boolean;
  readonly unit: PeriodUnit;
}

const newFor = 8;
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Whether people looked more than twice as often, or less than half as often, in the last eight periods. */
const effortChanged = (effort: readonly number[]): boolean => {
  const looked = effort.filter((e) => e > 0);
  const [before, now] = [looked.slice(-34, -8), looked.slice(-8)];
  if (before.length < fewestPeriods) return false;
  return mean(now) > 2 * mean(before) || mean(now) < mean(before) / 2;
};

/**
 * Watch a series (seismograaf). Question: is something changing in this street, up or down, and what has to be known
 * before anybody believes it? Predicts every period from what came eight and more before it, adds up evidence both ways, and says
 * with it what it hangs on: new observers, one source, a short history, another number of observers; and which change
 * it could have seen at all.
 * Assumes: who looks notes as much as before; else the mark about effort says to look.
 * Not for: themes in a street with hardly anything to count: watch the buurt instead, whose signal says so.
 * @throws RangeError when a count or an effort cannot be, or the lists differ in length
 */
export const watchSeries = (series: CountSeries, options: Watching): SeriesWatch => {
  const { prior, unit = 'week', visits, reports = false, from = 0 } = options;
  const { counts, effort } = series;
  const last = counts.length - 1;
  const { young, threshold, filter, expected, recent } = judged(series, options);
  const general: Mark[] = [
    ...(young ? ['young' as const] : []),
    ...(effortChanged(effort) ? ['effort-changed' as const] : []),
    ...(reports ? ['reports' as const] : []),
  ];
  const typical = expected.filter((e) => e !== undefined).slice(-13);

  const watch = (direction: Direction): DirectionWatch => {
    const thresholds = grades.map((grade) => thresholdOfGrade(grade, threshold, unit));
    const detections = detectEach(counts, expected, direction, thresholds, from);
    const found = grades
      .map((grade, n) => ({ grade, detection: detections[n] ?? nothingFound }))
      .find(({ detection }) => shownIn(detection, last, recent) !== undefined);
    const at = found && shownIn(found.detection, last, recent);
    const start = 1 + (found?.detection.signals.findLast((t) => t < (at ?? 0)) ?? from - 1);
    const episode =
      at === undefined
        ? { contributions: [] }
        : episodeOf(counts, expected, direction, { start, end: at, ...(visits ? { visits } : {}) });
    const hangsOnNew = (): boolean => {
      if (!visits || !found || at === undefined) return false;
      const others = seriesFromVisits(withoutNewcomers(visits, at, newFor), counts.length);
      const without = predictions(others, prior, filter);
      const h = thresholdOfGrade(found.grade, threshold, unit);
      return shownIn(detect(others.counts, without, direction, { threshold: h, from }), last, recent) === undefined;
    };
    const change =
      typical.length === 0
        ? undefined
        : smallestChange(
            { mean: mean(typical.map((e) => e.mean)), size: typical.at(-1)?.size ?? 1 },
            direction,
            threshold,
            Math.round(3 * periodsPerMonth[unit]),
          );
    return {
      evidence: lastEvidence(detections[grades.indexOf('signal')] ?? nothingFound),
      ...(found && at !== undefined ? { grade: found.grade, at } : {}),
      contributions: episode.contributions,
      ...(change === undefined ? {} : { smallestChange: change }),
      marks: [
        ...(hangsOnNew() ? ['new-observers' as const] : []),
        ...((episode.largestSource ?? 0) > 0.5 ? ['one-source' as const] : []),
        ...general,
      ],
    };
  };

  const now = expected[last];
  const count = counts[last] ?? 0;
  const result = {
    state: now ? ('value' as const) : ('not-looked' as const),
    ...(now
      ? {
          expected: now,
          estimate: now.mean,
          interval: [countQuantile(0.05, now.mean, now.size), countQuantile(0.95, now.mean, now.size)] as const,
          surprise: midP(count, now.mean, now.size),
        }
      : {}),
    ...{ n: count, effort: effort[last] ?? 0, method: 'shiryaev-roberts', version: 1 },
    ...{ up: watch('up'), down: watch('down'), threshold, young, unit },
  };
  return { ...result, explain: (language) => explainSeries(result, language) };
};
