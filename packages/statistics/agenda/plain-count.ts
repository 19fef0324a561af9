import { explaining } from '../results/explaining.ts';
import { type Explained, writeNumber } from '../results/result.ts';
import { approvalsOf, type Election, fewestVoters, groupsOf, needElection, type VoterGroup } from './election.ts';
import type { TiedOutcomes } from './every-outcome.ts';
import { everyPlainCount } from './every-plain-count.ts';
import { lotFrom } from './lot.ts';
import { mostWanted } from './most-wanted.ts';
import { stabilityOf } from './stability.ts';
import { agendaTexts } from './texts.ts';

export interface PlainCountOutcome {
  /** The most wanted first; fewer than the places when voters want no more than these. */
  readonly chosen: readonly number[];
  /** Every outcome that the votes leave open. */
  readonly possible: TiedOutcomes;
  /** Whether the last place went by lot between equals. */
  readonly byLot: boolean;
  /** Per candidate: the share of 200 imagined votes (voters drawn again from these) in which it is chosen. */
  readonly chosenAgain: readonly number[];
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
  // In one order, so that imagined votes do not hang on who came first.
  const nameOf = ({ approves }: VoterGroup) => [...approves].join(' ');
  const groups = groupsOf(election).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const approvals = approvalsOf(election.candidates, groups);
  const chance = lotFrom(seed);
  const lot = chance.order(election.candidates);
  const chosen = mostWanted(election, groups, lot);
  const last = approvals[chosen.at(-1) ?? -1];
  const byLot = approvals.some((times, c) => times > 0 && times === last && !chosen.includes(c));
  return {
    method: 'plain-count',
    version: 1,
    ...(n < fewestVoters
      ? { state: 'too-few' }
      : {
          state: 'value',
          estimate: {
            ...{ chosen, possible: everyPlainCount(election), byLot },
            chosenAgain: stabilityOf(election, groups, chance, (again) => mostWanted(election, again, lot)),
          },
        }),
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
