import type { VoterGroup } from './election.ts';
import { notYet, type Option, type Purse, wantedBy } from './purse.ts';

/** The least that each voter has to pay at most, `cost / pieces`, so that the price is paid; undefined when it cannot be. */
const leastPayment = (
  { price, money }: Purse,
  groups: readonly VoterGroup[],
  wanting: readonly number[],
): { readonly cost: bigint; readonly pieces: bigint } | undefined => {
  const poorestFirst = wanting
    .map((g) => ({ has: money[g] ?? 0n, voters: BigInt(groups[g]?.voters ?? 0) }))
    .sort((a, b) => (a.has < b.has ? -1 : a.has > b.has ? 1 : 0));
  let rest = price;
  let voters = poorestFirst.reduce((n, g) => n + g.voters, 0n);
  for (const group of poorestFirst) {
    // Everybody from here on can pay an equal part of what is left.
    if (group.has * voters >= rest) return { cost: rest, pieces: voters };
    rest -= group.has * group.voters;
    voters -= group.voters;
  }
  return undefined;
};

/**
 * Method of Equal Shares (methode van gelijke delen), one step: which candidates the voters who want them can pay, each
 * paying the same or all that they have left. The cost is what the one who pays most pays.
 * Source: Peters & Skowron, Proportionality and the limits of welfarism (2020), unit costs.
 */
export const optionsOfEqualShares = (candidates: number, groups: readonly VoterGroup[], purse: Purse): Option[] =>
  notYet(purse, candidates).flatMap((candidate) => {
    const wanting = wantedBy(groups, candidate);
    const least = wanting.length === 0 ? undefined : leastPayment(purse, groups, wanting);
    if (!least) return [];
    const { cost, pieces } = least;
    const paying = new Set(wanting);
    const left = (has: bigint): bigint => (has * pieces > cost ? has * pieces - cost : 0n);
    return {
      candidate,
      cost,
      pieces,
      take: () => ({
        price: purse.price * pieces,
        money: purse.money.map((has, g) => (paying.has(g) ? left(has) : has * pieces)),
        chosen: [...purse.chosen, candidate],
      }),
    };
  });
