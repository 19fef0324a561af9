import type { LocalDate } from '../periods/index.ts';
import type { Talk, TalkState, TalkStep } from './talk.ts';

export interface NewTalk extends Omit<Talk, 'placeName' | 'within' | 'state' | 'steps' | 'amendUntil'> {
  readonly staffId: string;
  readonly at: number;
}

export interface TalkFilter {
  /** About this very place. */
  readonly placeId?: string;
  /** About places in or around these; without it everywhere. */
  readonly areas?: readonly string[];
  readonly states?: readonly TalkState[];
  /** On or after, and before, these local dates. */
  readonly from?: LocalDate;
  readonly before?: LocalDate;
  readonly limit: number;
}

/** City talks and what was done with them. Every change leaves an entry of ids in the trail. */
export interface TalksStore {
  /** Plans it, or changes one that is still planned or prepared; false when it is past that. */
  save(talk: NewTalk): Promise<boolean>;
  talk(id: string): Promise<Talk | undefined>;
  /** The newest day first. */
  list(filter: TalkFilter): Promise<readonly Talk[]>;
  /** False when it was in none of `from`: somebody was ahead. */
  step(step: {
    readonly id: string;
    readonly step: TalkStep;
    readonly from: readonly TalkState[];
    readonly to: TalkState;
    readonly actor: string;
    readonly at: number;
    readonly reason?: string;
    readonly amendUntil?: number;
  }): Promise<boolean>;
}
