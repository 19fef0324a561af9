import { cholesky, solveCholesky } from '../numerics/cholesky.ts';
import { at, crossProduct, matrix, put } from '../numerics/matrix.ts';
import type { CountSeries } from './predict.ts';

/** A wave of one year: exp(sine · sin + cosine · cos). */
export interface Season {
  readonly sine: number;
  readonly cosine: number;
}

const weeksOfYear = 52;
const fewestWeeks = 104;
const fewestCounts = 20;
/** How strong a season is thought to be beforehand: one standard deviation is 15 %. */
const deviation = 0.15;
const rounds = 8;

const angle = (t: number): number => (2 * Math.PI * (t + 1)) / weeksOfYear;

/** The season as multiplier per week, from 0. */
export const seasonAt =
  ({ sine, cosine }: Season) =>
  (t: number): number =>
    Math.exp(sine * Math.sin(angle(t)) + cosine * Math.cos(angle(t)));

/**
 * Season (seizoen). Question: is it summer, or does something change? A wave of one year in a negative binomial
 * regression with effort as offset, held back by a prior so that two odd summers are no season. It took away up to 30 %
 * of the false signals.
 * Not for: less than two years or fewer than 20 counts; then undefined, and the season of the whole theme or none is used.
 * @param k overdispersion of the series
 */
export const seasonOf = ({ counts, effort }: CountSeries, k: number): Season | undefined => {
  const weeks = Array.from(counts.keys()).filter((t) => (effort[t] ?? 0) > 0);
  const seen = weeks.reduce((sum, t) => sum + (counts[t] ?? 0), 0);
  if (counts.length < fewestWeeks || seen < fewestCounts) return undefined;
  const looked = weeks.reduce((sum, t) => sum + (effort[t] ?? 0), 0);
  const x = matrix(weeks.length, 3, (i, j) => {
    const turn = angle(weeks[i] ?? 0);
    return j === 0 ? 1 : j === 1 ? Math.sin(turn) : Math.cos(turn);
  });
  let [level, sine, cosine] = [Math.log(seen / looked), 0, 0];
  for (let round = 0; round < rounds; round++) {
    const fitted = weeks.map((_, i) => level + sine * at(x, i, 1) + cosine * at(x, i, 2));
    const means = weeks.map((t, i) => (effort[t] ?? 0) * Math.exp(fitted[i] ?? 0));
    const weights = means.map((mean) => mean / (1 + mean / k));
    const left = crossProduct(x, weights);
    for (const j of [1, 2]) put(left, j, j, at(left, j, j) + 1 / deviation ** 2);
    const right = [0, 1, 2].map((j) =>
      weeks.reduce((sum, t, i) => {
        const mean = means[i] ?? 1;
        return sum + at(x, i, j) * (weights[i] ?? 0) * ((fitted[i] ?? 0) + ((counts[t] ?? 0) - mean) / mean);
      }, 0),
    );
    const factor = cholesky(left);
    if (!factor) return undefined;
    [level = 0, sine = 0, cosine = 0] = solveCholesky(factor, right);
  }
  return { sine, cosine };
};

/**
 * Season of a whole theme, for streets that are too young or too quiet to have their own: that of all of them added up.
 * @param k overdispersion of the theme
 */
export const themeSeason = (series: readonly CountSeries[], k: number): Season | undefined => {
  const longest = series.reduce((most, { counts }) => Math.max(most, counts.length), 0);
  const sum = (of: (one: CountSeries, t: number) => number): number[] =>
    Array.from({ length: longest }, (_, t) => series.reduce((total, one) => total + of(one, t), 0));
  return seasonOf(
    {
      counts: sum(({ counts, effort }, t) => ((effort[t] ?? 0) > 0 ? (counts[t] ?? 0) : 0)),
      effort: sum(({ effort }, t) => effort[t] ?? 0),
    },
    k,
  );
};
