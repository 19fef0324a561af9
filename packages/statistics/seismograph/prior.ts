import { areaPosterior, gammaGrid } from '../thermometer/gamma-grid.ts';
import { likeliestGamma } from '../thermometer/likelihood-of-counts.ts';
import type { CountSeries, SeriesPrior } from './predict.ts';

/** How far one week may differ from the next, pooled over a theme and for each of its series. */
export interface Overdispersion {
  readonly pooled: number;
  readonly perSeries: readonly number[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
/** The pooled figure counts as much as this much squared expectation of a street itself. */
const leanOnTheme = 150;

/** Totals of a series over the periods in which somebody looked. */
const totalsOf = ({ counts, effort }: CountSeries) => ({
  seen: counts.reduce((sum, y, t) => sum + ((effort[t] ?? 0) > 0 ? y : 0), 0),
  looked: total(effort),
});

/**
 * Overdispersion (grilligheid), by moments: how much more a week differs from its expectation than chance alone makes
 * it. A series of its own leans on the theme. Estimate it anew each month, not each night.
 */
export const overdispersion = (
  series: readonly CountSeries[],
  { a0, b0 }: Pick<SeriesPrior, 'a0' | 'b0'>,
): Overdispersion => {
  const moments = series.map((one) => {
    const { seen, looked } = totalsOf(one);
    const rate = (a0 + seen) / (b0 + looked);
    let over = 0;
    let squares = 0;
    one.counts.forEach((y, t) => {
      const mean = (one.effort[t] ?? 0) * rate;
      if (mean === 0) return;
      over += (y - mean) ** 2 - mean;
      squares += mean * mean;
    });
    return { over, squares };
  });
  const squares = total(moments.map((m) => m.squares));
  const k0 = squares === 0 ? 1000 : 1 / Math.max(total(moments.map((m) => m.over)) / squares, 0.001);
  const perSeries = moments.map((m) => 1 / Math.max((m.over + leanOnTheme / k0) / (m.squares + leanOnTheme), 0.02));
  return { pooled: k0, perSeries };
};

/**
 * What a theme says of a street before anybody looked in it (voorkennis): the gamma distribution of levels over the
 * streets, likeliest by their totals. Where streets do not differ at all, which has no likeliest shape, the grid of the
 * thermometer says how much they may.
 * @returns undefined when nobody looked anywhere
 */
export const levelPrior = (series: readonly CountSeries[]): Pick<SeriesPrior, 'a0' | 'b0'> | undefined => {
  const totals = series.map(totalsOf).filter(({ looked }) => looked > 0);
  if (totals.length === 0) return undefined;
  const counts = totals.map(({ seen }) => seen);
  const effort = totals.map(({ looked }) => looked);
  const likeliest = likeliestGamma(counts, effort);
  if (likeliest) return { a0: likeliest.shape, b0: likeliest.rate };
  const grid = gammaGrid(counts, effort);
  const a0 = 1 / grid.spread ** 2;
  return { a0, b0: a0 / areaPosterior(grid, 0, 0).mean };
};
