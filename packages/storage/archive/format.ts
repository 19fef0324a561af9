import { createHash } from 'node:crypto';
import { damaged, refuse } from './refusals.ts';

/**
 * The archive file, as docs/archive-format.md tells it:
 * magic, version, header, digest of these; frames (length, body, mark of 16 bytes); a frame of length 0; digest of all.
 */
export const magic = Buffer.from('straatwijs\x1a\n', 'latin1');
export const formatVersion = 1;
export const markLength = 16;
export const digestLength = 32;
/** Bytes of text that one data frame holds at most, before compression. */
export const chunkLength = 1024 * 1024;
/** Longest frame that a reader believes. */
export const longestFrame = 16 * 1024 * 1024;
const longestHeader = 64 * 1024;

/** What is told about the archive before it is opened: never what is in it. */
export interface Header {
  readonly id: string;
  /** ISO time, by the clock of the machine that made it. */
  readonly madeAt: string;
  readonly program: string;
  readonly compression: 'zstd';
  readonly encryption?: Encryption;
}

export interface Encryption {
  readonly cipher: 'aes-256-gcm';
  readonly kdf: 'scrypt';
  readonly salt: string;
  readonly cost: number;
  /** Tells a wrong passphrase from damage. */
  readonly check: string;
}

export const frameKinds = { table: 1, data: 2, tableEnd: 3, keys: 4, manifest: 5 } as const;
export type FrameKind = (typeof frameKinds)[keyof typeof frameKinds];

/** The opening of the file, up to and with its digest. */
export const headBytes = (header: Header): Buffer => {
  const json = Buffer.from(JSON.stringify(header));
  const fixed = Buffer.alloc(6);
  fixed.writeUInt16BE(formatVersion, 0);
  fixed.writeUInt32BE(json.length, 2);
  const head = Buffer.concat([magic, fixed, json]);
  return Buffer.concat([head, digestOf(head)]);
};

export const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Reads the opening with `take`, which hands over exactly so many bytes. @returns the header and its own bytes */
export const readHead = async (
  take: (length: number) => Promise<Buffer>,
): Promise<{ readonly header: Header; readonly bytes: Buffer }> => {
  const start = await take(magic.length + 6).catch(() => Buffer.alloc(0));
  if (!start.subarray(0, magic.length).equals(magic))
    return refuse('not-an-archive', 'This file is not an archive of Straatwijs.');
  const version = start.readUInt16BE(magic.length);
  const length = start.readUInt32BE(magic.length + 2);
  if (version !== formatVersion)
    return refuse(
      'other-format',
      `This archive has format ${version}, and this Straatwijs reads format ${formatVersion}. Use the version that made it, or a newer one.`,
    );
  if (length > longestHeader) return damaged('its header is too long');
  const json = await take(length);
  const digest = await take(digestLength);
  const bytes = Buffer.concat([start, json]);
  if (!digestOf(bytes).equals(digest)) return damaged('its header does not match its digest');
  return { header: headerFrom(json), bytes: Buffer.concat([bytes, digest]) };
};

const headerFrom = (json: Buffer): Header => {
  const value = objectFrom(json);
  const { id, madeAt, program, compression, encryption } = value;
  if (typeof id !== 'string' || typeof madeAt !== 'string' || typeof program !== 'string')
    return damaged('its header is incomplete');
  if (compression !== 'zstd') return refuse('other-format', 'This archive is compressed in a way unknown here.');
  return { id, madeAt, program, compression, ...(encryption ? { encryption: encryptionFrom(encryption) } : {}) };
};

const encryptionFrom = (value: unknown): Encryption => {
  const { cipher, kdf, salt, cost, check } = Object(value);
  if (cipher !== 'aes-256-gcm' || kdf !== 'scrypt' || typeof salt !== 'string' || typeof check !== 'string')
    return refuse('other-format', 'This archive is encrypted in a way unknown here.');
  // Higher than we ever write would only let a stranger's file take all memory.
  if (![14, 15, 16, 17, 18].includes(Math.log2(cost))) return damaged('its header names an impossible cost');
  return { cipher, kdf, salt, cost, check };
};

/** A JSON object in a frame or header; anything else is damage. */
export const objectFrom = (json: Uint8Array): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(Buffer.from(json).toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // told below
  }
  return damaged('what should be JSON is not');
};
