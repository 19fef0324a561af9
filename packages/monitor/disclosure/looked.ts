import type { Theme } from '../themes/themes.ts';
import { classOf, type Figure, notLooked, threshold, tooFew } from './figure.ts';

/** How often one watched thing was looked for and seen, with who looked: never leaves the house. */
export interface RawLooked {
  readonly key: string;
  readonly theme: Theme;
  readonly valence: 'positive' | 'negative';
  readonly pointsAtHome?: true;
  /** How often it was seen, all visits together. */
  readonly seen: number;
  /** Visits that looked for it, also when it was not there. */
  readonly visits: number;
  /** Different contributors that looked for it. */
  readonly contributors: number;
}

export interface LookedRow {
  readonly key: string;
  readonly theme: Theme;
  readonly valence: 'positive' | 'negative';
  /** `value`: how often it was seen in so many `visits`; 0 is looked and not seen. */
  readonly seen: Figure;
}

declare const gate: unique symbol;
/** What may be shown of looking: only `publishLooked` makes one. */
export interface PublishableLooked {
  readonly [gate]: 'passed';
  readonly state: 'value' | 'too-few' | 'not-looked';
  /** How often somebody looked here, at whatever. */
  readonly visits: Figure;
  readonly rows: readonly LookedRow[];
}

const figure = (value: number, visits: number, contributors: number): Figure =>
  visits === 0
    ? notLooked
    : contributors < threshold
      ? tooFew
      : {
          value,
          interval: [value, value],
          observations: visits,
          visits,
          contributors: classOf(contributors),
          state: 'value',
        };

const asLooked = (visits: Figure, rows: readonly LookedRow[]): PublishableLooked =>
  // The brand exists at compile time only: this is the one place that may say that looking passed.
  ({ state: visits.state, visits, rows }) as PublishableLooked;

/**
 * Let through what rests on enough different people who looked. Each row stands for itself: sightings of different
 * things are never added up, so nothing that is withheld can be had by subtraction. What points at a household never
 * passes, however many looked.
 * @param whole all visits, with all who made them
 */
export const publishLooked = (
  whole: { readonly visits: number; readonly contributors: number },
  rows: readonly RawLooked[],
): PublishableLooked => {
  const visits = figure(whole.visits, whole.visits, whole.contributors);
  if (visits.state !== 'value') return asLooked(visits, []);
  return asLooked(
    visits,
    rows
      .filter((r) => r.visits > 0 && r.pointsAtHome !== true)
      .map(({ key, theme, valence, ...r }) => ({
        key,
        theme,
        valence,
        seen: figure(r.seen, r.visits, r.contributors),
      })),
  );
};
