import type { Settings } from '../settings/settings.ts';

/** What a command gets besides its own words. */
export interface Surroundings {
  readonly settings: Settings;
  readonly print: (line: string) => void;
  /** Progress and remarks: standard error, so that output can be piped. */
  readonly remark: (line: string) => void;
}

/** One command of the command line; `run` returns the exit code, 0 only when all of it worked. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** Help that depends on the words before `--help`. */
  readonly helpFor?: (words: readonly string[]) => string;
  run(words: readonly string[], around: Surroundings): Promise<number>;
}

/** What a command that is told of what does with one kind. */
export type Kind = Omit<Command, 'helpFor'>;
