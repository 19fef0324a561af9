import type { LocalDate } from '../periods/index.ts';
import type { Talk, TalkState, TalkStep } from './talk.ts';

export interface NewTalk extends Omit<Talk, 'placeName' | 'within' | 'state' | 'steps' | 'amendUntil'> {
  readonly staffId: string;
  readonly at: number;
}

export interface TalkFilter {
  /** About this very place. */
  readonly placeId?: string;
  /** About one of these very places. */
  readonly placeIds?: readonly string[];
  /** About places in or around these; without it everywhere. */
  readonly areas?: readonly string[];
  readonly states?: readonly TalkState[];
  /** On or after, and before, these local dates. */
  readonly from?: LocalDate;
  readonly before?: LocalDate;
  readonly limit: number;
}

/** City talks, what was done with them, and which of what people told they take up. Every change leaves an entry of ids in the trail. */
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
  /** Puts what somebody told on a talk, or takes it off again; twice changes nothing. False when it was withdrawn or was not on it. */
  put(put: {
    readonly talkId: string;
    readonly rootId: string;
    readonly on: boolean;
    readonly staffId: string;
    readonly at: number;
  }): Promise<boolean>;
  /** First ids of what is put on a talk, the oldest first. */
  told(talkId: string): Promise<readonly string[]>;
  /** The talks that take up what somebody told, the newest day first. */
  talksAbout(rootId: string): Promise<readonly Talk[]>;
}
