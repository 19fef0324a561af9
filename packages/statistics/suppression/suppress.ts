import type { Solver } from '../solving/linear-program.ts';
import { simplex } from '../solving/simplex.ts';
import { exactAnswer, greedyAnswer, openPool, statesWith } from './cuts.ts';
import { searchLeaks } from './leaks.ts';
import type { CellState, Pattern, ProtectionProblem } from './problem.ts';

/** What may be spent. Counted in work, never in time, so that the same table always gets the same pattern. */
export interface Budget {
  /** Cells in one independent set of conditions up to which the cheapest answer is proven; 0 for never. Default 400. */
  readonly exactCells?: number;
}

const costOf = (problem: ProtectionProblem, states: readonly CellState[]): number =>
  problem.cells.reduce((sum, { weight }, c) => sum + (states[c] === 'suppressed' ? weight : 0), 0);

export const suppress = async (
  problem: ProtectionProblem,
  { solver = simplex, budget = {} }: { readonly solver?: Solver; readonly budget?: Budget },
): Promise<Pattern> => {
  const { exactCells = 400 } = budget;
  const pool = openPool(problem);
  let chosen: ReadonlySet<number> = new Set();
  let exact = exactCells > 0;
  for (;;) {
    const states = statesWith(problem, chosen);
    const { leaks } = await searchLeaks(problem, states, solver);
    if (pool.learn(leaks) === 0) break;
    const proven = exact ? await exactAnswer(problem, pool.cuts(), solver) : undefined;
    if (!proven) exact = false;
    chosen = proven ?? greedyAnswer(problem, pool.cuts());
  }
  const states = statesWith(problem, chosen);
  return { states, method: exact ? 'exact' : 'greedy', cost: costOf(problem, states) };
};
