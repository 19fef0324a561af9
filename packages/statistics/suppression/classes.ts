import type { CellState, ProtectionProblem } from './problem.ts';

/** Atoms that nobody can tell apart: they lie in exactly the same published cells. */
export interface Classes {
  /** Class of each atom; -1 when a published 0 shows that the atom is 0. */
  readonly of: Int32Array;
  readonly count: number;
  /** How many atoms a class has, and what they add up to in truth. */
  readonly sizes: Int32Array;
  readonly totals: Float64Array;
}

export const countOf = (atoms: readonly number[], list: readonly number[]): number =>
  list.reduce((sum, atom) => sum + (atoms[atom] ?? 0), 0);

/**
 * Merge atoms with the same membership (samenvoegen). An attacker's bounds stay exactly the same: what is published
 * says something about the sum of a class and nothing about how it lies within. So the most that any part of a class
 * can be is the whole class, and the least is 0 unless the part is the whole class.
 */
export const mergeAtoms = (problem: ProtectionProblem, states: readonly CellState[]): Classes => {
  const of = new Int32Array(problem.atoms.length);
  let count = 1;
  const published = problem.cells.filter((_, c) => states[c] === 'published');
  const zero = new Set<number>();
  for (const { atoms } of published) {
    if (countOf(problem.atoms, atoms) === 0) for (const atom of atoms) zero.add(atom);
    const split = new Map<number, number>();
    for (const atom of atoms) {
      const old = of[atom] ?? 0;
      const known = split.get(old);
      if (known === undefined) split.set(old, count++);
      of[atom] = split.get(old) ?? 0;
    }
  }
  const renumbered = new Map<number, number>();
  for (let atom = 0; atom < of.length; atom++) {
    if (zero.has(atom)) {
      of[atom] = -1;
      continue;
    }
    const old = of[atom] ?? 0;
    const known = renumbered.get(old) ?? renumbered.size;
    renumbered.set(old, known);
    of[atom] = known;
  }
  const sizes = new Int32Array(renumbered.size);
  const totals = new Float64Array(renumbered.size);
  of.forEach((k, atom) => {
    if (k < 0) return;
    sizes[k] = (sizes[k] ?? 0) + 1;
    totals[k] = (totals[k] ?? 0) + (problem.atoms[atom] ?? 0);
  });
  return { of, count: renumbered.size, sizes, totals };
};
