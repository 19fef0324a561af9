import {
  countQuantile,
  type Direction,
  detect,
  predictions,
  type SeriesPrior,
  type SeriesWatch,
  watchSeries,
} from '@straatwijs/statistics';
import { addWeeks, type Week } from '../periods/index.ts';
import { denseSeries, type OpenWeeks, type WatchSpan } from './dense.ts';
import { watchingOf } from './score.ts';
import type { WatchModel } from './watch-model.ts';
import type { WatchedPlace, WatchedSeries } from './watched.ts';

/** One week of the picture of a signal. */
export interface PictureWeek {
  readonly week: Week;
  readonly count: number;
  /** 0: nobody looked, and the count says nothing. */
  readonly effort: number;
  /** What was to be expected if nothing changed (90 %); absent where nobody looked. */
  readonly expected?: { readonly mean: number; readonly low: number; readonly high: number };
  /** How far the evidence had risen; absent where nobody looked. */
  readonly evidence?: number;
  /** The evidence reached the threshold, and starts anew. */
  readonly signal: boolean;
}

export interface SignalPicture {
  readonly weeks: readonly PictureWeek[];
  readonly threshold: number;
  /** The smallest change in a quarter that would show, as ratio, both ways; absent: none would. */
  readonly smallestUp?: number;
  readonly smallestDown?: number;
  /** How it was worked out, with which numbers, and in sentences. */
  readonly reckoning: Pick<SeriesWatch, 'method' | 'version' | 'young' | 'explain'> & {
    /** What is known beforehand of places like this one. */
    readonly prior: SeriesPrior;
    /** The wave of a year is taken out. */
    readonly season: boolean;
    /** When that was estimated: as `2026-11`. */
    readonly month: string;
    readonly series: string;
  };
}

/** Weeks of the picture: a year, so that the same season is in it. */
const shownWeeks = 52;

/**
 * What a signal looks like week by week: what was expected, what was seen, how often somebody looked, and how the evidence
 * rose. Made anew of what is kept, by the same rules as the watch of the night.
 */
export const pictureOf = (
  s: WatchedSeries,
  place: WatchedPlace,
  model: WatchModel,
  { span, open }: { readonly span: WatchSpan; readonly open: OpenWeeks },
  direction: Direction,
): SignalPicture | undefined => {
  const dense = denseSeries(s, span, open);
  const watching = watchingOf(s, place, model, dense);
  if (!watching || dense.counts.length === 0) return undefined;
  const { prior, season } = watching;
  const watch = watchSeries(dense, { ...watching, recent: shownWeeks });
  const expected = predictions(dense, prior, season ? { season } : {});
  const { evidence, signals } = detect(dense.counts, expected, direction, { threshold: watch.threshold });
  const weeks = dense.counts.map((count, t): PictureWeek => {
    const e = expected[t];
    const risen = evidence[t];
    return {
      week: addWeeks(dense.first, t),
      count,
      effort: dense.effort[t] ?? 0,
      ...(e
        ? {
            expected: {
              mean: e.mean,
              low: countQuantile(0.05, e.mean, e.size),
              high: countQuantile(0.95, e.mean, e.size),
            },
          }
        : {}),
      ...(risen === undefined ? {} : { evidence: risen }),
      signal: signals.includes(t),
    };
  });
  const [up, down] = [watch.up.smallestChange, watch.down.smallestChange];
  return {
    weeks: weeks.slice(-shownWeeks),
    threshold: watch.threshold,
    ...(up === undefined ? {} : { smallestUp: up }),
    ...(down === undefined ? {} : { smallestDown: down }),
    reckoning: {
      ...{ method: watch.method, version: watch.version, young: watch.young, explain: watch.explain },
      ...{ prior, season: season !== undefined, month: model.month, series: s.series },
    },
  };
};
