import type { Language } from '../languages/languages.ts';
import type { Offer, OfferContent, OfferState } from './offer.ts';

export interface NewOffer extends OfferContent {
  readonly id: string;
  readonly codeHash: string;
  readonly edition: number;
  readonly placeId: string;
  readonly at: number;
}
export type OfferOutcome = 'kept' | 'other-content' | 'code-taken' | 'withdrawn';

export interface OfferFilter {
  /** Within this place. */
  readonly within?: string;
  /** Only of these areas; without it everywhere. */
  readonly areas?: readonly string[];
  readonly states: readonly OfferState[];
  readonly theme?: string;
  readonly limit: number;
}

/** Offers of help, and how people wish to be asked. Words and contact details are erasable and apart. */
export interface OffersStore {
  /** Keeps a new one; the same id behind the same code changes what was offered. */
  keep(offer: NewOffer): Promise<OfferOutcome>;
  behind(codeHash: string): Promise<Offer | undefined>;
  /** Erases words, contact details and what the desk wrote; only that there was an offer stays. */
  withdraw(codeHash: string, at: number): Promise<boolean>;
  offer(id: string): Promise<Offer | undefined>;
  /** Newest first. */
  list(filter: OfferFilter): Promise<readonly Offer[]>;
  /** False when it was in none of `from` (somebody was ahead, or it was withdrawn). */
  step(step: {
    readonly id: string;
    readonly from: readonly OfferState[];
    readonly to: OfferState;
    readonly words?: string;
    /** Of the words. */
    readonly language: Language;
    readonly staffId: string;
    readonly at: number;
  }): Promise<boolean>;
}
