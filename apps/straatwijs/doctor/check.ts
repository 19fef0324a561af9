import type { Ports } from '@straatwijs/monitor';
import type { DatabaseLook } from '@straatwijs/storage';
import type { Settings } from '../settings/settings.ts';

/** `ok`: as it should be. `attention`: works, but not as it should. `wrong`: somebody must act. */
export type State = 'ok' | 'attention' | 'wrong';

/** One line of the doctor. */
export interface Finding {
  readonly state: State;
  readonly sentence: string;
  /** What to do; absent when all is well. */
  readonly todo?: string;
}

/** What there is to look at. Nothing of it is changed. */
export interface Patient {
  readonly settings: Settings;
  /** Undefined when it does not answer. */
  readonly database: DatabaseLook | undefined;
  /** Per municipality of the settings; empty while the database is away or of another version. */
  readonly all: readonly Ports[];
  readonly now: () => number;
}

/** One thing that is looked at: a file in `checks`, a line in `checks/index.ts`. */
export interface Check {
  /** A word or two, before its lines. */
  readonly name: string;
  look(patient: Patient): Promise<readonly Finding[]>;
}

export const ok = (sentence: string): Finding => ({ state: 'ok', sentence });
export const attention = (sentence: string, todo: string): Finding => ({ state: 'attention', sentence, todo });
export const wrong = (sentence: string, todo: string): Finding => ({ state: 'wrong', sentence, todo });

export const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
};
