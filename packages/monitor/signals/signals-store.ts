import type { Direction, Grade } from '@straatwijs/statistics';
import type { Week } from '../periods/index.ts';
import type { CountedTheme } from '../themes/themes.ts';
import type { NightChange } from './night-changes.ts';
import type { Signal, SignalDeed, SignalState, SignalStep } from './signal.ts';
import type { WatchedThing } from './watched.ts';

export interface SignalFilter {
  readonly edition?: number;
  /** In this place, and in all that lies in it. */
  readonly within?: string;
  /** Of these very places, and not of what lies in them. */
  readonly placeIds?: readonly string[];
  readonly theme?: CountedTheme;
  readonly direction?: Direction;
  readonly state?: SignalState;
  /** At least this strong; what a person raised always counts. */
  readonly grade?: Grade;
  /** Only in these areas; undefined: everywhere. */
  readonly areas?: readonly string[];
  /** Only those that were found in this week or later. */
  readonly since?: Week;
  /** Goes on below this one. */
  readonly after?: { readonly week: Week; readonly id: string };
  readonly limit: number;
}

/** Signals and their steps: appended to, never taken away. Every step leaves an entry of ids in the trail. */
export interface SignalsStore {
  /** Writes what a night found. Never a second open signal of one series and direction. @returns how many are new */
  write(edition: number, changes: readonly NightChange[], at: number, newId: () => string): Promise<number>;
  /** Raised by a person; the same id again changes nothing, and neither does what is open already: then its id is returned. */
  raise(signal: {
    readonly id: string;
    readonly edition: number;
    readonly placeId: string;
    readonly watched: WatchedThing;
    readonly direction: Direction;
    readonly week: Week;
    readonly words: string;
    readonly staffId: string;
    readonly at: number;
  }): Promise<string>;
  /** False when it is in none of `from`: somebody was ahead. */
  step(step: {
    readonly id: string;
    readonly kind: SignalDeed;
    readonly from: readonly SignalState[];
    readonly week: Week;
    readonly words?: string;
    readonly otherId?: string;
    readonly staffId: string;
    readonly at: number;
  }): Promise<boolean>;
  signal(id: string): Promise<Signal | undefined>;
  /** Earliest first. */
  steps(id: string): Promise<readonly SignalStep[]>;
  /** The last found first. */
  signals(filter: SignalFilter): Promise<readonly Signal[]>;
}
