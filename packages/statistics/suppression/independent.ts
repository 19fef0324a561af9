import type { ProtectionProblem, Target } from './problem.ts';

/** A part of a problem that shares nothing with the rest, and where its cells stand in the whole. */
export interface Independent {
  readonly problem: ProtectionProblem;
  readonly cells: readonly number[];
}

/**
 * Split a problem into parts that share no atom, through no cell and no target: what is decided in one says nothing of
 * another, and small parts can be solved exactly however large the whole is. An insider is one in each part in which
 * it owns something.
 */
export const independentParts = (problem: ProtectionProblem): Independent[] => {
  const parent = Int32Array.from({ length: problem.atoms.length }, (_, atom) => atom);
  const root = (start: number): number => {
    let at = start;
    while ((parent[at] ?? at) !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const { atoms } of [...problem.cells, ...problem.targets])
    for (const atom of atoms) parent[root(atom)] = root(atoms[0] ?? atom);
  const parts = new Map<
    number,
    { atoms: number[]; cells: number[]; targets: number[]; insiders: number[][]; names: Map<number, number> }
  >();
  const partOf = (atom: number) => {
    const at = root(atom);
    const part = parts.get(at) ?? { atoms: [], cells: [], targets: [], insiders: [], names: new Map<number, number>() };
    parts.set(at, part);
    return part;
  };
  const local = new Int32Array(problem.atoms.length);
  for (let atom = 0; atom < local.length; atom++) local[atom] = partOf(atom).atoms.push(atom) - 1;
  problem.cells.forEach(({ atoms: [first] }, c) => {
    if (first !== undefined) partOf(first).cells.push(c);
  });
  problem.targets.forEach(({ atoms: [first] }, t) => {
    if (first !== undefined) partOf(first).targets.push(t);
  });
  for (const [insider, own] of problem.insiders.entries()) {
    const split = new Map<number, number[]>();
    for (const atom of own) split.set(root(atom), [...(split.get(root(atom)) ?? []), local[atom] ?? 0]);
    for (const [at, atoms] of split) {
      const part = parts.get(at);
      part?.names.set(insider, part.insiders.push(atoms) - 1);
    }
  }
  const moved = <T extends { readonly atoms: readonly number[] }>(item: T): T => ({
    ...item,
    atoms: item.atoms.map((atom) => local[atom] ?? 0),
  });
  const known = (target: Target, names: ReadonlyMap<number, number>): Target => ({
    ...target,
    ...(target.knownTo ? { knownTo: target.knownTo.flatMap((insider) => names.get(insider) ?? []) } : {}),
  });
  return [...parts.values()].map(({ atoms, cells, targets, insiders, names }) => ({
    cells,
    problem: {
      atoms: atoms.map((atom) => problem.atoms[atom] ?? 0),
      cells: cells.flatMap((c) => (problem.cells[c] ? [moved(problem.cells[c])] : [])),
      targets: targets.flatMap((t) => (problem.targets[t] ? [known(moved(problem.targets[t]), names)] : [])),
      insiders,
    },
  }));
};
