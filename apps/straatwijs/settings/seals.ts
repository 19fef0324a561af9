import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { type Seal, type SealPurpose, sealPurposes } from '@straatwijs/monitor';
import type { MovedKeys, SecretKeys } from './moved-keys.ts';
import type { Secrets } from './secrets.ts';

/** What ends with the secret that it was made with; everything else must be found back under the next. */
const passing: ReadonlySet<SealPurpose> = new Set(['link', 'session']);

/** By which phones know who writes to them: no seal, but made of the same secrets, so that it is kept and moved with them. */
export const pushPurpose = 'push';

const keyBytes = (secret: Buffer, municipality: number, purpose: SealPurpose | 'mark' | typeof pushPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'straatwijs', `${municipality}:${purpose}`, 32));

const keptFor = [...sealPurposes, pushPurpose] as const;

/** One key per municipality and purpose, so that nothing can be joined across either. */
const keysOf = (secret: Buffer, municipality: number): SecretKeys =>
  Object.fromEntries(keptFor.map((p) => [p, keyBytes(secret, municipality, p).toString('hex')]));

/**
 * All keys of a municipality in the order in which they seal, in hexadecimal: those that it brought along, then those of the
 * secrets that were turned to since. No key of any other municipality follows from them.
 */
export const keyChainOf = (
  secrets: Secrets,
  municipality: number,
  moved: MovedKeys | undefined,
): readonly SecretKeys[] => [
  // A purpose that came into being after the move has no key among those that were brought.
  ...(moved?.steps.map((keys) => ({ ...keysOf(secrets[0], municipality), ...keys })) ?? []),
  ...secrets.slice(moved?.standsFor ?? 0).map((secret) => keysOf(secret, municipality)),
];

/** Keyed hashes under the keys of one secret. */
const sealerOf = (keys: SecretKeys): ((purpose: SealPurpose, text: string) => string) => {
  // As a key object: taking bytes for a key anew at every hash costs six times the hash.
  const objects = new Map(Object.entries(keys).map(([p, hex]) => [p, createSecretKey(Buffer.from(hex, 'hex'))]));
  return (purpose, text) => {
    const key = objects.get(purpose);
    if (!key) throw new Error(`there is no key for ${purpose}`);
    return createHmac('sha256', key).update(text).digest('hex');
  };
};

/**
 * Keyed hashes of a municipality. After the secrets were turned, a hash that is kept is the new secret's hash of the old
 * secret's hash: what stood in the database could be turned without anybody coming by.
 * @param moved keys that the municipality brought from elsewhere: they stand in for those of the secrets of that time
 */
export const sealsOf = (secrets: Buffer | Secrets, municipality: number, moved?: MovedKeys): Seal => {
  const chain = keyChainOf(Buffer.isBuffer(secrets) ? [secrets] : secrets, municipality, moved).map(sealerOf);
  const newest = chain.at(-1);
  return (purpose, text) =>
    newest && passing.has(purpose) ? newest(purpose, text) : chain.reduce((hash, seal) => seal(purpose, hash), text);
};

/** One step of `sealsOf`: a hash under the secrets before this one, as a hash under this one too. */
export const resealOf = (secret: Buffer, municipality: number): ((purpose: SealPurpose, hash: string) => string) =>
  sealerOf(keysOf(secret, municipality));

/** What a secret is known by in the database; it tells nothing about it. */
export const markOfSecret = (secret: Buffer, municipality: number): string =>
  createHmac('sha256', keyBytes(secret, municipality, 'mark'))
    .update('secret')
    .digest('hex')
    .slice(0, 32);
