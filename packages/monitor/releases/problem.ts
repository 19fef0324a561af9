import type { ProtectionProblem } from '@straatwijs/statistics';
import type { Period } from '../periods/index.ts';
import { allTheSame } from './all-the-same.ts';
import type { EarlierCell } from './earlier.ts';
import type { Counted } from './families.ts';
import { atomKey } from './freeze.ts';
import { insidersOf } from './insiders.ts';
import { cellKey } from './naming.ts';
import { addNothings } from './nothings.ts';
import { openingPattern } from './opening.ts';
import type { Pieces } from './pieces-of-atoms.ts';
import type { PlannedCell } from './planned-cells.ts';
import type { FrozenAtom, PlacePiece } from './releases-store.ts';
import { type Backing, isSensitive, protectionOf } from './sensitive.ts';

export interface ToProtect {
  readonly periods: readonly Period[];
  readonly cells: readonly PlannedCell[];
  readonly atoms: readonly FrozenAtom[];
  readonly counted: readonly Counted[];
  readonly person: (one: Counted, n: number) => number;
  /** Where places lie. */
  readonly places: readonly PlacePiece[];
  /** What counts are made of. */
  readonly parts: Pieces;
  /** The vintage in which an atom is counted now. */
  readonly orderOf: (atom: FrozenAtom) => number;
  readonly earlier: {
    readonly periods: readonly Period[];
    readonly cells: readonly EarlierCell[];
    readonly atoms: readonly FrozenAtom[];
  };
  /** Whether a count of this name was withheld in the period before: patterns stay as they are where possible. */
  readonly wasWithheld: (cell: PlannedCell) => boolean;
  /** Whether the change of the count of this name, as it was published before, stands on too few people. */
  readonly isThin: (key: string) => boolean;
}

const scaleWeight: Readonly<Record<string, number>> = { city: 16, district: 12, wijk: 8, 'priority-area': 4, buurt: 4 };
const stays = 0.8;
/** Of so few counts the best pattern is found from nothing; of more, it begins with one that is nearly right. */
const fewEnough = 200;
/** That people spoke and of what is worth more than in which spirit: a split goes before its total does. */
const splitWeight = (split: string): number => (split === '' ? 4 : split.endsWith('valence') ? 0.25 : 1);

/** What stands behind a planned count: the frozen count, and those of its contributors who are still there. */
export const backingOf = (cell: PlannedCell, atoms: readonly FrozenAtom[]): Backing => ({
  count: cell.atoms.reduce((n, a) => n + (atoms[a]?.count ?? 0), 0),
  ...cell.tally.backing(),
});

/** Of counts of which a few told otherwise since they were published: what is in the new one only, and in the old one only. */
const differencesOf = (
  cells: readonly PlannedCell[],
  own: readonly (readonly number[])[],
  earlier: readonly EarlierCell[],
  isThin: (key: string) => boolean,
): readonly (readonly number[])[] => {
  const before = new Map<string, EarlierCell[]>();
  for (const cell of earlier) {
    const list = before.get(cell.key);
    if (list) list.push(cell);
    else before.set(cell.key, [cell]);
  }
  return cells.flatMap((cell, n) => {
    const key = cellKey(cell);
    if (!isThin(key)) return [];
    const now = new Set(own[n]);
    return (before.get(key) ?? []).flatMap(({ parts }) => {
      const then = new Set(parts);
      return [[...now].filter((p) => !then.has(p)), parts.filter((p) => !now.has(p))];
    });
  });
};

/**
 * The question "which of these counts may be shown" as mathematics. The first cells of the problem are the planned ones, in order.
 * `triesAll`: every count that may be shown by itself is tried, so that the answer can be proven to be the best.
 */
export const problemOf = (given: ToProtect): { readonly problem: ProtectionProblem; readonly triesAll: boolean } => {
  const { periods, cells, atoms, counted, person, places, parts: pieces, orderOf, earlier, wasWithheld } = given;
  const backing = new Map(cells.map((c) => [c, backingOf(c, atoms)]));
  const of = (cell: PlannedCell): Backing => backing.get(cell) ?? { count: 0, people: 0, most: 0, second: 0 };
  const partsOf = (atom: FrozenAtom) => pieces.of(orderOf(atom), atomKey(atom));
  const partsOfAtom = atoms.map(partsOf);
  const own = cells.map((c) => c.atoms.flatMap((a) => partsOfAtom[a] ?? []));
  const known = earlier.cells.map((c) => [...c.parts]);
  const counts = [...pieces.counts];
  const byName = new Map<string, number[][]>();
  const name = (key: string, list: number[]): void => {
    const lists = byName.get(key);
    if (lists) lists.push(list);
    else byName.set(key, [list]);
  };
  for (const [n, cell] of cells.entries()) name(cellKey(cell), own[n] ?? []);
  for (const [n, cell] of earlier.cells.entries()) name(cell.key, known[n] ?? []);
  const totals = new Set([
    ...cells.flatMap((c) => (c.split === '' ? [cellKey(c)] : [])),
    ...earlier.cells.flatMap((c) => (c.isTotal ? [c.key] : [])),
  ]);
  addNothings(
    { periods: [...periods, ...earlier.periods], places, atoms, earlier: earlier.atoms },
    counts,
    byName,
    (key) => totals.has(key),
  );

  const same = allTheSame(cells, of);
  const can = (c: PlannedCell): boolean => !isSensitive(of(c)) && !same.has(c);
  const triesAll = cells.filter(can).length <= fewEnough;
  const tried = triesAll ? cells.map(can) : openingPattern(cells, can, { atoms, counted, person }, periods, places);
  const problem: ProtectionProblem = {
    atoms: counts,
    cells: [
      ...cells.map((c, n) => ({
        atoms: own[n] ?? [],
        weight:
          Math.max(1, of(c).people) * (scaleWeight[c.scale] ?? 1) * splitWeight(c.split) * (wasWithheld(c) ? stays : 1),
        ...(tried[n] ? {} : { fixed: 'suppressed' as const }),
      })),
      ...earlier.cells.flatMap((c, n) =>
        c.shown ? [{ atoms: known[n] ?? [], weight: 1, fixed: 'published' as const }] : [],
      ),
    ],
    targets: [
      ...cells.flatMap((c, n) => (isSensitive(of(c)) ? [{ atoms: own[n] ?? [], ...protectionOf(of(c)) }] : [])),
      ...cells.flatMap((c, n) =>
        same.has(c) ? [{ atoms: own[n] ?? [], lowerAtMost: of(c).count - 1, upperAtLeast: of(c).count }] : [],
      ),
      ...earlier.cells.flatMap((c, n) =>
        !c.shown && isSensitive(c.backing) ? [{ atoms: known[n] ?? [], ...protectionOf(c.backing) }] : [],
      ),
      ...differencesOf(cells, own, earlier.cells, given.isThin).flatMap((different) => {
        const count = different.reduce((n, part) => n + (pieces.counts[part] ?? 0), 0);
        return count > 0 ? [{ atoms: different, ...protectionOf({ count, most: count }) }] : [];
      }),
      ...atoms.filter((a) => isSensitive(a)).map((a) => ({ atoms: partsOf(a), ...protectionOf(a) })),
    ],
    insiders: insidersOf(atoms, counted, person, partsOf),
  };
  return { problem, triesAll };
};
