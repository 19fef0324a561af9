import type { CountedTheme } from '../themes/themes.ts';
import type { Message, MessageState, StoryState } from './desk.ts';

export interface MessageFilter {
  /** In this place and all that lies in it. */
  readonly within?: string;
  readonly theme?: CountedTheme;
  readonly perspective?: string;
  /** Open: not yet decided. */
  readonly open?: boolean;
  readonly after?: { readonly receivedAt: number; readonly id: string };
  readonly limit: number;
}

/** A story as the public meets it: a random id that says nothing of time or order, a place never below buurt. */
export interface PublishedStory {
  readonly publicId: string;
  readonly text: string;
  readonly language: string;
  readonly placeId: string;
  readonly placeName: string;
  readonly theme: CountedTheme;
  readonly valence: string;
  readonly perspective: string;
  /** Month as `2026-10`, by ISO weeks. */
  readonly month: string;
}

export interface StoryStep {
  readonly messageId: string;
  readonly to: StoryState;
  readonly from: readonly StoryState[];
  readonly text?: string;
  readonly reason?: string;
  readonly reviewDate?: string;
  readonly publicId?: string;
  /** Where it is shown: never below buurt. */
  readonly placeId?: string;
  /** Month of what was told, `2026-10` by ISO weeks. */
  readonly month: string;
  readonly actor: string;
  readonly at: number;
}

/** The desk: messages, their states, the moderation of what was told. Every change leaves an entry of ids in the trail. */
export interface DeskStore {
  messages(filter: MessageFilter): Promise<readonly Message[]>;
  message(id: string): Promise<Message | undefined>;
  /** Counts beside the list: open messages, oldest of them, bare taps since a moment. */
  load(since: number): Promise<{ readonly open: number; readonly oldest?: number; readonly taps: number }>;
  /** Moves messages that are in one of `from`; returns the ids that moved. */
  step(
    ids: readonly string[],
    from: readonly MessageState[],
    to: MessageState,
    actor: string,
    at: number,
  ): Promise<readonly string[]>;
  /** Returns false when the story was in none of `from` (somebody was ahead, or it was withdrawn). */
  storyStep(step: StoryStep): Promise<boolean>;
  publishedStories(q: {
    readonly edition: number;
    readonly within: string;
    readonly theme?: CountedTheme;
    readonly perspective?: string;
    readonly limit: number;
    readonly after?: string;
  }): Promise<readonly PublishedStory[]>;
}
