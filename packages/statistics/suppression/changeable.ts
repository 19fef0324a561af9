import type { ProtectionProblem } from './problem.ts';

/** Cells that may change: not released before, not suppressed by order, not 0. */
export const changeable = (problem: ProtectionProblem): boolean[] =>
  problem.cells.map(({ fixed, atoms }) => fixed === undefined && atoms.some((atom) => (problem.atoms[atom] ?? 0) > 0));
