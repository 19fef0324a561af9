import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Seal, type SealPurpose, sealPurposes } from '@straatwijs/monitor';
import type { Settings } from './settings.ts';

export const secretFile = 'secret';
export const movedKeysFile = (municipality: number): string => `keys-${municipality}.json`;

/** Keys that a municipality brought along from another installation, in hexadecimal. */
export type MovedKeys = Readonly<Partial<Record<SealPurpose, string>>>;

type WhereSecrets = Pick<Settings, 'secret' | 'dataDir'>;

/**
 * The installation's secret: from the environment, else made once and kept in the data directory for the owner only.
 * Without it follow codes and marks of contributors can no longer be recognised, so it belongs in every backup.
 */
export const readSecret = (settings: WhereSecrets): Buffer => {
  if (settings.secret) return Buffer.from(settings.secret, 'utf8');
  mkdirSync(settings.dataDir, { recursive: true });
  const path = join(settings.dataDir, secretFile);
  try {
    const file = openSync(path, 'wx', 0o600);
    const made = randomBytes(32).toString('hex');
    writeSync(file, made);
    fsyncSync(file);
    closeSync(file);
    return Buffer.from(made, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const known = readFileSync(path);
    if (known.length < 32)
      throw new Error(`${path} is damaged: put back the secret from a backup, or follow codes stay unknown.`);
    return known;
  }
};

/** The same, when there is one: nothing is made. */
export const knownSecret = (settings: WhereSecrets): Buffer | undefined =>
  settings.secret || existsSync(join(settings.dataDir, secretFile)) ? readSecret(settings) : undefined;

/** The keys that this municipality brought along; none when it was always here. */
export const readMovedKeys = ({ dataDir }: Pick<Settings, 'dataDir'>, municipality: number): MovedKeys => {
  const path = join(dataDir, movedKeysFile(municipality));
  if (!existsSync(path)) return {};
  const keys: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const entries = Object.entries(Object(keys)).filter(
    ([, key]) => typeof key === 'string' && /^[0-9a-f]{64}$/.test(key),
  );
  if (entries.length === 0)
    throw new Error(`${path} is damaged: put it back from a backup, or follow codes stay unknown.`);
  return Object.fromEntries(entries);
};

const keyBytes = (secret: Buffer, municipality: number, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'straatwijs', `${municipality}:${purpose}`, 32));

/** All keys of a municipality, for whoever moves it: none of any other can be derived from them. */
export const keysOf = (secret: Buffer, municipality: number, moved: MovedKeys = {}): Required<MovedKeys> => {
  const keys = sealPurposes.map((p) => [p, moved[p] ?? keyBytes(secret, municipality, p).toString('hex')]);
  return Object.fromEntries(keys);
};

/** Tells whether two installations have the same secret, or the same keys of a municipality, without telling it. */
export const fingerprintOf = (secret: Buffer): string =>
  createHmac('sha256', secret).update('straatwijs fingerprint').digest('hex').slice(0, 16);

/** Keyed hashes, one key per municipality and purpose, so that nothing can be joined across either. */
export const sealsOf = (secret: Buffer, municipality: number, moved: MovedKeys = {}): Seal => {
  const keys = new Map<string, KeyObject>();
  const keyOf = (purpose: SealPurpose): KeyObject => {
    const known = keys.get(purpose);
    if (known) return known;
    const brought = moved[purpose];
    // As a key object: taking bytes for a key anew at every hash costs six times the hash.
    const key = createSecretKey(brought ? Buffer.from(brought, 'hex') : keyBytes(secret, municipality, purpose));
    keys.set(purpose, key);
    return key;
  };
  return (purpose, text) => createHmac('sha256', keyOf(purpose)).update(text).digest('hex');
};
