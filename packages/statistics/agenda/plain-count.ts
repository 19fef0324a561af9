import { approvalsOf, type Election, groupsOf } from './election.ts';

/**
 * Plain count (gewoon tellen): the most wanted first. The rule unless another one was announced before voting. Equal ones
 * in the order of the lot; what nobody wants is never chosen.
 */
export const plainCount = (election: Election, lot: readonly number[]): number[] => {
  const approvals = approvalsOf(election.candidates, groupsOf(election));
  return lot
    .filter((c) => (approvals[c] ?? 0) > 0)
    .sort((a, b) => (approvals[b] ?? 0) - (approvals[a] ?? 0))
    .slice(0, election.places);
};
