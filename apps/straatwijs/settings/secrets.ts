import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/**
 * The installation's secrets, oldest first: what is kept long is sealed by each in turn, what is new by the last as well.
 * Almost always there is one.
 */
export type Secrets = readonly [Buffer, ...Buffer[]];

const shortest = 32;
/** Where they are kept in the data directory, one a line. */
export const secretFile = 'secret';
const fileOf = (settings: Pick<Settings, 'dataDir'>): string => join(settings.dataDir, secretFile);
const newSecret = (): string => randomBytes(32).toString('hex');

const write = (path: string, text: string, flags: 'wx' | 'w'): void => {
  const file = openSync(path, flags, 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
};

const listOf = (path: string, text: string): Secrets => {
  const [first, ...others] = text.split('\n').filter((line) => line !== '');
  if (first === undefined || [first, ...others].some((line) => line.length < shortest))
    throw new Error(`${path} is damaged: put back the secret from a backup, or follow codes stay unknown.`);
  return [Buffer.from(first, 'utf8'), ...others.map((line) => Buffer.from(line, 'utf8'))];
};

/**
 * The secrets: from the settings, else made once and kept in the data directory for the owner only.
 * Without them follow codes and marks of contributors can no longer be recognised, so they belong in every backup.
 */
export const readSecrets = (settings: Pick<Settings, 'secret' | 'oldSecrets' | 'dataDir'>): Secrets => {
  const { secret, oldSecrets } = settings;
  if (secret) {
    const [first = secret, ...others] = [...oldSecrets, secret];
    return [Buffer.from(first, 'utf8'), ...others.map((s) => Buffer.from(s, 'utf8'))];
  }
  mkdirSync(settings.dataDir, { recursive: true });
  const path = fileOf(settings);
  try {
    const made = newSecret();
    write(path, made, 'wx');
    return [Buffer.from(made, 'utf8')];
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return listOf(path, readFileSync(path, 'utf8'));
  }
};

/** The same, when there are any: nothing is made. */
export const knownSecrets = (settings: Pick<Settings, 'secret' | 'oldSecrets' | 'dataDir'>): Secrets | undefined =>
  settings.secret || existsSync(fileOf(settings)) ? readSecrets(settings) : undefined;

/**
 * Puts a fresh secret behind those in the data directory. Whole or not at all: what was there is never half overwritten.
 * @returns all secrets, the new one last
 */
export const addSecret = (settings: Pick<Settings, 'dataDir'>): Secrets => {
  const path = fileOf(settings);
  const text = `${readFileSync(path, 'utf8').trimEnd()}\n${newSecret()}\n`;
  const next = `${path}.next`;
  write(next, text, 'w');
  renameSync(next, path);
  const folder = openSync(settings.dataDir, 'r');
  fsyncSync(folder);
  closeSync(folder);
  return listOf(path, text);
};

/** Whether others than the owner may read a file, and by which mode; undefined when there is none. */
export const modeOfFile = (path: string): { readonly mode: string; readonly open: boolean } | undefined => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && { mode: (stat.mode & 0o777).toString(8), open: (stat.mode & 0o077) !== 0 };
};

/** A sentence when others than the owner may read the secrets; undefined when all is well, or they are not in a file. */
export const openToOthers = (settings: Pick<Settings, 'secret' | 'dataDir'>): string | undefined => {
  const path = fileOf(settings);
  const found = settings.secret ? undefined : modeOfFile(path);
  return found?.open
    ? `${path} may be read by others (mode ${found.mode}): chmod 600 ${path}, and turn the secrets if others were here: straatwijs secrets rotate`
    : undefined;
};
