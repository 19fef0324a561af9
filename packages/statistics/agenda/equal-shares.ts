import { explaining } from '../results/explaining.ts';
import { type Explained, writeNumber } from '../results/result.ts';
import { type ElectionStep, elect } from './elect.ts';
import { approvalsOf, type Election, fewestVoters, groupsOf, needElection } from './election.ts';
import { everyEqualShares } from './every-equal-shares.ts';
import type { TiedOutcomes } from './every-outcome.ts';
import { lotFrom } from './lot.ts';
import { mostWanted } from './most-wanted.ts';
import { stabilityOf } from './stability.ts';
import { agendaTexts } from './texts.ts';

export interface EqualSharesOutcome {
  /** In the order of being chosen; fewer than the places when voters want no more than these. */
  readonly chosen: readonly number[];
  readonly steps: readonly ElectionStep[];
  /** Every outcome that the votes leave open; one set when nothing was equal. */
  readonly possible: TiedOutcomes;
  /** What the most votes alone would have chosen. */
  readonly plainCount: readonly number[];
  /** Per candidate: the share of 200 imagined votes (voters drawn again from these) in which it is chosen. */
  readonly chosenAgain: readonly number[];
}

export interface EqualSharesResult extends Explained<EqualSharesOutcome> {
  /** Per candidate, how many voters want it; shown also when nothing is chosen. */
  readonly approvals: readonly number[];
  /** The order by lot in which equal candidates are taken, and the seed by which anybody can draw it again. */
  readonly lot: readonly number[];
  readonly seed: number;
}

/**
 * Method of Equal Shares (methode van gelijke delen): which few themes does the neighbourhood take up, so that everybody
 * counts equally? Every voter has an equal part of what the places cost together. A theme is taken when those who want it
 * can pay it, the one for which nobody has to pay much first. A street with a quarter of the voters who agree so gets a
 * quarter of the places; a plain count would let the largest street take all.
 *
 * Assumes that every place is worth the same and that a voter wants each named theme equally. Not for choosing one thing
 * (count plainly), nor when another rule was announced before voting. Below 10 voters there are only votes to show.
 * @param seed of the lot that decides between equals after the number of votes, and of the imagined votes: publish it
 * @throws RangeError for places, candidates or ballots that cannot be
 * Source: Peters & Skowron, Proportionality and the limits of welfarism (2020); places left by sequential Phragmen. Exact
 * fractions throughout, as checked against abcvoting.
 */
export const equalShares = (election: Election, seed: number): EqualSharesResult => {
  needElection(election);
  const groups = groupsOf(election);
  const n = election.ballots.length;
  const chance = lotFrom(seed);
  const lot = chance.order(election.candidates);
  const outcome = (): EqualSharesOutcome => {
    const steps = elect(election, groups, lot);
    return {
      chosen: steps.map(({ candidate }) => candidate),
      steps,
      possible: everyEqualShares(election),
      plainCount: mostWanted(election, groups, lot),
      chosenAgain: stabilityOf(election, groups, chance, (again) =>
        elect(election, again, lot).map(({ candidate }) => candidate),
      ),
    };
  };
  const estimate = n < fewestVoters ? undefined : outcome();
  return {
    method: 'equal-shares',
    version: 1,
    ...(estimate ? { state: 'value', estimate } : { state: 'too-few' }),
    n,
    effort: n,
    approvals: approvalsOf(election.candidates, groups),
    lot,
    seed,
    explain: explaining(agendaTexts, ({ equalShares: say }, language) => {
      const number = (value: number) => writeNumber(value, language);
      if (!estimate) return say.tooFew(number(n), number(fewestVoters));
      const sorted = (set: readonly number[]) => [...set].sort((a, b) => a - b).join(' ');
      const same = sorted(estimate.chosen) === sorted(estimate.plainCount);
      return [
        say.chosen(number(estimate.chosen.length), number(n)),
        same ? say.sameAsCount : say.otherThanCount,
        ...(estimate.steps.some(({ decidedBy }) => decidedBy === 'lot') ? [say.byLot(String(seed))] : []),
      ].join(' ');
    }),
  };
};
