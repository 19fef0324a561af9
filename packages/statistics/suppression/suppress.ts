import type { Solver } from '../solving/linear-program.ts';
import { simplex } from '../solving/simplex.ts';
import { changeable } from './changeable.ts';
import { answerCuts, type Cut, openPool, statesWith } from './cuts.ts';
import { independentParts } from './independent.ts';
import { type Leak, type Pair, searchLeaks } from './leaks.ts';
import type { CellState, Pattern, ProtectionProblem } from './problem.ts';
import { quickLeaks } from './quick-leaks.ts';
import { reopen } from './reopen.ts';
import { viewOf } from './view.ts';

/** What may be spent. Counted in cells, never in time, so that the same table always gets the same pattern. */
export interface Budget {
  /** Cells in one independent set of conditions up to which the cheapest answer is proven; 0 for never. Default 400. */
  readonly exactCells?: number;
  /** Cells that may change in an independent part up to which all conditions are answered anew together. Default 200. */
  readonly togetherCells?: number;
}

/** So few questions are worth a full answer: what is suppressed on a guess is often suppressed in vain. */
const fewLeft = 20;

interface Chosen {
  readonly cells: ReadonlySet<number>;
  readonly method: Pattern['method'];
}

/** All conditions together: the cheapest pattern where each answer is proven. */
const together = async (problem: ProtectionProblem, solver: Solver, exactCells: number): Promise<Chosen> => {
  const pool = openPool(problem);
  let found: Chosen = { cells: new Set(), method: exactCells > 0 ? 'exact' : 'greedy' };
  for (;;) {
    const { leaks } = await searchLeaks(problem, statesWith(problem, found.cells), solver);
    if (pool.learn(leaks) === 0) return found;
    found = await answerCuts(problem, pool.cuts(), solver, exactCells);
  }
};

/** Conditions that are not answered yet, without the ones that cannot be. */
const openCuts = (leaks: readonly Leak[], may: readonly boolean[]): Cut[] => {
  const cuts = new Map<string, Cut>();
  for (const { proofs } of leaks)
    for (const proof of proofs) {
      const cut = [...proof].filter((cell) => may[cell]).sort((a, b) => a - b);
      if (cut.length > 0) cuts.set(cut.join(' '), cut);
    }
  return [...cuts.values()];
};

/** Step by step, so that what is once safe stays safe and is not asked again; at the end, what was suppressed in vain is opened. */
const stepwise = async (problem: ProtectionProblem, solver: Solver, exactCells: number): Promise<Chosen> => {
  const may = changeable(problem);
  const chosen = new Set<number>();
  const methods = new Set<Pattern['method']>();
  const pool = openPool(problem);
  const answer = async (leaks: readonly Leak[]): Promise<boolean> => {
    const cuts = openCuts(leaks, may);
    if (cuts.length === 0) return false;
    pool.learn(leaks);
    const { cells, method } = await answerCuts(problem, cuts, solver, exactCells);
    methods.add(method);
    for (const cell of cells) {
      chosen.add(cell);
      may[cell] = false;
    }
    return true;
  };
  let quick: readonly number[] = problem.targets.map((_, n) => n);
  for (;;) {
    const leaks = quickLeaks(problem, viewOf(problem, statesWith(problem, chosen)), quick);
    if (!(await answer(leaks))) break;
    quick = leaks.map(({ target }) => target);
  }
  let targets: readonly number[] = problem.targets.map((_, n) => n);
  let insiders: 'all' | readonly Pair[] = [];
  for (;;) {
    const states = statesWith(problem, chosen);
    const patient = insiders !== 'all' && targets.length + insiders.length <= fewLeft;
    const { leaks } = await searchLeaks(problem, states, solver, { targets, insiders, patient });
    if (await answer(leaks)) {
      targets = leaks.flatMap(({ target, insider }) => (insider === undefined ? [target] : []));
      insiders = leaks.flatMap(({ target, insider }) => (insider === undefined ? [] : [{ target, insider }]));
    } else if (insiders !== 'all' && insiders.length === 0 && problem.insiders.length > 0) {
      // Outsiders are kept out: now those who know a part.
      targets = [];
      insiders = 'all';
    } else break;
  }
  return {
    cells: await reopen(problem, chosen, pool, solver),
    method: methods.has('exact') || methods.has('mixed') ? 'mixed' : 'greedy',
  };
};

/**
 * Secondary suppression (aanvullende onderdrukking). Question: which more cells must be withheld, at the least cost, so
 * that nobody can work out what the withheld ones hold? Each leak comes with a proof, and a proof leans on published
 * cells: at least one of them has to go, whatever else is done. So the cheapest set of cells that answers all proofs
 * found so far costs no more than the best pattern; when it leaks nowhere, it is the best pattern. A larger table is
 * done step by step: safe, and good, but not proven cheapest.
 * Assumes additive counts of which zeros are known. Not for means, indices or ranks: publish those only as computed from
 * published cells. A target that earlier releases tell cannot be protected: `audit` then says so.
 * Source: Fischetti and Salazar (2001), Management Science 47; implicit hitting sets: Moreno-Centeno and Karp (2013),
 * Operations Research 61.
 * @returns a pattern; publish nothing before `audit` passes on it
 */
export const suppress = async (
  problem: ProtectionProblem,
  { solver = simplex, budget = {} }: { readonly solver?: Solver; readonly budget?: Budget } = {},
): Promise<Pattern> => {
  const { exactCells = 400, togetherCells = 200 } = budget;
  const states: CellState[] = statesWith(problem, new Set());
  const methods = new Set<Pattern['method']>();
  for (const { problem: part, cells } of independentParts(problem)) {
    if (part.targets.length === 0) continue;
    const find = changeable(part).filter(Boolean).length <= togetherCells ? together : stepwise;
    const { cells: chosen, method } = await find(part, solver, exactCells);
    methods.add(method);
    for (const c of chosen) states[cells[c] ?? -1] = 'suppressed';
  }
  const [method = 'exact', ...others] = methods;
  const cost = problem.cells.reduce((sum, { weight }, c) => sum + (states[c] === 'suppressed' ? weight : 0), 0);
  return { states, method: others.length > 0 ? 'mixed' : method, cost };
};
