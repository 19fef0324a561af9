import { electionOfFile, type FiledElection, readVoteFile, writeVoteFile } from '@straatwijs/formats';
import { everyEqualShares, everyPlainCount } from '@straatwijs/statistics';

/** What a file of votes came out as. */
export interface VotesVerified {
  readonly voters: number;
  readonly projects: number;
  readonly misses: readonly string[];
  /** How the file's own choice lies beside ours: what both choose, of so many places. */
  readonly beside?: {
    readonly rule: string;
    readonly places: number;
    readonly equalShares: number;
    readonly plainCount: number;
    /** Voters who get nothing that they chose: by the rule of the file, by equal shares and by a plain count. */
    readonly withNothing: readonly [file: number, equalShares: number, plainCount: number];
  };
}

/** Recount of what the file says of itself, by a plain loop. */
const recount = ({ projects, ballots, told }: FiledElection): string[] => {
  const votes = projects.map(() => 0);
  const points = projects.map(() => 0);
  for (const ballot of ballots)
    ballot.projects.forEach((at, n) => {
      votes[at] = (votes[at] ?? 0) + 1;
      points[at] = (points[at] ?? 0) + (ballot.points?.[n] ?? 1);
    });
  const differs = (what: string, mine: number, theirs: number | undefined) =>
    theirs === undefined || mine === theirs ? [] : [`${what} is ${mine}, not ${theirs}`];
  return [
    ...differs('the number of projects', projects.length, told.projects),
    ...differs('the number of voters', ballots.length, told.votes),
    ...projects.flatMap(({ id, votes: known, score }, n) => [
      ...differs(`project ${id}: voters`, votes[n] ?? 0, known),
      ...differs(`project ${id}: points`, points[n] ?? 0, score),
    ]),
  ];
};

/** By votes, the dearest that still fits left out: what most of these files call greedy, where it says nothing more. */
const byVotesWithin = ({ projects, ballots, budget }: FiledElection): number[] => {
  const votes = projects.map((_, at) => ballots.filter((ballot) => ballot.projects.includes(at)).length);
  const order = projects.map((_, at) => at).sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
  let left = budget;
  return order.filter((at) => {
    const cost = projects[at]?.cost ?? 0;
    if (cost > left || (votes[at] ?? 0) === 0) return false;
    left -= cost;
    return true;
  });
};

/** Equal Shares with as many places as the rule of the file chose, beside that choice. Of equals the first listed. */
const besideOf = (election: FiledElection): VotesVerified['beside'] => {
  const { projects, ballots, rule } = election;
  const tells = projects.some(({ selected }) => selected !== undefined);
  const own = tells ? projects.flatMap(({ selected }, at) => (selected ? [at] : [])) : byVotesWithin(election);
  if (own.length === 0) return undefined;
  const wanted = ballots.map((ballot) => ballot.projects);
  const asked = { candidates: projects.length, places: own.length, ballots: wanted };
  const [shares = [], plain = []] = [everyEqualShares(asked), everyPlainCount(asked)].map(({ sets }) => sets[0]);
  const same = (chosen: readonly number[]) => chosen.filter((at) => own.includes(at)).length;
  const withNothing = (chosen: readonly number[]) =>
    wanted.filter((ballot) => !ballot.some((at) => chosen.includes(at))).length;
  return {
    rule: tells ? rule : `${rule}, recounted here by votes within the budget`,
    places: own.length,
    equalShares: same(shares),
    plainCount: same(plain),
    withNothing: [withNothing(own), withNothing(shares), withNothing(plain)],
  };
};

/** Recounts a file of votes, writes it anew and reads it back, and puts Equal Shares beside the choice of the file. */
export const verifyVotes = (text: string): VotesVerified => {
  const nothing = (why: string): VotesVerified => ({ voters: 0, projects: 0, misses: [why] });
  const read = readVoteFile(text);
  if (!read.ok) return nothing(read.why);
  const meant = electionOfFile(read.file);
  if (!meant.ok) return nothing(meant.why);
  const again = readVoteFile(writeVoteFile(read.file));
  const roundTrip = again.ok && JSON.stringify(again.file) === JSON.stringify(read.file);
  const { election } = meant;
  const beside = besideOf(election);
  return {
    voters: election.ballots.length,
    projects: election.projects.length,
    misses: [...recount(election), ...(roundTrip ? [] : ['written anew it does not read the same'])],
    ...(beside ? { beside } : {}),
  };
};
