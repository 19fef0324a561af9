import type { Week } from '../periods/index.ts';
import type { Action, ActionSource } from './action.ts';

/** Whether it is solved, in the eyes of somebody who told what it began with. */
export const solvedAnswers = ['yes', 'half', 'no'] as const;
export type SolvedAnswer = (typeof solvedAnswers)[number];
export const isSolvedAnswer = (v: unknown): v is SolvedAnswer => (solvedAnswers as readonly unknown[]).includes(v);

export interface SaidSolved {
  readonly says: SolvedAnswer;
  readonly words?: string;
  readonly language: string;
  readonly at: number;
}

/** What all who told something say together, of one round: since it was called solved. */
export interface SolvedTally {
  readonly yes: number;
  readonly half: number;
  readonly no: number;
}

/** Help that somebody offered: on the page of the action and not taken up yet, to own it, or to help. */
export const offerUses = ['asked', 'own', 'help'] as const;
export type OfferUse = (typeof offerUses)[number];
export const isOfferUse = (v: unknown): v is OfferUse => (offerUses as readonly unknown[]).includes(v);

export interface TakenUp {
  readonly offerId: string;
  readonly use: OfferUse;
}

/**
 * Who told or offered something that an action has to do with: links and what they say of it. All of it goes when they take
 * back what they told or offered; the action stays.
 */
export interface ActionTellersStore {
  /** Links what an action began with; what was withdrawn is left out. */
  link(actionId: string, sources: readonly ActionSource[], staffId: string, at: number): Promise<void>;
  /** What each of these actions began with, the oldest first: for the desk. */
  sources(actionIds: readonly string[]): Promise<ReadonlyMap<string, readonly ActionSource[]>>;
  /** The actions that began with something that somebody told, or that took up their offer, with what they said of each. */
  behind(
    of: { readonly rootId: string } | { readonly offerId: string },
  ): Promise<readonly { readonly action: Action; readonly said?: SaidSolved }[]>;
  /** Keeps what somebody says, instead of what they said before; false when it was withdrawn or has nothing to do with it. */
  say(said: SaidSolved & { readonly actionId: string; readonly rootId: string; readonly week: Week }): Promise<boolean>;
  /**
   * Different contributors who said so since this moment, and their words for who may read them.
   * @param before leaves out what was said in this week and later
   */
  said(
    actionId: string,
    since: number,
    before?: Week,
  ): Promise<{ readonly tally: SolvedTally; readonly words: readonly SaidSolved[] }>;
  /** Takes up an offer; false when it was withdrawn. */
  takeUp(
    taken: TakenUp & { readonly actionId: string; readonly staffId: string; readonly at: number },
  ): Promise<boolean>;
  takenUp(actionId: string): Promise<readonly TakenUp[]>;
}
