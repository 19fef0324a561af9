import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '@straatwijs/formats';
import { InstallationError } from '../installation/installation.ts';

/** One source of places: a file, or what a service answered. */
export interface TextSource {
  readonly name: string;
  readonly text: string;
}

/** What the operating system said about a file, in a sentence. */
export const fileSentence = (path: string, error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `There is no file ${path}.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read by this user.`;
  if (code === 'EISDIR') return `${path} is a folder, not a file.`;
  return `${path} cannot be read: ${error instanceof Error ? error.message : error}`;
};

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * A whole file as text, unpacked when it is gzip (whatever its name), in UTF-8 or windows-1252.
 * @throws InstallationError with a sentence
 */
export const readText = async (path: string): Promise<TextSource> => {
  try {
    const bytes = await readFile(path);
    return { name: basename(path), text: decodeText(isGzip(bytes) ? gunzipSync(bytes) : bytes).text };
  } catch (error) {
    throw new InstallationError(fileSentence(path, error));
  }
};
