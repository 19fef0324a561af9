/** Whose figures these are, as a page names them. `id` is ours and lasting. */
export interface ContextSource {
  readonly id: string;
  readonly name: string;
}

/** The measures that pages know by name; every other one keeps the words of its source. */
export const knownMeasures = {
  inhabitants: 'number',
  'age-0-14': 'number',
  'age-15-24': 'number',
  'age-25-44': 'number',
  'age-45-64': 'number',
  'age-65': 'number',
  households: 'number',
  'households-single': 'number',
  'household-size': 'number',
  homes: 'number',
  'homes-owned': 'percent',
  'homes-rented': 'percent',
  'income-per-inhabitant': 'thousand-euro',
} as const satisfies Readonly<Record<string, KnownUnit>>;
export type KnownUnit = 'number' | 'percent' | 'thousand-euro';
export type KnownMeasure = keyof typeof knownMeasures;

export const isKnownMeasure = (key: string): key is KnownMeasure => Object.hasOwn(knownMeasures, key);

/**
 * One thing that a source counts, in its own words and unit. It has no direction: whether more is better is not for us to
 * say of what others counted.
 */
export interface ContextMeasure {
  /** A known measure, or a key made of the words of the source; lasting within the source. */
  readonly key: string;
  readonly label: string;
  readonly unit: string;
}

/**
 * Why there is no value. `withheld`: too few people, or not sure enough; `not-given`: an empty cell; `not-filled`: the
 * source had not got so far; `impossible`: such a figure cannot exist. Never zero.
 */
export const missingReasons = ['withheld', 'not-given', 'not-filled', 'impossible'] as const;
export type MissingReason = (typeof missingReasons)[number];

export type ContextValue =
  | { readonly value: number; readonly missing?: never }
  | { readonly value: null; readonly missing: MissingReason };

/** A figure of a place over a period of the source's own: `2019`, `2019-Q1` or the calendar month `2019-03`. */
export type ContextFigure = ContextValue & {
  /** Key of the measure. */
  readonly measure: string;
  readonly placeId: string;
  /** The year of the boundaries that the code of the place belongs to. The same code of another year is another place. */
  readonly boundary: number;
  readonly period: string;
};

/** What one source says: figures of others, never put together with ours. */
export interface ContextTable {
  readonly source: ContextSource;
  readonly measures: readonly ContextMeasure[];
  readonly figures: readonly ContextFigure[];
}
