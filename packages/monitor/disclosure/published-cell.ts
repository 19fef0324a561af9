import type { ContributorClass, Figure } from './figure.ts';

/** Names one planned count: split by `theme/valence`, key `theme=clean/valence=positive`; both empty for all together. */
export interface CellName {
  readonly family: string;
  readonly edition: number;
  readonly placeId: string;
  readonly period: string;
  readonly split: string;
  readonly key: string;
}

/** A count as a release published it. */
export interface PublishedCell extends CellName {
  readonly value: number | null;
  /** What was seen, of things looked for: then `value` is how often somebody looked. */
  readonly seen: number | null;
  readonly contributors: ContributorClass | null;
  readonly state: Exclude<Figure['state'], 'not-looked'>;
}

declare const gate: unique symbol;
/** A count that anybody may see: only `releasedCells` makes one, of what the store holds of releases; exports and tables take nothing else. */
export interface ReleasedCell extends PublishedCell {
  readonly [gate]: 'passed';
}

/**
 * Whether anybody may see that there is such a count at all. That a part of something is withheld is not said: what was not
 * told then looks the same, and nobody can tell nothing from little.
 */
export const isPublic = ({ state, split }: Pick<PublishedCell, 'state' | 'split'>): boolean =>
  state === 'value' || split === '';

/** Of the counts of releases, those that anybody may see. The store of releases is the only one that calls this. */
export const releasedCells = (cells: readonly PublishedCell[]): readonly ReleasedCell[] =>
  // The brand exists at compile time only: this is the one place that may say that a count passed.
  cells.filter((cell): cell is ReleasedCell => isPublic(cell));

/** What of a split is too little by itself, together. */
export const restKey = 'rest';
