import type { CountedTheme } from '../themes/themes.ts';
import type { Message, MessageState, StoryState } from './desk.ts';
import type { TriageState } from './triage-moves.ts';

export interface MessageFilter {
  readonly within?: string;
  readonly theme?: CountedTheme;
  readonly perspective?: string;
  /** Open: received, read or discussed, not yet decided. Without it: all but the withdrawn. */
  readonly open?: boolean;
  /** Only what lies in one of these. */
  readonly triage?: readonly TriageState[];
  /** What asks for somebody again on or before this local date: a desk answered, or the day has come. */
  readonly backBy?: string;
  /** Received from this moment on, and before that one. */
  readonly received?: { readonly from?: number; readonly before?: number };
  /** What waits longest first; else the newest first. */
  readonly oldestFirst?: boolean;
  /** Kept in the lee with a review date on or before this local date. */
  readonly reviewDue?: string;
  readonly after?: { readonly receivedAt: number; readonly id: string };
  /** Only what lies in one of these areas; without it everything. */
  readonly areas?: readonly string[];
  readonly limit: number;
}

/** A photo as the public meets it, with its story: a random id, and what is on it in words. */
export interface StoryPhoto {
  readonly id: string;
  /** Pixels of the screen size. */
  readonly width: number;
  readonly height: number;
  readonly description: { readonly text: string; readonly language: string };
}

/** A story as the public meets it: a random id that says nothing of time or order, a place never below buurt. */
export interface PublishedStory {
  readonly publicId: string;
  /** Empty where a photo says it all. */
  readonly text: string;
  readonly language: string;
  readonly placeId: string;
  readonly placeName: string;
  readonly theme: CountedTheme;
  readonly valence: string;
  readonly perspective: string;
  /** Month as `2026-10`, by ISO weeks. */
  readonly month: string;
  /** Per language, by a person. */
  readonly translations?: Readonly<Record<string, string>>;
  readonly photos?: readonly StoryPhoto[];
}

export interface StoryStep {
  readonly messageId: string;
  /** The version that was judged (`Message.currentId`): a correction in between makes the step fail. */
  readonly currentId: string;
  readonly to: StoryState;
  readonly from: readonly StoryState[];
  /** The text from now on; left out, the story keeps the text it has. */
  readonly text?: string;
  readonly reason?: string;
  readonly reviewDate?: string;
  /** With `published`: the address and the place under which the public meets it, never below buurt. */
  readonly publicId?: string;
  readonly placeId?: string;
  /** Id of a member of staff, or `teller`. */
  readonly actor: string;
  readonly at: number;
}

/** The desk: messages, their states, the moderation of what was told. Every change leaves an entry of ids in the trail. */
export interface DeskStore {
  /** Newest first unless asked otherwise; `after` goes on below the last one of the page before. */
  messages(filter: MessageFilter): Promise<readonly Message[]>;
  message(id: string): Promise<Message | undefined>;
  /** How many there are of a filter, at most so many as its limit. */
  count(filter: Omit<MessageFilter, 'after' | 'oldestFirst'>): Promise<number>;
  /** Beside the list: open messages of these areas that lie in the inbox; when the oldest and the middle one of all that are open were received, wherever they lie. */
  load(
    areas?: readonly string[],
  ): Promise<{ readonly open: number; readonly oldest?: number; readonly middle?: number }>;
  /** Moves messages that are in one of `from`, and of these areas only; returns the ids that moved. */
  step(
    ids: readonly string[],
    from: readonly MessageState[],
    to: MessageState,
    actor: string,
    at: number,
    areas?: readonly string[],
  ): Promise<readonly string[]>;
  /** Returns false when the story was in none of `from` or has another version by now (somebody was ahead, or it was withdrawn). */
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
