import {
  type Audit,
  type AuditFailure,
  audit,
  type CellState,
  type Pattern,
  type ProtectionProblem,
  type Solver,
  suppress,
} from '@straatwijs/statistics';
import { distinctSums } from './same-sums.ts';

const mostRounds = 8;
/** Proven cheapest in small groups of conditions only: in larger ones the proof takes longer than what it saves is worth. */
const budget = { exactCells: 60 };
type Target = ProtectionProblem['targets'][number];

/** How a pattern is found and proved. */
export interface Proving {
  readonly solver: Solver;
  /** The proof that decides whether anything is published: the audit, which knows nothing of how the pattern was found. */
  readonly proves?: typeof audit;
}

/** Withhold whatever stands in the way of the proof, until it holds or nothing is left to withhold. */
const untilProved = async (
  problem: ProtectionProblem,
  planned: number,
  given: readonly CellState[],
  { solver, proves }: Required<Proving>,
): Promise<{ readonly states: readonly CellState[]; readonly proof: Audit; readonly repaired: boolean }> => {
  const states = [...given];
  let repaired = false;
  let proof = await proves(problem, states, solver);
  for (let round = 0; !proof.passes && round < mostRounds; round++) {
    const open = new Set(proof.failures.flatMap((f) => problem.targets[f.target]?.atoms ?? []));
    let changed = false;
    for (let n = 0; n < planned; n++) {
      if (states[n] !== 'published' || !problem.cells[n]?.atoms.some((part) => open.has(part))) continue;
      states[n] = 'suppressed';
      changed = true;
    }
    if (!changed) break;
    repaired = true;
    proof = await proves(problem, states, solver);
  }
  return { states, proof, repaired };
};

/**
 * What was published before may by now say more than it should: who stood behind it took it back, or sent more. That cannot be
 * undone; but nothing new may make it worse. So what is known without anything new is the most that may be known with it.
 * @param failures of an audit with everything new withheld
 */
const notWorse = (problem: ProtectionProblem, failures: readonly AuditFailure[]): ProtectionProblem => {
  const known = new Map(failures.filter((f) => f.insider === undefined).map((f) => [f.target, f]));
  const knownTo = new Map<number, number[]>();
  for (const { target, insider } of failures)
    if (insider !== undefined) knownTo.set(target, [...(knownTo.get(target) ?? []), insider]);
  return {
    ...problem,
    targets: problem.targets.map((target, n) => {
      const bounds = known.get(n);
      const insiders = knownTo.get(n);
      return {
        ...target,
        ...(bounds
          ? {
              lowerAtMost: Math.max(target.lowerAtMost, bounds.lower),
              upperAtLeast: Math.min(target.upperAtLeast, bounds.upper),
            }
          : {}),
        // What an insider knows too well already it goes on to know; of everything else it learns nothing more.
        ...(insiders ? { knownTo: [...(target.knownTo ?? []), ...insiders] } : {}),
      };
    }),
  };
};

interface Protected {
  readonly states: readonly CellState[];
  readonly proof: Audit;
  /** Whatever it is, the proof is the same. */
  readonly method: Pattern['method'];
}

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
  { solver, proves = audit }: Proving,
): Promise<Protected> => {
  const distinct = distinctSums(problem, planned);
  let asked = distinct.problem;
  let pattern: Pick<Pattern, 'states' | 'method'> = { states: [], method: 'exact' };
  const followed = new Set<string>();
  const isNew = ({ atoms }: Target): boolean => {
    const size = followed.size;
    return followed.add(atoms.join(' ')).size > size;
  };
  for (let round = 0; ; round++) {
    // After many rounds from nothing, only ever more is withheld: so it ends, and never with something that follows still open.
    if (round < mostRounds) pattern = await suppress(asked, { solver, budget });
    let found = await untilProved(asked, distinct.planned, pattern.states, { solver, proves });
    if (!found.proof.passes) {
      const nothingNew = asked.cells.map((_, n): CellState => (n < distinct.planned ? 'suppressed' : 'published'));
      asked = notWorse(asked, (await audit(asked, nothingNew, solver)).failures);
      if (round < mostRounds) pattern = await suppress(asked, { solver, budget });
      found = await untilProved(asked, distinct.planned, pattern.states, { solver, proves });
    }
    const states = distinct.expand(found.states);
    const method = found.repaired && pattern.method === 'exact' ? 'mixed' : pattern.method;
    const done = { states, proof: found.proof, method };
    // What follows from what was published before anyhow follows again and again: it is protected once, as far as it can be.
    const more = found.proof.passes ? follows(states).filter((target) => isNew(target)) : [];
    if (more.length === 0) return done;
    pattern = { states: found.states, method };
    asked = { ...asked, targets: [...asked.targets, ...more] };
  }
};
