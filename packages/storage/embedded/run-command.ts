import { spawn } from 'node:child_process';
import type { RunUser } from './run-user.ts';

export interface CommandResult {
  /** Exit status; -1 when the program could not be started or was ended by a signal. */
  readonly status: number;
  /** Standard output and standard error, interleaved as they came. */
  readonly output: string;
}

/**
 * Runs a program to its end as the given user.
 *
 * It gets a session of its own, so that a Ctrl-C in the terminal reaches only the application, and a bare environment:
 * PGPORT, PGDATA and the like of the operator must not change what it does, and LC_ALL=C keeps its messages recognisable.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  user: RunUser,
  workingDirectory = '/',
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const identity = user.switchTo === undefined ? {} : { uid: user.switchTo.uid, gid: user.switchTo.gid };
    const pieces: string[] = [];
    const finish = (status: number) => resolve({ status, output: pieces.join('').trim() });
    try {
      const child = spawn(program, args, {
        ...identity,
        cwd: workingDirectory,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', ...environment },
      });
      child.stdout.on('data', (chunk: Buffer) => pieces.push(chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => pieces.push(chunk.toString()));
      child.on('error', (error) => {
        pieces.push(error.message);
        finish(-1);
      });
      child.on('close', (status) => finish(status ?? -1));
    } catch (error) {
      // spawn throws, instead of reporting, when the program may not be executed at all
      pieces.push(error instanceof Error ? error.message : String(error));
      finish(-1);
    }
  });
}
