import type { Answer, AnswerKind } from './feedback.ts';
import type { GivenStandard } from './standard-answers.ts';
import type { Waits } from './waits.ts';

export interface NewAnswer {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly words: string;
  readonly language: string;
  readonly standard?: GivenStandard;
  readonly staffId: string;
  readonly at: number;
  /** Root ids of the contributions that get it. */
  readonly to: readonly string[];
  /** Reaches only what lies in one of these areas; without it everything. */
  readonly areas?: readonly string[];
}

export interface FeedbackStore {
  /** Answers one or many; messages become `decided`. Returns the ids that were reached (withdrawn ones are not); the same id again changes nothing and returns the same. */
  answer(answer: NewAnswer): Promise<readonly string[]>;
  /** The answers behind one contribution, oldest first. */
  answersTo(rootId: string): Promise<readonly Answer[]>;
  /** Answers whose contributions lie in a place, newest first, for its public page; words only, nobody's question. Answers to what was told to the public; one to what is for the team stays behind its code. */
  answersIn(q: {
    readonly edition: number;
    readonly within: string;
    readonly limit: number;
  }): Promise<readonly (Answer & { readonly reached: number })[]>;
  /** How long people waited or still wait, of what they told in these places between two moments. */
  waits(q: {
    readonly edition: number;
    readonly within: readonly string[];
    readonly from: number;
    readonly before: number;
    readonly now: number;
  }): Promise<Waits>;
}
