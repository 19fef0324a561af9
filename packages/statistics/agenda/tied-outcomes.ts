import { approvalsOf, type Election, groupsOf, needElection, type VoterGroup } from './election.ts';
import { everyEnd, type TiedOutcomes, uniqueSets } from './every-outcome.ts';
import { optionsOfEqualShares } from './options-of-equal-shares.ts';
import { optionsOfPhragmen } from './options-of-phragmen.ts';
import type { Option, Purse } from './purse.ts';

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

const setsOf = (ends: readonly Purse[]): number[][] => uniqueSets(ends.map(({ chosen }) => chosen));

/**
 * Every set that the Method of Equal Shares may choose (alle mogelijke uitkomsten): where two wishes are equal the choice
 * is not in the votes, and this shows how far that reaches. With `completed` false only what was paid for, else the places
 * left are filled by sequential Phragmen, whoever has money left being that much ahead.
 */
export const everyEqualShares = (election: Election, completed = true): TiedOutcomes => {
  needElection(election);
  const groups = groupsOf(election);
  const paid = everyEnd([fullPurse(election, groups)], untilFull(election, groups, optionsOfEqualShares));
  if (!completed) return { sets: setsOf(paid.ends), complete: paid.complete };
  const filled = everyEnd(paid.ends, untilFull(election, groups, optionsOfPhragmen));
  return { sets: setsOf(filled.ends), complete: paid.complete && filled.complete };
};

/** Every set that sequential Phragmen may choose; everybody starts with nothing. */
export const everyPhragmen = (election: Election): TiedOutcomes => {
  needElection(election);
  const groups = groupsOf(election);
  const start = { price: 1n, money: groups.map(() => 0n), chosen: [] };
  const { ends, complete } = everyEnd([start], untilFull(election, groups, optionsOfPhragmen));
  return { sets: setsOf(ends), complete };
};

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
