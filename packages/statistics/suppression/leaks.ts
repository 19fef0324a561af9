import type { Solver } from '../solving/linear-program.ts';
import { changeable } from './changeable.ts';
import { searchInsiders } from './insiders.ts';
import type { CellState, ProtectionProblem } from './problem.ts';
import { openSearch } from './search.ts';
import { sumsOf, viewOf } from './view.ts';
import { openWitnesses } from './witnesses.ts';

/** A target that can be known too closely, and cells of which at least one must not be published to change that. */
export interface Leak {
  readonly target: number;
  readonly insider?: number;
  readonly lower: number;
  readonly upper: number;
  readonly proofs: readonly ReadonlySet<number>[];
  /** Among the proofs is a guess: cells nearby, where an answer would have taken long. */
  readonly guessed?: true;
}

/** A target and, when it is asked about somebody who knows more, that insider. */
export interface Pair {
  readonly target: number;
  readonly insider: number;
}

export interface Scope {
  /** Ask about these targets only; all without it. */
  readonly targets?: readonly number[];
  /** `all`: every insider against every target; a list: only these; absent: none. */
  readonly insiders?: 'all' | readonly Pair[];
  /** Ask until there is an answer (default). Otherwise what cannot be seen from nearby counts as a leak. */
  readonly patient?: boolean;
  /** Tell of each leak how far it goes; who only wants to close it need not know. */
  readonly bounds?: boolean;
}

const unknown = { lower: Number.NaN, upper: Number.NaN };

/** Every leak of a table with these states, and how many questions were asked. */
export const searchLeaks = async (
  problem: ProtectionProblem,
  states: readonly CellState[],
  solver: Solver,
  { targets, insiders, patient = true, bounds: wantsBounds = false }: Scope = { insiders: 'all' },
): Promise<{ readonly leaks: Leak[]; readonly checked: number }> => {
  const view = viewOf(problem, states);
  const may = changeable(problem);
  const search = openSearch(view, solver, {
    patient,
    may: (cell) => may[cell] === true && states[cell] === 'published',
  });
  try {
    const sums = sumsOf(view, problem.targets);
    const witnesses = openWitnesses(view, sums);
    const leaks: Leak[] = [];
    // The smallest sums first: a way to change one of them changes all larger ones that it is a part of.
    const sizeOf = (target: number) => sums[target]?.touched.length ?? 0;
    const asked = [...(targets ?? problem.targets.keys())].sort((a, b) => sizeOf(a) - sizeOf(b));
    for (const target of asked) {
      const sum = sums[target];
      const wanted = problem.targets[target];
      if (!sum || !wanted) continue;
      const proofs: ReadonlySet<number>[] = [];
      let guessed = false;
      for (const side of ['upper', 'lower'] as const) {
        const goal = side === 'upper' ? wanted.upperAtLeast : wanted.lowerAtMost;
        if (witnesses.reached(target, side, goal)) continue;
        const found = await search.reach(sum, side, goal);
        if (found.move) witnesses.add(found.move);
        if (found.reached) continue;
        proofs.push(found.proof);
        if (found.guessed) guessed = true;
      }
      if (proofs.length === 0) continue;
      const bounds = wantsBounds
        ? { lower: search.stretch(sum, 'lower'), upper: search.stretch(sum, 'upper') }
        : unknown;
      leaks.push({ target, ...bounds, proofs, ...(guessed ? { guessed } : {}) });
    }
    leaks.sort((a, b) => a.target - b.target);
    const inside =
      insiders === undefined ? undefined : await searchInsiders(problem, { view, sums, search, witnesses }, insiders);
    return { leaks: [...leaks, ...(inside?.leaks ?? [])], checked: asked.length + (inside?.checked ?? 0) };
  } finally {
    search.close();
  }
};
