import type { FairAnswer, FairQuestion, SaidFair } from './fairness.ts';

/** What people said about how it went. One per contribution and question; goes with the contribution when that is withdrawn. */
export interface FairnessStore {
  /** Changes what was said before. False when the contribution was withdrawn meanwhile. */
  say(tap: {
    readonly rootId: string;
    readonly question: FairQuestion;
    readonly says: FairAnswer;
    /** ISO week in which it was said. */
    readonly week: number;
  }): Promise<boolean>;
  said(rootId: string): Promise<SaidFair>;
}
