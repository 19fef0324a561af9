import type { Solver } from '../solving/linear-program.ts';
import { type CutPool, greedyAnswer, statesWith } from './cuts.ts';
import { type Pair, searchLeaks } from './leaks.ts';
import type { ProtectionProblem } from './problem.ts';

/** How often it begins anew with all proofs known so far: after that hardly anything more comes free. */
const mostRounds = 4;
/** Of more targets no answer is waited for: what cannot be seen from nearby counts as a leak there, which is safe and quick. */
const patientTargets = 300;

/**
 * Withhold, besides `kept`, what the leaks prove to be needed, until nothing leaks. Every proof is learned.
 * @returns false when some leak cannot be answered
 */
const settle = async (
  problem: ProtectionProblem,
  kept: Set<number>,
  pool: CutPool,
  solver: Solver,
): Promise<boolean> => {
  const patient = problem.targets.length <= patientTargets;
  let scope: { targets?: readonly number[]; insiders: 'all' | readonly Pair[] } = { insiders: 'all' };
  for (;;) {
    const { leaks } = await searchLeaks(problem, statesWith(problem, kept), solver, { ...scope, patient });
    if (leaks.length === 0) break;
    // A leak that nothing here has to do with was there before, or no solver answers it.
    if (leaks.some(({ proofs }) => proofs.some((proof) => pool.cutOf(proof).length === 0))) return false;
    pool.learn(leaks);
    const open = leaks.flatMap(({ proofs }) => proofs.map(pool.cutOf));
    for (const cell of greedyAnswer(problem, open)) kept.add(cell);
    // What was safe with less withheld stays safe with more: only what leaked is asked again.
    scope = {
      targets: leaks.flatMap(({ target, insider }) => (insider === undefined ? [target] : [])),
      insiders: leaks.flatMap(({ target, insider }) => (insider === undefined ? [] : [{ target, insider }])),
    };
  }
  return true;
};

/**
 * Reopening (weer vrijgeven, clean-up). Question: what of a safe pattern was withheld in vain? What is suppressed step by
 * step answers one leak at a time, and a later answer often makes an earlier one needless. So it begins anew, with every
 * proof known so far answered at once: everything else is open. Each leak that then shows is a proof too, and closes what
 * it needs. Ends with the cheapest pattern met that leaks nowhere, the given one among them; not proven cheapest.
 * Source: the clean-up of Kelly, Golden and Assad (1992), Cell suppression: disclosure protection for sensitive tabular
 * data, Networks 22; there cell by cell, here all at once, by the proofs of Fischetti and Salazar (2001).
 * @param chosen cells withheld in a pattern that leaks nowhere, besides those withheld by order
 * @param pool proofs of leaks found on the way there; more are learned
 */
export const reopen = async (
  problem: ProtectionProblem,
  chosen: ReadonlySet<number>,
  pool: CutPool,
  solver: Solver,
): Promise<ReadonlySet<number>> => {
  const costOf = (cells: ReadonlySet<number>) => [...cells].reduce((n, c) => n + (problem.cells[c]?.weight ?? 0), 0);
  let best = chosen;
  for (let round = 0; round < mostRounds; round++) {
    const known = pool.cuts().length;
    const kept = greedyAnswer(problem, pool.cuts());
    if (costOf(kept) >= costOf(best) || !(await settle(problem, kept, pool, solver))) break;
    if (costOf(kept) < costOf(best)) best = kept;
    // Nothing new was learned: the next round would be the same.
    if (pool.cuts().length === known) break;
  }
  return best;
};
