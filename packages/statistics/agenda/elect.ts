import { approvalsOf, type Election, type VoterGroup } from './election.ts';
import { optionsOfEqualShares } from './options-of-equal-shares.ts';
import { optionsOfPhragmen } from './options-of-phragmen.ts';
import { cheapest, fullPurse, type Option, type Purse, untilFull } from './purse.ts';

/** One choice: what decided, and `cost / pieces`, a fraction of what one place costs. */
export interface ElectionStep {
  readonly candidate: number;
  /** `paid`: voters could pay it; `completed`: a place was left, and its voters were nearest to paying. */
  readonly way: 'paid' | 'completed';
  /** Paid: what the voter who paid most paid. Completed: how much each voter was still short, at the same pace. */
  readonly cost: { readonly numerator: bigint; readonly denominator: bigint };
  /** Candidates that were equal to it here, itself left out. */
  readonly equal: readonly number[];
  /** What chose between equals; `null` when there were none. */
  readonly decidedBy: 'approvals' | 'lot' | null;
}

/** Of equal options: the one that most voters want, then the one that comes first in the lot. */
const decide = (
  equal: readonly Option[],
  approvals: readonly number[],
  lot: readonly number[],
): { readonly option: Option; readonly by: ElectionStep['decidedBy'] } | undefined => {
  const most = Math.max(...equal.map(({ candidate }) => approvals[candidate] ?? 0));
  const left = equal.filter(({ candidate }) => approvals[candidate] === most);
  const option = left.sort((a, b) => lot.indexOf(a.candidate) - lot.indexOf(b.candidate))[0];
  return option && { option, by: equal.length === 1 ? null : left.length === 1 ? 'approvals' : 'lot' };
};

/**
 * One outcome of the Method of Equal Shares, step by step. What nobody wants is never chosen: a place may stay empty.
 * @param lot every candidate once; the earlier one wins when the votes leave it open
 */
export const elect = (election: Election, groups: readonly VoterGroup[], lot: readonly number[]): ElectionStep[] => {
  const approvals = approvalsOf(election.candidates, groups);
  const steps: ElectionStep[] = [];
  let purse: Purse = fullPurse(election, groups);
  const walk = (way: ElectionStep['way'], options: (purse: Purse) => Option[]): void => {
    for (;;) {
      const wanted = options(purse).filter(({ candidate }) => (approvals[candidate] ?? 0) > 0);
      const decided = decide(cheapest(wanted), approvals, lot);
      if (!decided) return;
      const { option, by } = decided;
      steps.push({
        candidate: option.candidate,
        way,
        cost: { numerator: option.cost, denominator: option.pieces * purse.price },
        equal: cheapest(wanted).flatMap(({ candidate }) => (candidate === option.candidate ? [] : [candidate])),
        decidedBy: by,
      });
      purse = option.take();
    }
  };
  walk('paid', untilFull(election, groups, optionsOfEqualShares));
  walk('completed', untilFull(election, groups, optionsOfPhragmen));
  return steps;
};
