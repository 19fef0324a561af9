import { type Election, groupsOf, needElection } from './election.ts';
import { everyEnd, setsOf, type TiedOutcomes } from './every-outcome.ts';
import { optionsOfPhragmen } from './options-of-phragmen.ts';
import { untilFull } from './purse.ts';

/** Every set that sequential Phragmen may choose; everybody starts with nothing. */
export const everyPhragmen = (election: Election): TiedOutcomes => {
  needElection(election);
  const groups = groupsOf(election);
  const start = { price: 1n, money: groups.map(() => 0n), chosen: [] };
  const { ends, complete } = everyEnd([start], untilFull(election, groups, optionsOfPhragmen));
  return { sets: setsOf(ends), complete };
};
