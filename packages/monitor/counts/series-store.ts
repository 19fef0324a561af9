import type { Week } from '../periods/index.ts';
import type { CountedTheme } from '../themes/themes.ts';
import type { CountRow } from './counts-store.ts';

/** Some places of one edition over whole weeks; what lies in a place counts with it. */
export interface PlacesSpan {
  readonly edition: number;
  readonly placeIds: readonly string[];
  readonly firstWeek: Week;
  readonly lastWeek: Week;
}

/** Only some things that are looked for, by name, and series of which everything is wanted. */
export interface CountsOf {
  readonly indicators: readonly string[];
  readonly series: readonly string[];
}

export interface PlacedCount extends CountRow {
  readonly placeId: string;
}

/** What was counted over a whole period, its weeks added up. */
export type PlacedSum = Omit<PlacedCount, 'week'>;

/** Some places of one edition over several periods of whole weeks, which may overlap. */
export interface PlacesPeriods {
  readonly edition: number;
  readonly placeIds: readonly string[];
  readonly periods: readonly { readonly firstWeek: Week; readonly lastWeek: Week }[];
}

/** How often somebody looked at something of a theme in one week: visits, never looks at single things. */
export interface PlacedVisits {
  readonly placeId: string;
  readonly week: Week;
  readonly series: string;
  readonly theme: CountedTheme;
  readonly perspective: string;
  readonly visits: number;
}

/** Different people behind the counts of a theme over the whole span, as thresholds count them: never a sum of parts. */
export interface PlacedObservers {
  readonly placeId: string;
  readonly series: string;
  readonly theme: CountedTheme;
  /** Undefined: all perspectives together. */
  readonly perspective?: string;
  readonly observers: number;
}

/** Of one series: a place, with all that lies in it, and one thing looked for, or one side of a theme. */
export interface AskedVisits {
  readonly placeId: string;
  readonly series: string;
  readonly theme: CountedTheme;
  /** Empty: everything of the theme on one side. */
  readonly indicator: string;
  readonly valence: 'positive' | 'negative';
}

/** What one observer saw of a series on one day. Never leaves the house: a result of it may. */
export interface ObserverVisit {
  /** Which of what was asked, from 0. */
  readonly of: number;
  readonly week: Week;
  readonly day: string;
  /** Tells one observer from another within one series of one answer, and means nothing beyond it. */
  readonly observer: string;
  /** Of each thing once, with the most that was seen; 0: looked, nothing seen. */
  readonly count: number;
}

/** Series of many places at once, live: for levels, changes and effects at the desk. What is public comes from releases. */
export interface SeriesStore {
  /** Folded and pending together, per place, week and cell. Effort of one thing looked for: its `observations`. */
  counts(span: PlacesSpan, only?: CountsOf): Promise<readonly PlacedCount[]>;
  /** The same with the weeks of each period added up, in the order of the periods: a dozen times fewer rows. */
  sums(of: PlacesPeriods, only?: CountsOf): Promise<readonly (readonly PlacedSum[])[]>;
  /** Effort of a theme. */
  visits(span: PlacesSpan): Promise<readonly PlacedVisits[]>;
  observers(span: PlacesSpan): Promise<readonly PlacedObservers[]>;
  /** Who looked when at these series and saw how much, in order of day: of all of them in one reading. */
  visitsByObserver(
    span: Omit<PlacesSpan, 'placeIds'>,
    asked: readonly AskedVisits[],
  ): Promise<readonly ObserverVisit[]>;
}
