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

/** Bytes, unpacked: more than any table of areas or figures, and less than what a text can hold. */
const largestText = 500_000_000;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const tooLarge = (path: string): string => `${path} is larger than ${largestText / 1_000_000} MB when unpacked.`;

/**
 * A whole file as text, unpacked when it is gzip (whatever its name), in UTF-8 or windows-1252.
 * @throws InstallationError with a sentence
 */
export const readText = async (path: string): Promise<TextSource> => {
  try {
    const packed = await readFile(path);
    const bytes = isGzip(packed) ? gunzipSync(packed, { maxOutputLength: largestText }) : packed;
    if (bytes.length > largestText) throw new InstallationError(tooLarge(path));
    return { name: basename(path), text: decodeText(bytes).text };
  } catch (error) {
    if (error instanceof InstallationError) throw error;
    if (error instanceof RangeError) throw new InstallationError(tooLarge(path));
    throw new InstallationError(fileSentence(path, error));
  }
};
