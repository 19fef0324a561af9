import type { Solver } from '../solving/linear-program.ts';
import { changeable } from './changeable.ts';
import type { Leak } from './leaks.ts';
import type { CellState, ProtectionProblem } from './problem.ts';

/** Cells of which at least one must be suppressed: as long as all of them are published, some target leaks. */
export type Cut = readonly number[];

export interface CutPool {
  /** What a proof says of the cells that may change; empty when no suppression answers it. */
  cutOf(proof: ReadonlySet<number>): Cut;
  /** Learn from leaks; hands back how many cuts were new. Guesses, and targets that no suppression can protect, are left. */
  learn(leaks: readonly Leak[]): number;
  readonly cuts: () => readonly Cut[];
}

export const openPool = (problem: ProtectionProblem): CutPool => {
  const may = changeable(problem);
  const known = new Map<string, Cut>();
  const cutOf = (proof: ReadonlySet<number>): Cut => [...proof].filter((cell) => may[cell]).sort((a, b) => a - b);
  return {
    cutOf,
    learn(leaks) {
      const before = known.size;
      for (const { proofs, guessed } of leaks)
        for (const proof of guessed ? [] : proofs) {
          const cut = cutOf(proof);
          if (cut.length > 0) known.set(cut.join(' '), cut);
        }
      return known.size - before;
    },
    cuts: () => [...known.values()],
  };
};

/** Cells that answer every cut, by always taking the one that answers most per weight; then drop what is not needed. */
export const greedyAnswer = (problem: ProtectionProblem, cuts: readonly Cut[]): Set<number> => {
  const weight = (cell: number) => Math.max(problem.cells[cell]?.weight ?? 0, 1e-9);
  const cutsOf = new Map<number, number[]>();
  cuts.forEach((cut, n) => {
    for (const cell of cut) {
      const list = cutsOf.get(cell);
      if (list) list.push(n);
      else cutsOf.set(cell, [n]);
    }
  });
  const open = new Set(cuts.keys());
  const worth = (cell: number) =>
    (cutsOf.get(cell) ?? []).reduce((n, cut) => n + (open.has(cut) ? 1 : 0), 0) / weight(cell);
  const chosen = new Set<number>();
  // Worths only ever fall, so whoever was counted last and is still ahead of the next is the best.
  const queue = [...cutsOf.keys()].map((cell) => ({ cell, worth: worth(cell) })).sort((a, b) => a.worth - b.worth);
  while (open.size > 0) {
    const best = queue.pop();
    if (!best) break;
    best.worth = worth(best.cell);
    if (best.worth <= 0) continue;
    const next = queue.at(-1);
    if (next && next.worth > best.worth) {
      let at = queue.length - 1;
      while (at > 0 && (queue[at - 1]?.worth ?? 0) > best.worth) at--;
      queue.splice(at, 0, best);
      continue;
    }
    chosen.add(best.cell);
    for (const cut of cutsOf.get(best.cell) ?? []) open.delete(cut);
  }
  for (const cell of [...chosen].sort((a, b) => weight(b) - weight(a)))
    if ((cutsOf.get(cell) ?? []).every((n) => cuts[n]?.some((other) => other !== cell && chosen.has(other))))
      chosen.delete(cell);
  return chosen;
};

/** The cheapest cells that answer every cut, proven; undefined when the solver cannot say within its bounds. */
const exactAnswer = async (
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

/** Cuts that share no cell with the others, apart: what answers one group says nothing about another. */
const groupsOf = (cuts: readonly Cut[]): Cut[][] => {
  const parent = new Map<number, number>();
  const root = (cell: number): number => {
    let at = cell;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) at = up;
    parent.set(cell, at);
    return at;
  };
  for (const cut of cuts) for (const cell of cut) parent.set(root(cell), root(cut[0] ?? cell));
  const groups = new Map<number, Cut[]>();
  for (const cut of cuts) {
    const at = root(cut[0] ?? 0);
    const group = groups.get(at);
    if (group) group.push(cut);
    else groups.set(at, [cut]);
  }
  return [...groups.values()];
};

/** Cells that answer every cut: proven cheapest in each group of at most `exactCells` cells, greedy in larger ones. */
export const answerCuts = async (
  problem: ProtectionProblem,
  cuts: readonly Cut[],
  solver: Solver,
  exactCells: number,
): Promise<{ readonly cells: Set<number>; readonly method: 'exact' | 'greedy' | 'mixed' }> => {
  const chosen = new Set<number>();
  const proven = new Set<boolean>();
  for (const group of groupsOf(cuts)) {
    const size = new Set(group.flat()).size;
    const exact = size <= exactCells ? await exactAnswer(problem, group, solver) : undefined;
    proven.add(exact !== undefined);
    for (const cell of exact ?? greedyAnswer(problem, group)) chosen.add(cell);
  }
  return { cells: chosen, method: proven.size === 2 ? 'mixed' : proven.has(true) ? 'exact' : 'greedy' };
};

/** Everything published but what is suppressed by order and what was chosen. */
export const statesWith = (problem: ProtectionProblem, chosen: ReadonlySet<number>): CellState[] =>
  problem.cells.map(({ fixed }, c) => (fixed === 'suppressed' || chosen.has(c) ? 'suppressed' : 'published'));
