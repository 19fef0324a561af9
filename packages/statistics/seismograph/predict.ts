/** What is known before a series starts: levels of the theme ~ Gamma(shape a0, rate b0), overdispersion k. */
export interface SeriesPrior {
  readonly a0: number;
  readonly b0: number;
  readonly k: number;
}

/** A series of one street, week after week. Effort 0: nobody looked, and the count says nothing. */
export interface CountSeries {
  readonly counts: readonly number[];
  readonly effort: readonly number[];
}

/** What was expected of one period, before looking at it: NB(mean, size). */
export interface Prediction {
  readonly mean: number;
  readonly size: number;
}

/** How much of what was learned stays after one period. */
export const remembering = { day: 0.998, week: 0.99, month: 0.96 } as const;
/** A starting change is kept out of its own expectation for this many periods. */
export const guardPeriods = 8;

/**
 * Predictions (wat je verwacht). Question: how many would be seen this week if nothing changed? A dynamic gamma-Poisson
 * filter: it learns from what was seen up to eight weeks ago, forgets one part in a hundred a week, and goes back to
 * what the buurt says when nobody looks. The prediction holds the uncertainty of the level and the whims of a week.
 * Assumes: whoever looks notes as much as before.
 * Source: Smith & Miller 1986, JRSS B 48:79; Harvey & Fernandes 1989, J. Bus. Econ. Stat. 7:407.
 * @param season multiplier per period; 1 without
 * @returns per period a prediction; undefined where nobody looked
 */
export const predictions = (
  { counts, effort }: CountSeries,
  { a0, b0, k }: SeriesPrior,
  {
    season = () => 1,
    remember = remembering.week,
    guard = guardPeriods,
  }: { readonly season?: (t: number) => number; readonly remember?: number; readonly guard?: number } = {},
): (Prediction | undefined)[] => {
  let a = a0;
  let b = b0;
  return counts.map((_, t) => {
    const s = t - guard;
    if (s >= 0) {
      a = remember * a + (1 - remember) * a0;
      b = remember * b + (1 - remember) * b0;
      const seen = (effort[s] ?? 0) * season(s);
      if (seen > 0) {
        const trust = 1 / (1 + (seen * a) / b / k);
        a += trust * (counts[s] ?? 0);
        b += trust * seen;
      }
    }
    const looked = (effort[t] ?? 0) * season(t);
    return looked > 0 ? { mean: (looked * a) / b, size: 1 / (1 / a + 1 / k + 1 / (a * k)) } : undefined;
  });
};
