import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Seal, SealPurpose } from '@straatwijs/monitor';
import type { MovedKeys } from './moved-keys.ts';
import type { Secrets } from './secrets.ts';

/** What ends with the secret that it was made with; everything else must be found back under the next. */
const passing: ReadonlySet<SealPurpose> = new Set(['link', 'session']);

const keyBytes = (secret: Buffer, municipality: number, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'straatwijs', `${municipality}:${purpose}`, 32));

/** The key of a municipality for a purpose, in hexadecimal, for whoever moves it: no other follows from it. */
export const keyOf = (secret: Buffer, municipality: number, purpose: SealPurpose): string =>
  keyBytes(secret, municipality, purpose).toString('hex');

/** Keyed hashes under one secret, one key per municipality and purpose, so that nothing can be joined across either. */
const sealerOf = (
  secret: Buffer,
  municipality: number,
  moved: MovedKeys = {},
): ((purpose: SealPurpose | 'mark', text: string) => string) => {
  const keys = new Map<string, KeyObject>();
  const keyFor = (purpose: SealPurpose | 'mark'): KeyObject => {
    const known = keys.get(purpose);
    if (known) return known;
    const brought = purpose === 'mark' ? undefined : moved[purpose];
    // As a key object: taking bytes for a key anew at every hash costs six times the hash.
    const key = createSecretKey(brought ? Buffer.from(brought, 'hex') : keyBytes(secret, municipality, purpose));
    keys.set(purpose, key);
    return key;
  };
  return (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest('hex');
};

/**
 * Keyed hashes of a municipality. After the secrets were turned, a hash that is kept is the new secret's hash of the old
 * secret's hash: what stood in the database could be turned without anybody coming by.
 * @param moved keys that the municipality brought from elsewhere: they stand in for those of the first secret
 */
export const sealsOf = (secrets: Buffer | Secrets, municipality: number, moved: MovedKeys = {}): Seal => {
  const [first, ...others] = Buffer.isBuffer(secrets) ? [secrets] : secrets;
  const oldest = sealerOf(first, municipality, moved);
  const later = others.map((secret) => sealerOf(secret, municipality));
  const newest = later.at(-1) ?? oldest;
  return (purpose, text) =>
    passing.has(purpose)
      ? newest(purpose, text)
      : later.reduce((hash, seal) => seal(purpose, hash), oldest(purpose, text));
};

/** One step of `sealsOf`: a hash under the secrets before this one, as a hash under this one too. */
export const resealOf = (secret: Buffer, municipality: number): ((purpose: SealPurpose, hash: string) => string) =>
  sealerOf(secret, municipality);

/** What a secret is known by in the database; it tells nothing about it. */
export const markOfSecret = (secret: Buffer, municipality: number): string =>
  sealerOf(secret, municipality)('mark', 'secret').slice(0, 32);
