import { demand, demandAll } from '../numerics/demand.ts';

/** A vote by approval: every ballot names the candidates (0 to `candidates - 1`) that somebody wants; any number of them. */
export interface Election {
  readonly candidates: number;
  /** How many may be chosen. */
  readonly places: number;
  readonly ballots: readonly (readonly number[])[];
}

/** Voters who want the same, and so pay the same: they are reckoned with together. */
export interface VoterGroup {
  readonly approves: ReadonlySet<number>;
  readonly voters: number;
}

/** With fewer voters the votes are shown, and nothing is called chosen. */
export const fewestVoters = 10;

/** @throws RangeError without candidates or places, with more places than candidates, or for a vote for nobody. */
export const needElection = ({ candidates, places, ballots }: Election): void => {
  demand('the number of candidates', candidates, { least: 1, whole: true });
  demand('the number of places', places, { least: 1, most: candidates, whole: true });
  ballots.forEach((ballot, b) => {
    demandAll(`ballot ${b + 1}: vote`, ballot, { least: 0, most: candidates - 1, whole: true });
  });
};

/** Ballots that say the same together; naming a candidate twice counts once, an empty ballot is a voter who wants nothing. */
export const groupsOf = ({ ballots }: Election): VoterGroup[] => {
  const groups = new Map<string, { approves: ReadonlySet<number>; voters: number }>();
  for (const ballot of ballots) {
    const approves = [...new Set(ballot)].sort((a, b) => a - b);
    const key = approves.join(' ');
    const group = groups.get(key) ?? { approves: new Set(approves), voters: 0 };
    group.voters++;
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** Per candidate how many voters want it. */
export const approvalsOf = (candidates: number, groups: readonly VoterGroup[]): number[] =>
  Array.from({ length: candidates }, (_, c) => groups.reduce((n, g) => n + (g.approves.has(c) ? g.voters : 0), 0));
