import { approvalsOf, type Election, type VoterGroup } from './election.ts';

/** The most wanted first, as many as there are places; equal ones in the order of the lot. What nobody wants is left out. */
export const mostWanted = (election: Election, groups: readonly VoterGroup[], lot: readonly number[]): number[] => {
  const approvals = approvalsOf(election.candidates, groups);
  return lot
    .filter((c) => (approvals[c] ?? 0) > 0)
    .sort((a, b) => (approvals[b] ?? 0) - (approvals[a] ?? 0))
    .slice(0, election.places);
};
