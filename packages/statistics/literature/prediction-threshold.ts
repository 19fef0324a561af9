import { type CountModel, countModel, modelCovariance, sumOfEffects } from '../evaluation/count-model.ts';
import { countQuantile } from '../numerics/counts.ts';
import { matrix } from '../numerics/matrix.ts';
import { normalQuantile } from '../numerics/normal.ts';

/** A quasi-Poisson fit to the past of a series, and what it says of one new period. */
export interface PastFit {
  readonly model: CountModel;
  /** Chance alone is 1; never below it. */
  readonly dispersion: number;
  /** Log of what is expected, and its standard error. */
  readonly logExpected: number;
  readonly error: number;
}

const harmonics = (t: number): number[] => [1, Math.sin((2 * Math.PI * t) / 52), Math.cos((2 * Math.PI * t) / 52)];

/**
 * Fit of the past with effort as offset: level and, with `season`, a wave of a year. Periods are numbered from 1.
 * @returns undefined when the fit has no answer (nothing was ever seen)
 */
export const fitPast = (
  counts: readonly number[],
  effort: readonly number[],
  { season, period, effortThen }: { readonly season: boolean; readonly period: number; readonly effortThen: number },
): PastFit | undefined => {
  const rowOf = (t: number) => (season ? harmonics(t) : [1]);
  const looked = Array.from(counts.keys()).filter((t) => (effort[t] ?? 0) > 0);
  const pick = (values: readonly number[]) => looked.map((t) => values[t] ?? 0);
  const design = matrix(looked.length, season ? 3 : 1, (i, j) => rowOf((looked[i] ?? 0) + 1)[j] ?? 0);
  const model = countModel({ y: pick(counts), effort: pick(effort), design });
  if (!model) return undefined;
  const { value, error } = sumOfEffects(model, modelCovariance(model), rowOf(period));
  return {
    model,
    dispersion: Math.max(1, model.dispersion),
    logExpected: value + Math.log(effortThen),
    error,
  };
};

/** Counts above or below which a period stands out. */
export interface Band {
  readonly upper: number;
  readonly lower: number;
}

/**
 * Prediction thresholds of Noufaily: the quantile of a negative binomial distribution with the fitted dispersion.
 * `plugin` takes what is expected for certain, `muan` moves it to the edge of its own interval first.
 * For comparison only. Source: Noufaily et al. 2013, Statistics in Medicine 32:1206.
 */
export const predictionBand = (
  { logExpected, error, dispersion }: Pick<PastFit, 'logExpected' | 'error' | 'dispersion'>,
  alpha: number,
  method: 'plugin' | 'muan',
): Band => {
  const quantile = (p: number) => {
    const shift = method === 'muan' ? normalQuantile(p) * error : 0;
    const mean = Math.exp(logExpected + shift);
    return countQuantile(p, mean, dispersion > 1 ? mean / (dispersion - 1) : Number.POSITIVE_INFINITY);
  };
  return { upper: quantile(1 - alpha), lower: quantile(alpha) };
};
