import type { FairAnswer, FairQuestion, SaidFair } from './fairness.ts';

/** One answer to one question over some weeks, or all answers to it when `says` is absent. */
export interface FairRow {
  readonly question: FairQuestion;
  readonly says?: FairAnswer;
  readonly count: number;
  /** Different contributors; those without a mark count as one together. */
  readonly contributors: number;
}

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
  counts(q: {
    readonly edition: number;
    readonly within: string;
    readonly firstWeek: number;
    readonly lastWeek: number;
  }): Promise<readonly FairRow[]>;
}
