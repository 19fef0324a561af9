import type { LocalDate } from '../periods/index.ts';
import type { DeskAnswer, HandOn } from './triage.ts';

export interface NewHandOn {
  readonly id: string;
  readonly deskId: string;
  readonly asked: string;
  readonly words: string;
  readonly language: string;
  readonly due: LocalDate;
  /** Whether a mail with a link goes to the desk. */
  readonly byMail: boolean;
}

/** One mail to be sent: to which desk and by when it is asked to answer, never what was told. */
export interface DueHandOn {
  readonly id: string;
  readonly address: string;
  readonly deskName: string;
  readonly due: LocalDate;
}

export type HandOnOutcome = 'sent' | 'retry' | 'unsure' | 'failed';

/** What was handed on to desks, and what they said. Links are kept as keyed hashes only. */
export interface HandOnsStore {
  /** Of one message, oldest first. */
  of(rootId: string): Promise<readonly HandOn[]>;
  /** By a link that still holds: not ended, not expired, of a message that is still there. */
  byLink(linkHash: string, now: number): Promise<HandOn | undefined>;
  /**
   * Keeps what a desk said, instead of what it said before; the message asks for somebody again. False when it does not lie at
   * that desk any more. The same once more changes nothing.
   * @param by id of the colleague who wrote down what was said, or `desk`
   */
  answer(id: string, answer: Omit<DeskAnswer, 'judgedAt'>, by: string): Promise<boolean>;
  /** The answer was looked at, and its teller answered. */
  judged(id: string, at: number): Promise<void>;
  /**
   * The next mail that is due, taken until `leaseUntil` with a fresh link: nobody else gets it, and an earlier link of it holds no
   * more. One that was taken and never settled is not sent again.
   */
  take(q: {
    readonly now: number;
    readonly leaseUntil: number;
    readonly linkHash: string;
    readonly expiresAt: number;
  }): Promise<DueHandOn | undefined>;
  settle(id: string, outcome: HandOnOutcome, at: number): Promise<void>;
}
