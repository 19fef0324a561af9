import { readFile } from 'node:fs/promises';
import { InstallationError } from '../installation/installation.ts';

/** The content of a file with a passphrase or key, without the end of its last line. */
export const readPassphrase = async (path: string | undefined): Promise<Buffer | undefined> => {
  if (path === undefined) return undefined;
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new InstallationError(
      `The file with the passphrase cannot be read: ${path} (${error instanceof Error ? error.message : error}).`,
    );
  });
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end--;
  return bytes.subarray(0, end);
};
