import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Seal } from '@straatwijs/monitor';
import type { Settings } from './settings.ts';

/**
 * The installation's secret: from the environment, else made once and kept in the data directory for the owner only.
 * Without it follow codes and marks of contributors can no longer be recognised, so it belongs in every backup.
 */
export const readSecret = (settings: Settings): Buffer => {
  if (settings.secret) return Buffer.from(settings.secret, 'utf8');
  mkdirSync(settings.dataDir, { recursive: true });
  const path = join(settings.dataDir, 'secret');
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

/** Keyed hashes, one key per municipality and purpose, so that nothing can be joined across either. */
export const sealsOf = (secret: Buffer, municipality: number): Seal => {
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
