import {
  type Audit,
  type AuditFailure,
  audit,
  type CellState,
  type ProtectionProblem,
  type Solver,
  suppress,
} from '@straatwijs/statistics';
import { distinctSums } from './same-sums.ts';

const mostRounds = 8;
/** Proven cheapest in small groups of conditions only: in larger ones the proof takes longer than what it saves is worth. */
const budget = { exactCells: 60 };
type Target = ProtectionProblem['targets'][number];

/** Withhold whatever stands in the way of the proof, until it holds or nothing is left to withhold. */
const untilProved = async (
  problem: ProtectionProblem,
  planned: number,
  given: readonly CellState[],
  solver: Solver,
): Promise<{ readonly states: readonly CellState[]; readonly proof: Audit }> => {
  const states = [...given];
  let proof = await audit(problem, states, solver);
  for (let round = 0; !proof.passes && round < mostRounds; round++) {
    const open = new Set(proof.failures.flatMap((f) => problem.targets[f.target]?.atoms ?? []));
    let changed = false;
    for (let n = 0; n < planned; n++) {
      if (states[n] !== 'published' || !problem.cells[n]?.atoms.some((part) => open.has(part))) continue;
      states[n] = 'suppressed';
      changed = true;
    }
    if (!changed) break;
    proof = await audit(problem, states, solver);
  }
  return { states, proof };
};

/**
 * What was published before may by now say more than it should: who stood behind it took it back, or sent more. That cannot be
 * undone; but nothing new may make it worse. So what is known without anything new is the most that may be known with it.
 * @param failures of an audit with everything new withheld
 */
const notWorse = (problem: ProtectionProblem, failures: readonly AuditFailure[]): ProtectionProblem => {
  const insiders = new Set(failures.flatMap((f) => f.insider ?? []));
  const known = new Map(failures.filter((f) => f.insider === undefined).map((f) => [f.target, f]));
  return {
    ...problem,
    targets: problem.targets.map((target, n) => {
      const bounds = known.get(n);
      if (!bounds) return target;
      return {
        atoms: target.atoms,
        lowerAtMost: Math.max(target.lowerAtMost, bounds.lower),
        upperAtLeast: Math.min(target.upperAtLeast, bounds.upper),
      };
    }),
    insiders: problem.insiders.filter((_, n) => !insiders.has(n)),
  };
};

/**
 * Decide which of the first `planned` cells may be shown, so that from these and everything published before nobody can work
 * out what rests on too few people; and prove it, by an audit that knows nothing of how the decision was made. Where nothing
 * is left to withhold the proof fails, and nothing may be published.
 * @param follows targets that only come to be by a pattern: what is left of a published whole may rest on too few people too
 */
export const protect = async (
  problem: ProtectionProblem,
  planned: number,
  follows: (states: readonly CellState[]) => readonly Target[],
  solver: Solver,
): Promise<{ readonly states: readonly CellState[]; readonly proof: Audit }> => {
  const distinct = distinctSums(problem, planned);
  let asked = distinct.problem;
  for (let round = 0; ; round++) {
    const pattern = await suppress(asked, { solver, budget });
    let found = await untilProved(asked, distinct.planned, pattern.states, solver);
    if (!found.proof.passes && round === 0) {
      const nothingNew = asked.cells.map((_, n): CellState => (n < distinct.planned ? 'suppressed' : 'published'));
      asked = notWorse(asked, (await audit(asked, nothingNew, solver)).failures);
      found = await untilProved(asked, distinct.planned, (await suppress(asked, { solver, budget })).states, solver);
    }
    const states = distinct.expand(found.states);
    if (!found.proof.passes || round === mostRounds) return { states, proof: found.proof };
    const more = follows(states);
    if (more.length === 0) return { states, proof: found.proof };
    asked = { ...asked, targets: [...asked.targets, ...more] };
  }
};
