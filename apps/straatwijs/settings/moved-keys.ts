import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealPurpose } from '@straatwijs/monitor';
import type { Settings } from './settings.ts';

/** Keys that a municipality brought along from another installation, in hexadecimal. */
export type MovedKeys = Readonly<Partial<Record<SealPurpose, string>>>;

export const movedKeysFile = (municipality: number): string => `keys-${municipality}.json`;

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
