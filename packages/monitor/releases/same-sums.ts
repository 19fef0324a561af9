import type { CellState, ProtectionProblem } from '@straatwijs/statistics';

type Cell = ProtectionProblem['cells'][number];

/** A problem in which every sum that may be decided on stands once. */
export interface DistinctSums {
  readonly problem: ProtectionProblem;
  /** How many of its first cells are to be decided on. */
  readonly planned: number;
  /** States of the cells as they were given, from those of the distinct sums. */
  readonly expand: (states: readonly CellState[]) => readonly CellState[];
}

/**
 * Counts that add up the very same parts say the very same thing: a street that is all of its buurt in a week, a month in
 * which only one week was told anything. Showing one of them shows all, so they are decided on as one, with the weight of all;
 * apart, each choice among them would have to be tried.
 * @param planned how many of the first cells are to be decided on; the others are known already and stay as they are
 */
export const distinctSums = (given: ProtectionProblem, planned: number): DistinctSums => {
  const places = new Map<string, number>();
  const cells: Cell[] = [];
  const placeOf = given.cells.slice(0, planned).map((cell) => {
    const key = [...cell.atoms].sort((a, b) => a - b).join(' ');
    const place = places.get(key) ?? cells.length;
    places.set(key, place);
    const same = cells[place];
    const fixed = [same?.fixed, cell.fixed].includes('suppressed') ? ('suppressed' as const) : cell.fixed;
    cells[place] = {
      atoms: cell.atoms,
      weight: (same?.weight ?? 0) + cell.weight,
      ...(fixed === undefined ? {} : { fixed }),
    };
    return place;
  });
  const known = given.cells.slice(planned);
  return {
    problem: { ...given, cells: [...cells, ...known] },
    planned: cells.length,
    expand: (states) => [
      ...placeOf.map((place) => states[place] ?? 'suppressed'),
      ...states.slice(cells.length, cells.length + known.length),
    ],
  };
};
