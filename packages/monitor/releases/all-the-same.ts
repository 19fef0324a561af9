import { cellKey, type PlannedCell } from './planned-cells.ts';
import { allSaidTheSame, type Backing, isSensitive } from './sensitive.ts';

const valences = ['positive', 'negative', 'neutral'] as const;
const valenceOf = (cell: PlannedCell): string | undefined =>
  cell.split.endsWith('valence') ? cell.key.slice(cell.key.lastIndexOf('=') + 1) : undefined;
const groupOf = (cell: PlannedCell): string => cellKey({ ...cell, key: cell.key.replace(/valence=.*$/, '') });

/** Something that could have been said and was not: a count of nothing that lies in these cells. */
export interface Nothing {
  readonly cells: readonly PlannedCell[];
}

/**
 * Counts of a split in which everybody said the same, by too few to say so. What was not said there is nothing, and a nothing
 * that does not exist at all would let anybody conclude what was said; so it is handed out as counts that could have been.
 */
export const allTheSame = (
  cells: readonly PlannedCell[],
  backingOf: (cell: PlannedCell) => Backing,
): { readonly withheld: ReadonlySet<PlannedCell>; readonly nothings: readonly Nothing[] } => {
  const groups = new Map<string, PlannedCell[]>();
  for (const cell of cells) {
    if (valenceOf(cell) === undefined) continue;
    const key = groupOf(cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  const withheld = new Set<PlannedCell>();
  for (const group of groups.values()) {
    if (!allSaidTheSame(group.map(backingOf))) continue;
    for (const cell of group) if (backingOf(cell).count > 0 && !isSensitive(backingOf(cell))) withheld.add(cell);
  }
  // One atom stands for where the nothing would lie: it is in every count that holds that atom and does not ask what was said.
  const standsFor = new Map<number, PlannedCell[]>();
  for (const cell of withheld) if (cell.atoms[0] !== undefined) standsFor.set(cell.atoms[0], []);
  if (standsFor.size > 0) for (const cell of cells) for (const atom of cell.atoms) standsFor.get(atom)?.push(cell);
  const nothings = [...withheld].flatMap((cell): Nothing[] => {
    const around = standsFor.get(cell.atoms[0] ?? -1) ?? [];
    return valences
      .filter((v) => v !== valenceOf(cell))
      .map((v) => ({
        cells: around.flatMap((c) => {
          if (valenceOf(c) === undefined) return [c];
          return (groups.get(groupOf(c)) ?? []).filter((sibling) => valenceOf(sibling) === v);
        }),
      }));
  });
  return { withheld, nothings };
};
