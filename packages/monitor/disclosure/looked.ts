import type { InstrumentDefinition } from '../instruments/instrument.ts';
import type { Theme } from '../themes/themes.ts';
import { type Figure, notLooked, tooFew } from './figure.ts';
import { lookedFamily, visitsFamily } from './looked-family.ts';
import type { ReleasedCell } from './published-cell.ts';

export interface LookedRow {
  readonly key: string;
  readonly theme: Theme;
  readonly valence: 'positive' | 'negative';
  /** `value`: how often it was seen in so many `visits`; 0 is looked and not seen. */
  readonly seen: Figure;
}

declare const gate: unique symbol;
/** What may be shown of looking: only `publishedLooked` makes one, of a release. */
export interface PublishableLooked {
  readonly [gate]: 'passed';
  readonly state: 'value' | 'too-few' | 'not-looked';
  /** How often somebody looked here, at whatever. */
  readonly visits: Figure;
  readonly rows: readonly LookedRow[];
}

const figureOf = (cell: ReleasedCell | undefined, of: 'value' | 'seen'): Figure => {
  if (!cell) return notLooked;
  const { state, value: visits, contributors } = cell;
  const value = cell[of];
  return state !== 'value' || value === null || visits === null
    ? tooFew
    : { value, interval: [value, value], observations: visits, visits, contributors, state };
};

/**
 * What was looked at in a place over a period, of one instrument that watches things, from what a release published. Each thing
 * stands for itself: sightings of different things are never added up, nor those of two versions. What points at a household is in no release.
 * @param cells those of one place and period
 */
export const publishedLooked = (
  cells: readonly ReleasedCell[],
  planned: boolean,
  definition: Pick<InstrumentDefinition, 'id' | 'version' | 'questions'>,
): PublishableLooked => {
  const all = cells.find((c) => c.family === visitsFamily(definition));
  const visits = planned ? figureOf(all, 'value') : tooFew;
  const rows = definition.questions.flatMap((q): LookedRow[] => {
    if (q.kind !== 'count' || !q.watched) return [];
    const cell = cells.find((c) => c.family === lookedFamily(definition, q.key));
    const { theme, valence } = q.watched;
    return cell ? [{ key: q.key, theme, valence, seen: figureOf(cell, 'seen') }] : [];
  });
  const shown: Omit<PublishableLooked, typeof gate> = {
    state: visits.state,
    visits,
    rows: visits.state === 'value' ? rows : [],
  };
  // The brand exists at compile time only: this is the one place that may say that looking passed.
  return shown as PublishableLooked;
};
