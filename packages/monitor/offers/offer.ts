import type { Language } from '../languages/languages.ts';
import type { Theme } from '../themes/themes.ts';

/** What somebody offers. */
export const offerKinds = ['help-once', 'help-with', 'own-action', 'call-talk', 'tell-more'] as const;
export type OfferKind = (typeof offerKinds)[number];
export const isOfferKind = (v: unknown): v is OfferKind => (offerKinds as readonly unknown[]).includes(v);

/** How somebody wishes to be asked. */
export const askWays = ['street', 'room', 'phone', 'paper', 'online'] as const;
export type AskWay = (typeof askWays)[number];
export const isAskWay = (v: unknown): v is AskWay => (askWays as readonly unknown[]).includes(v);

export const offerStates = ['new', 'contacted', 'agreed', 'declined', 'done', 'thanked', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];
export const isOfferState = (v: unknown): v is OfferState => (offerStates as readonly unknown[]).includes(v);

/** What can follow on what at the desk. Withdrawing is for whoever offered, at any time. */
export const offerSteps: Readonly<Record<OfferState, readonly OfferState[]>> = {
  new: ['contacted', 'declined'],
  contacted: ['agreed', 'declined'],
  agreed: ['done', 'declined'],
  done: ['thanked'],
  declined: [],
  thanked: [],
  withdrawn: [],
};
export const mayOfferStep = (from: OfferState, to: OfferState): boolean => offerSteps[from].includes(to);

/** Steps that say nothing without words: why not, and what somebody got in return. */
export const stepsWithWords: readonly OfferState[] = ['declined', 'thanked'];

/** States in which something is still waited for. */
export const openOfferStates: readonly OfferState[] = offerStates.filter((s) => offerSteps[s].length > 0);

/** One step that was taken, as whoever offered finds it back: with first name, and words where there are any. */
export interface OfferStep {
  readonly state: OfferState;
  readonly at: number;
  readonly by: string;
  readonly words?: string;
  /** Of the words. */
  readonly language: Language;
}

/** What was offered, in the giver's own choice. */
export interface OfferContent {
  /** Absent when it is only about how to be asked. */
  readonly kind?: OfferKind;
  readonly ways: readonly AskWay[];
  readonly theme?: Theme;
  readonly words?: string;
  /** Only when the person gave them. */
  readonly phone?: string;
  readonly mail?: string;
  readonly language: string;
}

export interface Offer extends OfferContent {
  readonly id: string;
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  /** The place and every place around it: what a right is held against. */
  readonly within: readonly string[];
  readonly state: OfferState;
  readonly receivedAt: number;
  readonly correctedAt?: number;
  readonly steps: readonly OfferStep[];
}
