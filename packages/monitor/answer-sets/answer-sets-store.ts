import type { CheckedAnswer } from '../feedback/answer.ts';
import type { AnswerDraft, AnswerSet, SetReach } from './answer-set.ts';

/** A set in one edition of the places, with the series of which taps without words are in it. */
export interface SetAsked {
  readonly set: AnswerSet;
  readonly edition: number;
  readonly timeZone: string;
  readonly tapSeries: readonly string[];
}

export interface NewDraft extends Omit<CheckedAnswer, 'to'> {
  readonly edition: number;
  readonly placeId: string;
  /** Who is in it: a set, or all who got an earlier answer. */
  readonly to: SetAsked | { readonly corrects: string };
  readonly staffId: string;
  readonly at: number;
}

export type Judged = 'done' | 'already' | 'not-possible' | 'same-person';

/** Answers to sets: written with who is in it, given once approved. Every step leaves an entry of ids in the trail. */
export interface AnswerSetsStore {
  reach(asked: SetAsked): Promise<SetReach>;
  /** Fixes who is in it at this moment; the same id again changes nothing. @returns how many are in it */
  write(draft: NewDraft): Promise<number>;
  draft(id: string): Promise<AnswerDraft | undefined>;
  /** Drafts first, then what was given, each newest first. `areas`: only of places in these. */
  list(q: { readonly areas?: readonly string[]; readonly limit: number }): Promise<readonly AnswerDraft[]>;
  /**
   * Approves or drops a draft. Approved, it becomes an answer to all who are in it and did not withdraw since; a correction
   * goes to all who got the earlier one until now. `otherThan`: may not be the one who wrote it.
   */
  judge(step: {
    readonly id: string;
    readonly to: 'approved' | 'dropped';
    readonly staffId: string;
    readonly at: number;
    readonly otherThan: 'anybody' | 'writer';
  }): Promise<Judged>;
  /** An answer that was given: how many it reached, and in which places. */
  given(
    answerId: string,
  ): Promise<
    { readonly edition: number; readonly reached: number; readonly within: readonly (readonly string[])[] } | undefined
  >;
}
