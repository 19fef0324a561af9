import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Seal } from '@straatwijs/monitor';
import type { Secrets } from './secrets.ts';

type Purpose = Parameters<Seal>[0];

/** What ends with the secret that it was made with; everything else must be found back under the next. */
const passing: ReadonlySet<Purpose> = new Set(['link', 'session']);

/** Keyed hashes under one secret, one key per municipality and purpose, so that nothing can be joined across either. */
const sealerOf = (secret: Buffer, municipality: number): ((purpose: string, text: string) => string) => {
  const keys = new Map<string, KeyObject>();
  const keyOf = (purpose: string): KeyObject => {
    const known = keys.get(purpose);
    if (known) return known;
    // As a key object: taking bytes for a key anew at every hash costs six times the hash.
    const key = createSecretKey(
      Buffer.from(hkdfSync('sha256', secret, 'straatwijs', `${municipality}:${purpose}`, 32)),
    );
    keys.set(purpose, key);
    return key;
  };
  return (purpose, text) => createHmac('sha256', keyOf(purpose)).update(text).digest('hex');
};

/**
 * Keyed hashes of a municipality. After the secrets were turned, a hash that is kept is the new secret's hash of the old
 * secret's hash: what stood in the database could be turned without anybody coming by.
 */
export const sealsOf = (secrets: Buffer | Secrets, municipality: number): Seal => {
  const [first, ...others] = Buffer.isBuffer(secrets) ? [secrets] : secrets;
  const oldest = sealerOf(first, municipality);
  const later = others.map((secret) => sealerOf(secret, municipality));
  const newest = later.at(-1) ?? oldest;
  return (purpose, text) =>
    passing.has(purpose)
      ? newest(purpose, text)
      : later.reduce((hash, seal) => seal(purpose, hash), oldest(purpose, text));
};

/** One step of `sealsOf`: a hash under the secrets before this one, as a hash under this one too. */
export const resealOf = (secret: Buffer, municipality: number): ((purpose: Purpose, hash: string) => string) =>
  sealerOf(secret, municipality);

/** What a secret is known by in the database; it tells nothing about it. */
export const markOfSecret = (secret: Buffer, municipality: number): string =>
  sealerOf(secret, municipality)('mark', 'secret').slice(0, 32);
