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
  run(words: readonly string[], around: Surroundings): Promise<number>;
}
