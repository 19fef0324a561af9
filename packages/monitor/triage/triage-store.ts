import type { TriageMove, TriageState } from '../desk/triage-moves.ts';
import type { LocalDate } from '../periods/index.ts';
import type { NewHandOn } from './hand-ons-store.ts';
import type { TriageLevel, TriageStep } from './triage.ts';

export interface NewTriageMove {
  readonly rootId: string;
  /** The version that was looked at: a correction in between makes the move fail. */
  readonly currentId: string;
  readonly move: TriageMove;
  readonly from: readonly TriageState[];
  readonly to: TriageState;
  readonly reason: string;
  readonly staffId: string;
  readonly at: number;
  readonly due?: LocalDate;
  readonly asksOn?: string;
  readonly level?: TriageLevel;
  readonly desk?: string;
  /** With `merge`: the message that it follows from now on. */
  readonly follows?: string;
  /** With `hand-on`. */
  readonly handOn?: NewHandOn;
}

/** Minutes at the desk in some weeks. */
export interface MinutesSpent {
  readonly times: number;
  readonly minutes: number;
}

/** Where messages lie and how they came there. Every move leaves an entry of ids in the trail. */
export interface TriageStore {
  /**
   * False when it lies elsewhere by now, has another version, or was withdrawn. Merging gives it whatever the other was answered;
   * it fails when the other follows one itself, or when anything follows this one. What lies at a desk no more has no link any more.
   */
  move(move: NewTriageMove): Promise<boolean>;
  /** Oldest first. */
  steps(rootId: string): Promise<readonly TriageStep[]>;
  /** Minutes that somebody said to have spent on what lies in this place, in that week. */
  spend(spent: {
    readonly edition: number;
    readonly placeId: string;
    readonly week: number;
    readonly minutes: number;
  }): Promise<void>;
  /** In these areas and all that lies in them; without them everywhere. First and last week included. */
  spent(q: {
    readonly areas?: readonly string[];
    readonly firstWeek: number;
    readonly lastWeek: number;
  }): Promise<MinutesSpent>;
}
