import { cellKey, type PlannedCell } from './planned-cells.ts';
import { allSaidTheSame, type Backing, isSensitive } from './sensitive.ts';

/** What somebody says: what about, and in which spirit. Who somebody is, is no answer. */
const said = /(?:theme|valence)=[^/]*$/;
const groupOf = (cell: PlannedCell): string => cellKey({ ...cell, key: cell.key.replace(said, '') });

/** Counts of a split in which everybody said the same, by too few to say so: who is known to have spoken would be known to have said that. */
export const allTheSame = (
  cells: readonly PlannedCell[],
  backingOf: (cell: PlannedCell) => Backing,
): ReadonlySet<PlannedCell> => {
  const groups = new Map<string, PlannedCell[]>();
  for (const cell of cells) {
    if (!said.test(cell.key)) continue;
    const key = groupOf(cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return new Set(
    [...groups.values()]
      .filter((group) => allSaidTheSame(group.map(backingOf)))
      .flatMap((group) => group.filter((cell) => backingOf(cell).count > 0 && !isSensitive(backingOf(cell)))),
  );
};
