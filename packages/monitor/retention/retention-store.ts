import type { StoryState } from '../desk/desk.ts';
import type { TimedKind } from './kinds.ts';

/** What has been kept long enough: whatever began before this moment, before this local date, up to this week. */
export interface Cutoff {
  readonly at: number;
  readonly date: string;
  readonly week: number;
}

/** What stands in the database of one thing that was told, beside what its teller sees: moments, never contents of others. */
export interface HeldOfTold {
  /** Received, corrected or answered for the last time. */
  readonly lastHappened: number;
  readonly lastAnswer?: number;
  readonly withdrawnAt?: number;
  /** When the mark of the device was received, when there is one. */
  readonly markSince?: number;
  /** How many photos there are, and when the newest came. */
  readonly photos?: { readonly count: number; readonly newest: number };
  readonly channel: string;
  readonly minutes?: number;
  /** Whether a colleague typed it in, and that is still known. */
  readonly enteredByStaff: boolean;
  readonly translations: readonly { readonly language: string; readonly words: string }[];
  readonly fairness: Readonly<Record<string, string>>;
  /** Actions that began with it: since when, and what its teller says of each. */
  readonly actions: readonly { readonly since: number; readonly says?: string; readonly words?: string }[];
  readonly story?: { readonly state: StoryState; readonly month: string; readonly reviewDate?: string };
  /** Entries in the trail that name it, by id alone. */
  readonly trail: number;
}

/** One night, or one hour, of erasing: numbers only. */
export interface RetentionRun {
  readonly at: number;
  /** Whether it looked after every kind. */
  readonly whole: boolean;
  readonly erased: Readonly<Partial<Record<TimedKind, number>>>;
}

/** What people asked with their codes since some moment, and got at once: how many of each. */
export interface RequestCounts {
  readonly withdrawn: number;
  readonly wordsWithdrawn: number;
  readonly offersWithdrawn: number;
  readonly reachStopped: number;
}

/** How long things are kept, and what is held of one person. */
export interface RetentionStore {
  /** Erases at most `limit` things of a kind whose time has come; returns how many, so that one can go on. */
  erase(kind: TimedKind, cutoff: Cutoff, limit: number): Promise<number>;
  held(codeHash: string): Promise<HeldOfTold | undefined>;
  /** Keeps what a run erased: a row of numbers. */
  record(run: RetentionRun): Promise<void>;
  /** Newest first. */
  runs(limit: number): Promise<readonly RetentionRun[]>;
  requests(since: number): Promise<RequestCounts>;
}
