import { matrix, negativeBinomialModel, type Prediction } from '@straatwijs/statistics';
import { type BenchmarkSeries, historyWeeks } from './benchmark-series.ts';

const wave = (t: number): readonly number[] => {
  const angle = (2 * Math.PI * (t + 1)) / 52;
  return [1, Math.sin(angle), Math.cos(angle)];
};

/**
 * What a negative binomial regression with a season expects of the weeks that count, as a CUSUM needs it: fitted to the
 * history once, and never again.
 */
export const seasonalMeans = ({ y, effort }: BenchmarkSeries): (Prediction | undefined)[] => {
  const looked = Array.from({ length: historyWeeks }, (_, t) => t).filter((t) => (effort[t] ?? 0) > 0);
  const model = negativeBinomialModel({
    y: looked.map((t) => y[t] ?? 0),
    effort: looked.map((t) => effort[t] ?? 1),
    design: matrix(looked.length, 3, (i, j) => wave(looked[i] ?? 0)[j] ?? 0),
  });
  return y.map((_, t) => {
    const there = effort[t] ?? 0;
    if (!model || t < historyWeeks || there === 0) return undefined;
    const log = wave(t).reduce((sum, value, j) => sum + value * (model.coefficients[j] ?? 0), 0);
    return { mean: there * Math.exp(log), size: model.size };
  });
};
