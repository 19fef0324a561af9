import { cheapest, type Option, type Purse } from './purse.ts';

/** Every set that is possible when equal candidates may be taken in any order; each sorted, and the sets too. */
export interface TiedOutcomes {
  readonly sets: readonly (readonly number[])[];
  /** False when there were too many to follow; then `sets` are some of them. */
  readonly complete: boolean;
}

/** How many different purses are followed before giving up: ties of ties grow without bound. */
const mostFollowed = 20_000;

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (other > 0n) [one, other] = [other, one % other];
  return one;
};

/** Two purses with the same choice and the same money are one, whatever the pieces that they are counted in. */
const keyOf = ({ price, money, chosen }: Purse): string => {
  const by = money.reduce(greatestCommonDivisor, price);
  return `${[...chosen].sort((a, b) => a - b).join(' ')}|${price / by}|${money.map((has) => has / by).join(' ')}`;
};

export const byNumbers = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
};

export const uniqueSets = (sets: readonly (readonly number[])[]): number[][] =>
  [...new Map(sets.map((set) => [...set].sort((a, b) => a - b)).map((set) => [set.join(' '), set])).values()].sort(
    byNumbers,
  );

/** The purses at the end of a method, from each of `starts`, following every tie. `options` hands back none at the end. */
export const everyEnd = (
  starts: readonly Purse[],
  options: (purse: Purse) => Option[],
): { readonly ends: Purse[]; readonly complete: boolean } => {
  const seen = new Set<string>();
  const ends: Purse[] = [];
  const open = [...starts];
  for (let purse = open.pop(); purse !== undefined; purse = open.pop()) {
    const key = keyOf(purse);
    if (seen.has(key)) continue;
    if (seen.size >= mostFollowed) return { ends, complete: false };
    seen.add(key);
    const next = cheapest(options(purse));
    if (next.length === 0) ends.push(purse);
    else open.push(...next.map((option) => option.take()));
  }
  return { ends, complete: true };
};

export const setsOf = (ends: readonly Purse[]): number[][] => uniqueSets(ends.map(({ chosen }) => chosen));
