import type { Week } from '../periods/index.ts';
import type { Scale } from '../places/place.ts';
import type { CountedTheme } from '../themes/themes.ts';

/** `looked`: people went to look. `told`: whoever came with something, by different people. `reports`: of another system. */
export const watchKinds = ['looked', 'told', 'reports'] as const;
export type WatchKind = (typeof watchKinds)[number];

/** `negative` holds "a bit of both" as well; `neutral`: reports, which say neither. */
export const watchedValences = ['positive', 'negative', 'neutral'] as const;
export type WatchedValence = (typeof watchedValences)[number];

/** What is counted, apart from where. */
export interface WatchedThing {
  readonly kind: WatchKind;
  readonly series: string;
  readonly theme: CountedTheme;
  /** One thing looked for; empty: all of the theme on one side. */
  readonly indicator: string;
  readonly valence: WatchedValence;
}

/** What was counted in one place, only the weeks in which there was something: sparse, weeks ascending. */
export interface WatchedSeries extends WatchedThing {
  readonly placeId: string;
  readonly weeks: readonly Week[];
  readonly counts: readonly number[];
  /** Visits that looked; of what came by itself 0, see `openWeeks`. */
  readonly effort: readonly number[];
}

/** A place that is watched, with everything that it lies in. */
export interface WatchedPlace {
  readonly id: string;
  readonly scale: Scale;
  readonly within: readonly { readonly id: string; readonly scale: Scale }[];
}

export const smallScales = ['street', 'square'] as const satisfies readonly Scale[];
export const largeScales = ['buurt', 'priority-area', 'wijk', 'district', 'city'] as const satisfies readonly Scale[];

/** One word for what is watched: names its prior together with a scale, and its series together with a place. */
export const watchedKey = (w: WatchedThing): string => [w.kind, w.series, w.theme, w.indicator, w.valence].join('|');

/**
 * The area whose coordinator looks at the signals of a place: the streets of a priority area, else of a buurt; anything
 * larger is an area of its own. Its budget of false signals is one a month, whatever it follows.
 */
export const budgetAreaOf = ({ id, scale, within }: WatchedPlace): string =>
  (smallScales as readonly Scale[]).includes(scale)
    ? ((within.find((w) => w.scale === 'priority-area') ?? within.find((w) => w.scale === 'buurt'))?.id ?? id)
    : id;
