import { explaining } from '../results/explaining.ts';
import { type Explained, writeNumber } from '../results/result.ts';
import { approvalsOf, type Election, fewestVoters, groupsOf, needElection } from './election.ts';
import type { TiedOutcomes } from './every-outcome.ts';
import { everyPlainCount } from './every-plain-count.ts';
import { lotFrom } from './lot.ts';
import { mostWanted } from './most-wanted.ts';
import { agendaTexts } from './texts.ts';

export interface PlainCountOutcome {
  /** The most wanted first; fewer than the places when voters want no more than these. */
  readonly chosen: readonly number[];
  /** Every outcome that the votes leave open. */
  readonly possible: TiedOutcomes;
  /** Whether the last place went by lot between equals. */
  readonly byLot: boolean;
}

export interface PlainCountResult extends Explained<PlainCountOutcome> {
  readonly approvals: readonly number[];
  readonly lot: readonly number[];
  readonly seed: number;
}

/**
 * Plain count (gewoon tellen): which themes do most people want? This decides unless the municipality chose another rule,
 * and announced it, before voting.
 *
 * Assumes that whoever is most is right: a street with three quarters of the voters takes all places; `equalShares` gives
 * the others theirs. Below 10 voters there are only votes to show.
 * @param seed of the lot for a last place between equals: publish it
 * @throws RangeError for places, candidates or ballots that cannot be
 * Source: approval voting, Brams & Fishburn (1978).
 */
export const plainCount = (election: Election, seed: number): PlainCountResult => {
  needElection(election);
  const n = election.ballots.length;
  const approvals = approvalsOf(election.candidates, groupsOf(election));
  const lot = lotFrom(seed).order(election.candidates);
  const chosen = mostWanted(election, lot);
  const last = approvals[chosen.at(-1) ?? -1];
  const byLot = approvals.some((times, c) => times > 0 && times === last && !chosen.includes(c));
  return {
    method: 'plain-count',
    version: 1,
    ...(n < fewestVoters
      ? { state: 'too-few' }
      : { state: 'value', estimate: { chosen, possible: everyPlainCount(election), byLot } }),
    n,
    effort: n,
    approvals,
    lot,
    seed,
    explain: explaining(agendaTexts, ({ equalShares: { tooFew, byLot: lotSentence }, plainCount: say }, language) => {
      const number = (value: number) => writeNumber(value, language);
      if (n < fewestVoters) return tooFew(number(n), number(fewestVoters));
      return [say.chosen(number(chosen.length), number(n)), ...(byLot ? [lotSentence(String(seed))] : [])].join(' ');
    }),
  };
};
