import { approvalsOf, type Election, groupsOf, needElection } from './election.ts';
import { type TiedOutcomes, uniqueSets } from './every-outcome.ts';

const mostSets = 1000;

/** Ways to choose `count` of `from`, at most `mostSets` of them. */
const choices = (from: readonly number[], count: number): number[][] => {
  const found: number[][] = [];
  const extend = (chosen: readonly number[], at: number): void => {
    if (found.length >= mostSets) return;
    if (chosen.length === count) found.push([...chosen]);
    else for (let k = at; k < from.length; k++) extend([...chosen, from[k] as number], k + 1);
  };
  extend([], 0);
  return found;
};

/** Every set that a plain count (gewoon tellen) may choose: the most wanted, ties in every way. */
export const everyPlainCount = (election: Election): TiedOutcomes => {
  needElection(election);
  const approvals = approvalsOf(election.candidates, groupsOf(election));
  const last = [...approvals].sort((a, b) => b - a)[election.places - 1] ?? 0;
  const at = (holds: (n: number) => boolean) => approvals.flatMap((n, c) => (holds(n) ? [c] : []));
  const certain = at((n) => n > last);
  const found = choices(
    at((n) => n === last),
    election.places - certain.length,
  );
  return { sets: uniqueSets(found.map((more) => [...certain, ...more])), complete: found.length < mostSets };
};
