import { cellKey, undivided } from './naming.ts';
import type { PlannedCell } from './planned-cells.ts';
import { allEqualThreshold, allSaidTheSame, type Backing, isSensitive } from './sensitive.ts';

/** What somebody says: what about, which kind of thing, and in which spirit. Who somebody is, is no answer. */
const said: ReadonlySet<string> = new Set(['theme', 'indicator', 'valence']);

/** One way in which a count is divided: by what, and everything that it is divided of. */
interface Division {
  readonly dimension: string;
  readonly whole: string;
  readonly parts: PlannedCell[];
}

/** By name of what is divided, and by what. */
const nameOf = (dimension: string, whole: string): string => `${dimension} of ${whole}`;

const divisionsOf = (cells: readonly PlannedCell[]): ReadonlyMap<string, Division> => {
  const divisions = new Map<string, Division>();
  for (const cell of cells)
    for (const [at, dimension] of cell.split.split('/').entries()) {
      if (!said.has(dimension)) continue;
      const whole = cellKey(undivided(cell, at));
      const name = nameOf(dimension, whole);
      const division = divisions.get(name) ?? { dimension, whole, parts: [] };
      division.parts.push(cell);
      divisions.set(name, division);
    }
  return divisions;
};

/**
 * Counts of a split in which everybody said the same, by too few to say so: who is known to have spoken would be known to have
 * said that. Asked of every dimension that something is split by: of those who were content, whether all spoke of the same
 * theme, as well as of those who spoke of a theme, whether all were content. Where all of a place said the same, by enough to
 * say so, it is known of each part of them too, and nothing is left to withhold.
 */
export const allTheSame = (
  cells: readonly PlannedCell[],
  backingOf: (cell: PlannedCell) => Backing,
): ReadonlySet<PlannedCell> => {
  const divisions = divisionsOf(cells);
  const isSaidOfAll = ({ dimension, parts: [one] }: Division): boolean => {
    if (!one) return false;
    const all = divisions.get(nameOf(dimension, cellKey({ ...one, split: '', key: '' })));
    const spoken = all?.parts.filter((c) => backingOf(c).count > 0) ?? [];
    return spoken.length === 1 && spoken.every((c) => backingOf(c).people >= allEqualThreshold);
  };
  return new Set(
    [...divisions.values()]
      .filter((division) => allSaidTheSame(division.parts.map(backingOf)) && !isSaidOfAll(division))
      .flatMap(({ parts }) => parts.filter((cell) => backingOf(cell).count > 0 && !isSensitive(backingOf(cell)))),
  );
};
