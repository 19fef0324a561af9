import type { PlanDimension } from '../disclosure/index.ts';
import type { Period } from '../periods/index.ts';
import { couldHaveBeen, type Nothing } from './could-have-been.ts';
import { atomKey } from './freeze.ts';
import { cellKey, nameIn, type PlacePeriod, placePeriodsOf } from './naming.ts';
import type { FrozenAtom, PlacePiece } from './releases-store.ts';

/** To which counts something told at a place in a week would add, as far as that does not hang on what is told. */
interface Spot {
  readonly number: number;
  readonly around: readonly PlacePeriod[];
  /** By what any of these counts is split. */
  readonly by: readonly PlanDimension[];
}

/**
 * Adds what could have been told to the counts that it would be a part of, those of earlier releases included. Of several that
 * would be a part of the very same counts one is added: nobody can tell them apart, and of a large city there are millions.
 * @param counts what parts count: one of zero is added for each
 * @param partsOf by the name of a count, the lists of parts of every count of that name, now and in earlier releases
 * @param isTotal whether a count of this name exists and is split by nothing
 */
export const addNothings = (
  { periods, places, atoms, earlier }: NothingsOf,
  counts: number[],
  partsOf: ReadonlyMap<string, readonly number[][]>,
  isTotal: (key: string) => boolean,
): void => {
  const placePeriods = placePeriodsOf([...new Map(periods.map((p) => [p.key, p])).values()], places);
  const spots = new Map<string, Spot | undefined>();
  const same = new Map<string, Spot>();
  const spotOf = (nothing: Nothing): Spot | undefined => {
    const where = `${nothing.family} ${nothing.edition} ${nothing.placeId} ${nothing.week}`;
    if (spots.has(where)) return spots.get(where);
    const around = placePeriods(nothing);
    // That nobody told anything of a place is public: there, nothing can have been told.
    const isOpen = around.every((p) =>
      p.splits.every((split) => split.length > 0 || isTotal(cellKey(nameIn(p, split, nothing)))),
    );
    const key = around.map((p) => p.number).join(' ');
    const by = [...new Set(around.flatMap((p) => p.splits.flat()))];
    const spot = isOpen ? (same.get(key) ?? { number: same.size, around, by }) : undefined;
    if (spot) same.set(key, spot);
    spots.set(where, spot);
    return spot;
  };
  const nothings = couldHaveBeen(atoms, new Set([...atoms, ...earlier].map(atomKey)), (nothing) => {
    const spot = spotOf(nothing);
    return spot && [spot.number, ...spot.by.map((d) => nothing[d])].join(' ');
  });
  const listNumbers = new Map<number[], number>();
  const numberOf = (list: number[]): number => {
    const number = listNumbers.get(list) ?? listNumbers.size;
    listNumbers.set(list, number);
    return number;
  };
  const added = new Set<string>();
  for (const nothing of nothings) {
    const lists = (spotOf(nothing)?.around ?? []).flatMap((p) =>
      p.splits.flatMap((split) => partsOf.get(cellKey(nameIn(p, split, nothing))) ?? []),
    );
    const key = lists.map(numberOf).join(' ');
    if (added.has(key)) continue;
    added.add(key);
    const part = counts.push(0) - 1;
    for (const list of lists) list.push(part);
  }
};

/** Of what could have been told: periods and atoms of now and of earlier releases. */
interface NothingsOf {
  readonly periods: readonly Period[];
  readonly places: readonly PlacePiece[];
  readonly atoms: readonly FrozenAtom[];
  /** What was counted in earlier releases. */
  readonly earlier: readonly FrozenAtom[];
}
