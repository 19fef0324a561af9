import { createWriteStream, type WriteStream } from 'node:fs';
import { safeCell } from '@straatwijs/formats';
import { InstallationError } from '../installation/installation.ts';
import { fileSentence } from './read-text.ts';

/** Rows that could not be counted, each with its line and reason. The file is made at the first of them. */
export interface RejectedFile {
  readonly path: string;
  /** @param reason a sentence that stands beside the row */
  add(line: number, reason: string, cells: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** @throws InstallationError (from `add` or `close`) when it cannot be written */
export const rejectedFile = (path: string, heading: readonly string[]): RejectedFile => {
  let stream: WriteStream | undefined;
  let failure: unknown;
  const write = (row: readonly string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      if (!stream) {
        // For the owner only: rows may hold what nobody else should read.
        stream = createWriteStream(path, { mode: 0o600 });
        stream.on('error', (error) => {
          failure = error;
        });
      }
      stream.write(`${row.map(safeCell).join(',')}\n`, (error) => {
        if (error) reject(new InstallationError(`${fileSentence(path, failure ?? error)} Say where with --rejected.`));
        else resolve();
      });
    });
  return {
    path,
    add: async (line, reason, cells) => {
      if (!stream) await write(['line', 'reason', ...heading]);
      await write([String(line), reason, ...cells]);
    },
    close: () => new Promise((resolve) => (stream ? stream.end(() => resolve()) : resolve())),
  };
};
