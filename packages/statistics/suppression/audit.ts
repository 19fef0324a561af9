import type { Solver } from '../solving/linear-program.ts';
import { openAttack } from './attack.ts';
import { searchLeaks } from './leaks.ts';
import type { Audit, CellState, ProtectionProblem } from './problem.ts';
import { sumOf, viewOf } from './view.ts';

/** What can be known of one target from all that is published. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The exact interval of every target, one by one. For a table of one buurt; `audit` answers for a city. */
export const intervals = async (
  problem: ProtectionProblem,
  states: readonly CellState[],
  solver: Solver,
): Promise<Interval[]> => {
  const view = viewOf(problem, states);
  const attacker = openAttack(view, solver);
  try {
    const found: Interval[] = [];
    for (const { atoms } of problem.targets) {
      const sum = sumOf(view, atoms);
      const { value: lower } = await attacker.extreme(sum, 'lower');
      const { value: upper } = await attacker.extreme(sum, 'upper');
      found.push({ lower, upper });
    }
    return found;
  } finally {
    attacker.close();
  }
};

/**
 * Audit (controle voor publicatie). Question: can anybody, from all that is published now and before, pin a protected
 * sum down, or can an insider who takes off its own? It knows only which cells are published, never how that was
 * decided, so it also judges patterns from elsewhere. Publish nothing when it fails.
 */
export const audit = async (
  problem: ProtectionProblem,
  states: readonly CellState[],
  solver: Solver,
): Promise<Audit> => {
  const { leaks, checked } = await searchLeaks(problem, states, solver, { insiders: 'all', bounds: true });
  const failures = leaks.map(({ target, insider, lower, upper }) => ({
    target,
    lower,
    upper,
    ...(insider === undefined ? {} : { insider }),
  }));
  return { passes: failures.length === 0, checked, failures };
};
