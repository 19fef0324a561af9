import type { Election, VoterGroup } from './election.ts';

/**
 * What the voters of each group still have, and what was chosen so far. Money is counted exactly, in whole pieces: when a
 * payment would not be a whole number, every amount and the price are cut into as many pieces more. Below 0 is load: what
 * somebody already received beyond their share, as sequential Phragmen counts it.
 */
export interface Purse {
  readonly price: bigint;
  /** Per group, what one voter has. */
  readonly money: readonly bigint[];
  /** In the order of being chosen. */
  readonly chosen: readonly number[];
}

/** A candidate that may be next, at `cost / pieces`: lower comes first. `take` gives what is left after it. */
export interface Option {
  readonly candidate: number;
  readonly cost: bigint;
  readonly pieces: bigint;
  take(): Purse;
}

/** The options with the lowest cost, all of them when they are equal. Exact: fractions are compared crosswise. */
export const cheapest = (options: readonly Option[]): Option[] => {
  let best: Option[] = [];
  for (const option of options) {
    const [first] = best;
    const difference = first === undefined ? -1n : option.cost * first.pieces - first.cost * option.pieces;
    if (difference < 0n) best = [option];
    else if (difference === 0n) best.push(option);
  }
  return best;
};

export const notYet = (purse: Purse, candidates: number): number[] =>
  Array.from({ length: candidates }, (_, c) => c).filter((c) => !purse.chosen.includes(c));

/** The groups that want a candidate, by their number. */
export const wantedBy = (groups: readonly VoterGroup[], candidate: number): number[] =>
  groups.flatMap(({ approves }, g) => (approves.has(candidate) ? [g] : []));

/** Everybody has an equal part of what all places cost together: in whole pieces, a place costs as many as there are voters. */
export const fullPurse = ({ places, ballots }: Election, groups: readonly VoterGroup[]): Purse => ({
  price: BigInt(Math.max(ballots.length, 1)),
  money: groups.map(() => BigInt(places)),
  chosen: [],
});

type Options = (candidates: number, groups: readonly VoterGroup[], purse: Purse) => Option[];

/** The options of a method until the places are taken. */
export const untilFull =
  ({ candidates, places }: Election, groups: readonly VoterGroup[], options: Options) =>
  (purse: Purse): Option[] =>
    purse.chosen.length >= places ? [] : options(candidates, groups, purse);
