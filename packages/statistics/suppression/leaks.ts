import type { Solver } from '../solving/linear-program.ts';
import { type Attacker, openAttack } from './attack.ts';
import { type CellState, insiderWidth, type ProtectionProblem, tolerance } from './problem.ts';
import { ownOf, partsOf, type View, viewOf } from './view.ts';

/** A target that can be known too closely, and cells of which at least one must not be published to change that. */
export interface Leak {
  readonly target: number;
  readonly insider?: number;
  readonly lower: number;
  readonly upper: number;
  readonly proofs: readonly ReadonlySet<number>[];
}

const outsiderLeak = async (
  problem: ProtectionProblem,
  view: View,
  attacker: Attacker,
  target: number,
): Promise<Leak | undefined> => {
  const { atoms, lowerAtMost, upperAtLeast } = problem.targets[target] ?? {
    atoms: [],
    lowerAtMost: 0,
    upperAtLeast: 0,
  };
  const parts = partsOf(view, atoms);
  const low = await attacker.extreme(parts, 'lower');
  const high = await attacker.extreme(parts, 'upper');
  const proofs = [
    ...(low.value > lowerAtMost + tolerance ? [low.proof] : []),
    ...(high.value < upperAtLeast - tolerance ? [high.proof] : []),
  ];
  return proofs.length === 0 ? undefined : { target, lower: low.value, upper: high.value, proofs };
};

const insiderLeak = async (
  problem: ProtectionProblem,
  view: View,
  attacker: Attacker,
  target: number,
  insider: number,
): Promise<Leak | undefined> => {
  const mine = new Set(problem.insiders[insider]);
  const own = ownOf(problem, view, [...mine]);
  const parts = partsOf(view, problem.targets[target]?.atoms ?? [], own, mine);
  const low = await attacker.extreme(parts, 'lower', own);
  const high = await attacker.extreme(parts, 'upper', own);
  if (high.value - low.value >= insiderWidth - tolerance) return undefined;
  return { target, insider, lower: low.value, upper: high.value, proofs: [new Set([...low.proof, ...high.proof])] };
};

/** Every leak of a table with these states, and how many questions were asked. */
export const searchLeaks = async (
  problem: ProtectionProblem,
  states: readonly CellState[],
  solver: Solver,
): Promise<{ readonly leaks: Leak[]; readonly checked: number }> => {
  const view = viewOf(problem, states);
  const attacker = openAttack(view, solver);
  const leaks: Leak[] = [];
  let checked = 0;
  try {
    for (let target = 0; target < problem.targets.length; target++) {
      checked++;
      const leak = await outsiderLeak(problem, view, attacker, target);
      if (leak) leaks.push(leak);
    }
    for (let insider = 0; insider < problem.insiders.length; insider++) {
      const mine = new Set(problem.insiders[insider]);
      for (let target = 0; target < problem.targets.length; target++) {
        if (problem.targets[target]?.atoms.every((atom) => mine.has(atom))) continue;
        checked++;
        const leak = await insiderLeak(problem, view, attacker, target, insider);
        if (leak) leaks.push(leak);
      }
    }
    return { leaks, checked };
  } finally {
    attacker.close();
  }
};
