import { type Election, groupsOf, needElection } from './election.ts';
import { everyEnd, setsOf, type TiedOutcomes } from './every-outcome.ts';
import { optionsOfEqualShares } from './options-of-equal-shares.ts';
import { optionsOfPhragmen } from './options-of-phragmen.ts';
import { fullPurse, untilFull } from './purse.ts';

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
