import type { VoterGroup } from './election.ts';
import { notYet, type Option, type Purse, wantedBy } from './purse.ts';

/**
 * Sequential Phragmen (achtereenvolgens verdelen), one step: everybody receives money at the same pace, and the candidate
 * whose voters have the price together first is chosen; they then have nothing. The cost is the time that takes. Somebody
 * with money left from before is that much ahead. Candidates whom nobody wants come last, all at the same time: they fill
 * a place only when nothing else is left.
 * Source: Brill, Freeman, Janson & Lackner, Phragmen's voting methods and justified representation (2017).
 */
export const optionsOfPhragmen = (candidates: number, groups: readonly VoterGroup[], purse: Purse): Option[] => {
  const open = notYet(purse, candidates).map((candidate) => ({ candidate, wanting: wantedBy(groups, candidate) }));
  const wanted = open.filter(({ wanting }) => wanting.length > 0);
  if (wanted.length === 0)
    return open.map(({ candidate }) => ({
      candidate,
      cost: 0n,
      pieces: 1n,
      take: () => ({ ...purse, chosen: [...purse.chosen, candidate] }),
    }));
  return wanted.map(({ candidate, wanting }) => {
    const voters = (g: number) => BigInt(groups[g]?.voters ?? 0);
    const pieces = wanting.reduce((n, g) => n + voters(g), 0n);
    const cost = purse.price - wanting.reduce((sum, g) => sum + voters(g) * (purse.money[g] ?? 0n), 0n);
    const paying = new Set(wanting);
    return {
      candidate,
      cost,
      pieces,
      take: () => ({
        price: purse.price * pieces,
        money: purse.money.map((has, g) => (paying.has(g) ? -cost : has * pieces)),
        chosen: [...purse.chosen, candidate],
      }),
    };
  });
};
