import type { CellName } from '../disclosure/index.ts';
import type { Period } from '../periods/index.ts';
import type { Counted } from './families.ts';
import { Tally } from './freeze.ts';
import { cellKey, nameIn, placePeriodsOf, type Split, type Where } from './naming.ts';
import type { FrozenAtom, PlacePiece } from './releases-store.ts';

/** A count that the plan allows, with the atoms it adds up and who stand behind it. */
export interface PlannedCell extends CellName {
  readonly scale: string;
  /** Indices of the atoms that it adds up. */
  readonly atoms: number[];
  readonly tally: Tally;
}

/**
 * Every planned count of some periods in which anything was counted. A count adds up frozen atoms, so that months agree with
 * the weeks that were published before; who stand behind it is counted from those who are still there, so that somebody who
 * withdrew protects nobody.
 * @param counted units of the weeks of these periods that were there when their week was frozen
 */
export const plannedCells = (
  periods: readonly Period[],
  pieces: readonly PlacePiece[],
  atoms: readonly FrozenAtom[],
  counted: readonly Counted[],
  person: (one: Counted, n: number) => number,
): readonly PlannedCell[] => {
  const cells = new Map<string, PlannedCell>();
  const placePeriods = placePeriodsOf(periods, pieces);
  const each = (at: Where, of: Split, visit: (cell: PlannedCell) => void): void => {
    for (const around of placePeriods(at))
      for (const split of around.splits) {
        const name = nameIn(around, split, of);
        const known = cellKey(name);
        let cell = cells.get(known);
        if (!cell) {
          cell = { ...name, scale: around.scale, atoms: [], tally: new Tally() };
          cells.set(known, cell);
        }
        visit(cell);
      }
  };

  for (const [n, atom] of atoms.entries()) each(atom, atom, (cell) => cell.atoms.push(n));
  for (const [n, one] of counted.entries()) {
    const { theme, perspective, indicator, edition, placeId, week } = one.unit;
    const who = person(one, n);
    each(
      { family: one.family, edition, placeId, week },
      { theme, perspective, indicator, valence: one.valence },
      (cell) => cell.tally.add(who, one.seen, one.unit.lee),
    );
  }
  // Sorted, so that the same input gives the same release. A count of people who all withdrew meanwhile has no cell of atoms.
  return [...cells.values()].filter((c) => c.atoms.length > 0).sort((a, b) => (cellKey(a) < cellKey(b) ? -1 : 1));
};
