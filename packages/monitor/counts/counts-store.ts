import type { Valence } from '../instruments/instrument.ts';
import type { CountedTheme } from '../themes/themes.ts';

/** Counts of one place over some whole weeks, with all that lies in it. Folded and pending together, in one snapshot. */
export interface CountRow {
  readonly week: number;
  readonly series: string;
  readonly indicator: string;
  readonly theme: CountedTheme;
  readonly valence: Valence;
  readonly perspective: string;
  readonly value: number;
  /** How many observations the value adds up. Looked and not seen is one observation of 0; not looked is no row. */
  readonly observations: number;
}

/** Different contributors per combination, over the whole span; `undefined` in a dimension means all of it. */
export interface ContributorRow {
  readonly series: string;
  readonly indicator?: string;
  readonly theme?: CountedTheme;
  readonly valence?: Valence;
  readonly perspective?: string;
  readonly contributors: number;
}

export type ContributorDimension = 'indicator' | 'theme' | 'valence' | 'perspective';

/**
 * Occasions of looking in one week. They add up over weeks, never over themes: one visit may look at several. Without a
 * theme: all visits of the series.
 */
export interface VisitRow {
  readonly week: number;
  readonly series: string;
  readonly theme?: CountedTheme;
  readonly visits: number;
  /** Together, of the `timed` visits whose minutes are known. */
  readonly minutes: number;
  readonly timed: number;
}

export interface Span {
  readonly edition: number;
  readonly placeId: string;
  readonly firstWeek: number;
  readonly lastWeek: number;
}

export interface CountsStore {
  counts(span: Span): Promise<readonly CountRow[]>;
  /** All folded counts of one series, of every place that has any: for exports and for checking. */
  series(edition: number, series: string): Promise<readonly (CountRow & { readonly placeId: string })[]>;
  /** How many different contributors (never a sum of parts), per series, split by the dimensions named. */
  contributors(span: Span, by: readonly ContributorDimension[]): Promise<readonly ContributorRow[]>;
  /** How often somebody looked, per week and series, in all and per theme. Who looked: `contributors`. */
  visits(span: Span): Promise<readonly VisitRow[]>;
  /** First and last week with anything, over the municipality; for the list of periods. */
  extent(): Promise<{ readonly firstWeek: number; readonly lastWeek: number } | undefined>;
  /** Moves pending deltas into the weekly counts of leaf and ancestors; returns how many deltas were folded. */
  fold(): Promise<number>;
  /** Recounts from the observations and returns the rows that differ from the stored counts: empty when all is well. */
  differences(): Promise<
    readonly { readonly placeId: string; readonly week: number; readonly stored: number; readonly recounted: number }[]
  >;
}
