import type { Round, RoundAnswer, RoundOutcome, RoundState } from './round.ts';

export interface RoundFilter {
  readonly edition: number;
  /** In this place or what lies in it. */
  readonly within?: string;
  /** Of this place or what it lies in. */
  readonly around?: string;
  readonly states?: readonly RoundState[];
  /** Only in these places and all that lies in them; undefined: everywhere. */
  readonly areas?: readonly string[];
  readonly limit: number;
}

export interface RoundStep {
  readonly id: string;
  readonly from: RoundState;
  readonly to: RoundState;
  readonly at: number;
  readonly staffId: string;
}

/** Everything that stands in one row of an answer but whose it is. */
export interface NewRoundAnswer extends RoundAnswer {
  readonly roundId: string;
  /** Keyed hash of a mark within this round: it means nothing in another. */
  readonly voter: string;
  readonly answerId: string;
  /** Keyed hash of a network within this round. */
  readonly network?: string;
  readonly receivedAt: number;
  /** ISO week in which it was said. */
  readonly week: number;
}

/** Statement rounds and what was answered in them. Every deed at the desk leaves an entry of ids in the trail. */
export interface RoundsStore {
  /** Writes a draft, or writes it anew. False when it is no draft any more. */
  save(round: Omit<Round, 'placeName' | 'madeBy' | 'state'> & { readonly staffId: string }): Promise<boolean>;
  round(id: string): Promise<Round | undefined>;
  /** The latest first. */
  rounds(filter: RoundFilter): Promise<readonly (Round & { readonly people: number })[]>;
  /**
   * Takes a step; false when the round was not in that state any more. What it says is worked out within the step, from all
   * answers that were kept before: nobody answers meanwhile.
   */
  step(step: RoundStep, freeze?: (answers: readonly RoundAnswer[]) => RoundOutcome): Promise<boolean>;
  /** Adds to what the same voter answered, or replaces it. False when the round is not open. */
  answer(answers: readonly NewRoundAnswer[]): Promise<boolean>;
  /** All that is kept of a round, or of one voter. In no particular order. */
  answers(roundId: string, voter?: string): Promise<readonly RoundAnswer[]>;
  /** Erases what a voter answered; false when there was nothing. What a closed round says stays. */
  forget(roundId: string, voter: string, at: number): Promise<boolean>;
}
