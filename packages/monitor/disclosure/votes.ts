import { equalShares, plainCount } from '@straatwijs/statistics';
import { type Theme, themes } from '../themes/themes.ts';
import { threshold } from './figure.ts';
import { voicesOf } from './voices.ts';

/** The plain count decides, unless another rule was announced before anybody could vote. */
export const voteRules = ['plain-count', 'equal-shares'] as const;
export type VoteRule = (typeof voteRules)[number];

/** The themes that one person wants; none is a vote too. */
export interface GivenVote {
  readonly line?: string;
  readonly themes: readonly Theme[];
}

export interface VoteOnTheme {
  readonly theme: Theme;
  /** Null where fewer than five want it, and with fewer than ten voters. */
  readonly approvals: number | null;
  readonly overHalf: boolean;
  /** The part of 200 imagined votes in which it is chosen; null wherever the number that want it is. */
  readonly chosenAgain: number | null;
}

/** What a closed vote says, as it is kept and shown. */
export interface FrozenVote {
  /** `too-few`: fewer than five different people voted. */
  readonly state: 'value' | 'too-few';
  readonly rule: VoteRule;
  readonly places: number;
  /** Null with fewer than ten: then nothing is called chosen either. */
  readonly voters: number | null;
  readonly themes: readonly VoteOnTheme[];
  readonly chosen: readonly Theme[] | null;
  /** What the other rule would have chosen. */
  readonly otherwise: readonly Theme[] | null;
  readonly byLot: boolean;
  /** By which anybody can draw the lot again. */
  readonly seed: number;
}

const themesAt = (places: readonly number[]): readonly Theme[] => places.flatMap((n) => themes[n] ?? []);

/**
 * What may be kept of a vote for ever and shown to everybody. Pure; the order of the ballots does not matter.
 * @param places how many themes may be chosen
 * @param seed of the lot between equals
 */
export const freezeVote = (
  given: readonly GivenVote[],
  { places, rule, seed }: { readonly places: number; readonly rule: VoteRule; readonly seed: number },
): FrozenVote => {
  // In one order: what is drawn again in imagined votes would else depend on who came first.
  const ballots = given.map((g) => themes.flatMap((t, n) => (g.themes.includes(t) ? [n] : []))).sort(byContent);
  const election = { candidates: themes.length, places, ballots };
  const [plain, shares] = [plainCount(election, seed), equalShares(election, seed)];
  const isPlain = rule === 'plain-count';
  const known = voicesOf(given) >= threshold;
  const decided = known && plain.estimate !== undefined && shares.estimate !== undefined;
  const again = isPlain ? plain.estimate?.chosenAgain : shares.estimate?.chosenAgain;
  const [chosen, otherwise] = isPlain
    ? [plain.estimate?.chosen, shares.estimate?.chosen]
    : [shares.estimate?.chosen, plain.estimate?.chosen];
  return {
    state: known ? 'value' : 'too-few',
    rule,
    places,
    voters: decided ? ballots.length : null,
    themes: known
      ? themes.map((theme, n) => {
          const approvals = plain.approvals[n] ?? 0;
          return {
            theme,
            approvals: decided && approvals >= threshold ? approvals : null,
            overHalf: approvals * 2 > ballots.length,
            chosenAgain: decided && approvals >= threshold ? (again?.[n] ?? null) : null,
          };
        })
      : [],
    chosen: decided ? themesAt(chosen ?? []) : null,
    otherwise: decided ? themesAt(otherwise ?? []) : null,
    byLot:
      decided &&
      (isPlain
        ? plain.estimate?.byLot === true
        : shares.estimate?.steps.some(({ decidedBy }) => decidedBy === 'lot') === true),
    seed,
  };
};

const byContent = (a: readonly number[], b: readonly number[]): number => {
  const [left, right] = [a.join(' '), b.join(' ')];
  return left < right ? -1 : left > right ? 1 : 0;
};
