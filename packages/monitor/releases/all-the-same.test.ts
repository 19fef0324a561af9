import { expect, it } from 'vitest';
import type { Valence } from '../instruments/instrument.ts';
import { periodOf } from '../periods/index.ts';
import { allTheSame } from './all-the-same.ts';
import { freeze } from './freeze.ts';
import { plannedCells } from './planned-cells.ts';
import { backingOf } from './problem.ts';
import { pieces, told } from './told.test-data.ts';

/** So many people, one after the other, who say this of their street. */
type Said = readonly [people: number, theme: string, valence: Valence];

/** The counts of the city over the year that are withheld because all said the same. */
const sameIn = (...said: readonly Said[]): readonly string[] => {
  const counted = said
    .flatMap(([people, theme, valence]) => Array.from({ length: people }, () => ({ theme, valence })))
    .map((what, who) => told({ who, street: 'a', week: 202602, ...what }));
  const person = (_: unknown, n: number) => n;
  const atoms = freeze(counted, person);
  const cells = plannedCells([periodOf(202602, 'year')], pieces, atoms, counted, person);
  return [...allTheSame(cells, (c) => backingOf(c, atoms))]
    .flatMap((c) => (c.placeId === 'city' ? [c.key] : []))
    .sort();
};

it('nine people who all spoke of one theme: that they did is not said, in whichever spirit; of ten it is', () => {
  expect(sameIn([5, 'green', 'positive'], [4, 'green', 'negative'])).toEqual([
    'theme=green',
    'theme=green/valence=positive',
  ]);
  expect(sameIn([6, 'green', 'positive'], [6, 'green', 'negative'])).toEqual([]);
  expect(sameIn([10, 'green', 'positive'], [10, 'green', 'negative'])).toEqual([]);
});

it('of the six who were content all spoke of green, as others did who were not: what they spoke of is not said', () => {
  expect(sameIn([6, 'green', 'positive'], [7, 'green', 'negative'], [7, 'clean', 'negative'])).toEqual([
    'theme=clean/valence=negative',
    'theme=green/valence=positive',
  ]);
});

it('where people said different things nothing is withheld for it', () => {
  expect(
    sameIn([5, 'green', 'positive'], [5, 'green', 'negative'], [5, 'clean', 'positive'], [5, 'clean', 'negative']),
  ).toEqual([]);
});
