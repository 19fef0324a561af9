import type { ProtectionProblem } from '@straatwijs/statistics';
import { allTheSame } from './all-the-same.ts';
import type { Counted } from './families.ts';
import { atomKey } from './freeze.ts';
import { insidersOf } from './insiders.ts';
import type { Pieces } from './pieces-of-atoms.ts';
import type { PlannedCell } from './planned-cells.ts';
import type { FrozenAtom } from './releases-store.ts';
import { type Backing, isSensitive, protectionOf } from './sensitive.ts';

export interface ToProtect {
  readonly cells: readonly PlannedCell[];
  readonly atoms: readonly FrozenAtom[];
  readonly counted: readonly Counted[];
  readonly person: (one: Counted, n: number) => number;
  readonly pieces: Pieces;
  /** The vintage in which an atom is counted now. */
  readonly orderOf: (atom: FrozenAtom) => number;
  /** Counts that were published before and cannot be taken back, as parts of counts. */
  readonly known: readonly (readonly number[])[];
  /** Whether a count of this name was withheld in the period before: patterns stay as they are where possible. */
  readonly wasWithheld: (cell: PlannedCell) => boolean;
}

const scaleWeight: Readonly<Record<string, number>> = { city: 16, district: 12, wijk: 8, 'priority-area': 4, buurt: 4 };
const stays = 0.8;
/** That people spoke and of what is worth more than in which spirit: a split goes before its total does. */
const splitWeight = (split: string): number => (split === '' ? 4 : split.endsWith('valence') ? 0.25 : 1);

/** What stands behind a planned count: the frozen count, and those of its contributors who are still there. */
export const backingOf = (cell: PlannedCell, atoms: readonly FrozenAtom[]): Backing => ({
  count: cell.atoms.reduce((n, a) => n + (atoms[a]?.count ?? 0), 0),
  ...cell.tally.backing(),
});

/** The question "which of these counts may be shown" as mathematics. The first cells of the problem are the planned ones, in order. */
export const problemOf = ({
  cells,
  atoms,
  counted,
  person,
  pieces,
  orderOf,
  known,
  wasWithheld,
}: ToProtect): ProtectionProblem => {
  const backing = new Map(cells.map((c) => [c, backingOf(c, atoms)]));
  const of = (cell: PlannedCell): Backing => backing.get(cell) ?? { count: 0, people: 0, most: 0, second: 0 };
  const partsOf = (atom: FrozenAtom) => pieces.of(orderOf(atom), atomKey(atom));
  const partsOfAtom = atoms.map(partsOf);
  const parts = new Map(cells.map((c) => [c, c.atoms.flatMap((a) => partsOfAtom[a] ?? [])]));
  const counts = [...pieces.counts];
  const same = allTheSame(cells, of);
  for (const nothing of same.nothings) {
    const part = counts.push(0) - 1;
    for (const cell of nothing.cells) parts.get(cell)?.push(part);
  }
  const own = (c: PlannedCell) => parts.get(c) ?? [];
  return {
    atoms: counts,
    cells: [
      ...cells.map((c) => ({
        atoms: own(c),
        weight:
          Math.max(1, of(c).people) * (scaleWeight[c.scale] ?? 1) * splitWeight(c.split) * (wasWithheld(c) ? stays : 1),
        ...(isSensitive(of(c)) || same.withheld.has(c) ? { fixed: 'suppressed' as const } : {}),
      })),
      ...known.map((k) => ({ atoms: k, weight: 1, fixed: 'published' as const })),
    ],
    targets: [
      ...cells.filter((c) => isSensitive(of(c))).map((c) => ({ atoms: own(c), ...protectionOf(of(c)) })),
      ...[...same.withheld].map((c) => ({
        atoms: own(c),
        lowerAtMost: of(c).count - 1,
        upperAtLeast: of(c).count,
      })),
      ...atoms.filter((a) => isSensitive(a)).map((a) => ({ atoms: partsOf(a), ...protectionOf(a) })),
    ],
    insiders: insidersOf(atoms, counted, person, partsOf),
  };
};
