import type { Solver } from '../solving/linear-program.ts';
import type { Leak } from './leaks.ts';
import type { CellState, ProtectionProblem } from './problem.ts';

/** Cells of which at least one must be suppressed: as long as all of them are published, some target leaks. */
export type Cut = readonly number[];

export interface CutPool {
  /** Learn from leaks; hands back how many cuts were new. Targets that no suppression can protect are left. */
  learn(leaks: readonly Leak[]): number;
  readonly cuts: () => readonly Cut[];
}

/** Cells that may change: not released before, not suppressed by order, not 0. */
export const changeable = (problem: ProtectionProblem): boolean[] =>
  problem.cells.map(({ fixed, atoms }) => fixed === undefined && atoms.some((atom) => (problem.atoms[atom] ?? 0) > 0));

export const openPool = (problem: ProtectionProblem): CutPool => {
  const may = changeable(problem);
  const known = new Map<string, Cut>();
  return {
    learn(leaks) {
      const before = known.size;
      for (const { proofs } of leaks)
        for (const proof of proofs) {
          const cut = [...proof].filter((cell) => may[cell]).sort((a, b) => a - b);
          if (cut.length > 0) known.set(cut.join(' '), cut);
        }
      return known.size - before;
    },
    cuts: () => [...known.values()],
  };
};

/** Cheapest cells that answer every cut, by always taking the one that answers most per weight; then drop what is not needed. */
export const greedyAnswer = (problem: ProtectionProblem, cuts: readonly Cut[]): Set<number> => {
  const weight = (cell: number) => Math.max(problem.cells[cell]?.weight ?? 0, 1e-9);
  const cutsOf = new Map<number, number[]>();
  cuts.forEach((cut, n) => {
    for (const cell of cut) cutsOf.set(cell, [...(cutsOf.get(cell) ?? []), n]);
  });
  const open = new Set(cuts.keys());
  const chosen = new Set<number>();
  while (open.size > 0) {
    let best = -1;
    let worth = 0;
    for (const [cell, list] of cutsOf) {
      const answers = list.reduce((n, cut) => n + (open.has(cut) ? 1 : 0), 0) / weight(cell);
      if (answers > worth) {
        worth = answers;
        best = cell;
      }
    }
    if (best < 0) break;
    chosen.add(best);
    for (const cut of cutsOf.get(best) ?? []) open.delete(cut);
  }
  for (const cell of [...chosen].sort((a, b) => weight(b) - weight(a)))
    if ((cutsOf.get(cell) ?? []).every((n) => cuts[n]?.some((other) => other !== cell && chosen.has(other))))
      chosen.delete(cell);
  return chosen;
};

/** The cheapest cells that answer every cut, proven; undefined when the solver cannot say within its bounds. */
export const exactAnswer = async (
  problem: ProtectionProblem,
  cuts: readonly Cut[],
  solver: Solver,
): Promise<Set<number> | undefined> => {
  const cells = [...new Set(cuts.flat())];
  const column = new Map(cells.map((cell, k) => [cell, k]));
  const solution = await solver.solve({
    sense: 'minimise',
    objective: cells.map((cell) => problem.cells[cell]?.weight ?? 0),
    lower: new Float64Array(cells.length),
    upper: new Float64Array(cells.length).fill(1),
    rows: cuts.map((cut) => ({
      columns: cut.map((cell) => column.get(cell) ?? 0),
      values: new Float64Array(cut.length).fill(1),
      lower: 1,
      upper: Number.POSITIVE_INFINITY,
    })),
    integers: true,
  });
  if (solution.state !== 'optimal') return undefined;
  return new Set(cells.filter((_, k) => (solution.columns[k] ?? 0) > 0.5));
};

/** Everything published but what is suppressed by order and what was chosen. */
export const statesWith = (problem: ProtectionProblem, chosen: ReadonlySet<number>): CellState[] =>
  problem.cells.map(({ fixed }, c) => (fixed === 'suppressed' || chosen.has(c) ? 'suppressed' : 'published'));
