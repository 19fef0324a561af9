import {
  type CountSeries,
  levelPrior,
  overdispersion,
  type Prediction,
  predictions,
  seasonAt,
  seasonOf,
} from '@straatwijs/statistics';
import { type BenchmarkSeries, historyWeeks } from './benchmark-series.ts';

/** The chosen detector fitted to the history of all streets. */
export interface FittedBenchmark {
  readonly prior: { readonly a0: number; readonly b0: number };
  readonly pooled: number;
  /** First week, from 0 in what is left of the series, that is judged. */
  readonly from: number;
  /** Weeks that were cut off before it. */
  readonly cut: number;
  readonly streets: readonly {
    readonly k: number;
    readonly counts: readonly number[];
    readonly season: (t: number) => number;
    readonly expected: readonly (Prediction | undefined)[];
  }[];
}

/**
 * Fits the detector of §3.1 to what came before the weeks that count.
 * @param weeks of history; with fewer than all of them the level comes from those weeks, the overdispersion from the whole
 *   theme, as it would in a city where streets join a theme that runs already
 */
export const fitBenchmark = (
  series: readonly BenchmarkSeries[],
  { weeks = historyWeeks, season }: { readonly weeks?: number; readonly season: boolean },
): FittedBenchmark => {
  const cut = historyWeeks - weeks;
  const part = ({ y, effort }: BenchmarkSeries, from: number, to?: number): CountSeries => ({
    counts: y.slice(from, to),
    effort: effort.slice(from, to),
  });
  const history = series.map((one) => part(one, 0, historyWeeks));
  const known = series.map((one) => part(one, cut, historyWeeks));
  const prior = levelPrior(known);
  const whole = levelPrior(history);
  if (!prior || !whole) throw new RangeError('there is no week before the weeks that count in which anybody looked');
  const { pooled, perSeries } = overdispersion(history, whole);
  return {
    ...{ prior, pooled, cut, from: weeks },
    streets: series.map((one, n) => {
      const k = cut === 0 ? (perSeries[n] ?? pooled) : pooled;
      const wave = season ? seasonOf(known[n] ?? { counts: [], effort: [] }, k) : undefined;
      const multiplier = wave ? seasonAt(wave) : () => 1;
      const left = part(one, cut);
      return {
        k,
        counts: left.counts,
        season: multiplier,
        expected: predictions(left, { ...prior, k }, { season: multiplier }),
      };
    }),
  };
};
