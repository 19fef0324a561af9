import type { Election, VoterGroup } from './election.ts';
import type { Lot } from './lot.ts';

const imagined = 200;

/**
 * Stability of a choice (hoe vast staat de keuze?): as many voters are drawn again from those who voted, 200 times, and
 * the share of those imagined votes in which each candidate is chosen is handed back. Near 1 or 0 another turn-out of the
 * same people would have chosen the same; near a half it hung on who happened to vote.
 * Source: bootstrap, Efron (1979).
 * @param choose the rule: which candidates such votes choose
 */
export const stabilityOf = (
  { candidates }: Pick<Election, 'candidates'>,
  groups: readonly VoterGroup[],
  chance: Lot,
  choose: (groups: readonly VoterGroup[]) => readonly number[],
): number[] => {
  const voters = groups.flatMap(({ voters: n }, g) => new Array<number>(n).fill(g));
  const times = new Array<number>(candidates).fill(0);
  for (let turn = 0; turn < imagined; turn++) {
    const drawn = new Array<number>(groups.length).fill(0);
    for (let v = 0; v < voters.length; v++) {
      const g = voters[chance.below(voters.length)] ?? 0;
      drawn[g] = (drawn[g] ?? 0) + 1;
    }
    const again = groups.flatMap((group, g) => ((drawn[g] ?? 0) > 0 ? [{ ...group, voters: drawn[g] ?? 0 }] : []));
    for (const candidate of choose(again)) times[candidate] = (times[candidate] ?? 0) + 1;
  }
  return times.map((n) => n / imagined);
};
