import type { Perspective } from '../contributions/contribution.ts';
import type { FrozenOpinions, FrozenVote, VoteRule } from '../disclosure/index.ts';
import type { ScreenLanguage } from '../languages/languages.ts';
import type { Theme } from '../themes/themes.ts';

export const roundStates = ['draft', 'open', 'closed', 'dropped'] as const;
export type RoundState = (typeof roundStates)[number];

/** Which step may follow which. Once closed a round stays as it is: opening it again would show who came later. */
export const roundSteps: Readonly<Record<RoundState, readonly RoundState[]>> = {
  draft: ['open', 'dropped'],
  open: ['closed'],
  closed: [],
  dropped: [],
};
export const mayRoundStep = (from: RoundState, to: RoundState): boolean => roundSteps[from].includes(to);

/** A text of the municipality in the languages into which people put it; Dutch is always there. */
export type WordsIn = Readonly<Partial<Record<ScreenLanguage, string>>>;

export interface Statement {
  readonly words: WordsIn;
  /** The published story that it was taken from, by the id that the public knows. */
  readonly story?: string;
}

export interface RoundOutcome {
  readonly opinions: FrozenOpinions;
  readonly vote?: FrozenVote;
}

/** A statement round: short statements that people agree with, disagree with or pass. */
export interface Round {
  readonly id: string;
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  readonly state: RoundState;
  /** Which meeting or registration it joins, or why none. */
  readonly joins: string;
  readonly statements: readonly Statement[];
  /** How many themes may be chosen at the end; absent where nothing is voted on. */
  readonly places?: number;
  readonly rule: VoteRule;
  /** Of the lot between equals: drawn when the round was made, shown when it is closed. */
  readonly seed: number;
  readonly madeBy: string;
  readonly madeAt: number;
  readonly openedAt?: number;
  readonly closedAt?: number;
  readonly outcome?: RoundOutcome;
}

export const opinionsAsked = ['agree', 'disagree', 'pass'] as const;
export type OpinionAsked = (typeof opinionsAsked)[number];
export const isOpinionAsked = (v: unknown): v is OpinionAsked => (opinionsAsked as readonly unknown[]).includes(v);

/** What somebody said of one statement, and for whom it is good or bad as they see it. */
export interface Said {
  readonly says: OpinionAsked;
  readonly goodFor: readonly Perspective[];
  readonly badFor: readonly Perspective[];
}

/** What one person answered so far: by the number of the statement, from 0. */
export interface RoundAnswer {
  readonly perspective: Perspective;
  readonly says: Readonly<Record<number, Said>>;
  /** The themes that they want; absent until they voted. */
  readonly themes?: readonly Theme[];
  /** People behind one connection on one day share this number. */
  readonly line?: string;
  /** Who typed it in from paper. */
  readonly enteredBy?: string;
}

export const fewestStatements = 3;
export const mostStatements = 20;
export const longestStatement = 140;
export const longestJoins = 300;
export const mostSheets = 20;

const letters = 'bcdfghjkmnpqrstvwxyz23456789';
/** A short name for an address that people type over: without vowels, so that it spells nothing. @param bytes ten random ones */
export const shortId = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 10), (b) => letters[b % letters.length]).join('');
export const isShortId = (text: string): boolean => /^[b-df-hj-km-np-tv-z2-9]{10}$/.test(text);
