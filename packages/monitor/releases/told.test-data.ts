import type { Valence } from '../instruments/instrument.ts';
import type { Counted } from './families.ts';
import type { PlacePiece, RawUnit } from './releases-store.ts';

/** Four streets in two buurten of one wijk of one city. */
export const streets = ['a', 'b', 'c', 'd'] as const;
export type Street = (typeof streets)[number];

export const pieces: readonly PlacePiece[] = streets.map((placeId, n) => ({
  edition: 2019,
  placeId,
  within: [
    { id: placeId, scale: 'street' },
    { id: n < 2 ? 'north' : 'south', scale: 'buurt' },
    { id: 'wijk', scale: 'wijk' },
    { id: 'city', scale: 'city' },
  ],
}));

export interface Told {
  readonly who: number;
  readonly street: Street;
  readonly week: number;
  readonly theme: string;
  readonly valence: Valence;
}

/** Somebody told something; `person` of it is `who`. */
export const told = ({ who, street, week, theme, valence }: Told): Counted & { readonly who: number } => {
  const unit: RawUnit = {
    of: 'observation',
    edition: 2019,
    placeId: street,
    week,
    day: '2026-01-05',
    series: 'street-signal@1',
    indicator: 'told',
    theme,
    valence,
    perspective: 'resident',
    value: 1,
    receivedAt: 0,
    mark: String(who),
    lee: false,
  };
  return { family: 'told', unit, valence, seen: 0, who };
};
