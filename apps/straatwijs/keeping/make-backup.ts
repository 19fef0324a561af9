import { readFileSync } from 'node:fs';
import { type ArchiveOutcome, type BackupMade, backup, type Connection } from '@straatwijs/storage';
import type { Settings } from '../settings/settings.ts';
import { keysForBackup } from './keys.ts';

export const programVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
};

export interface BackupWish {
  readonly connection: Connection;
  readonly settings: Pick<Settings, 'secret' | 'oldSecrets' | 'dataDir'>;
  readonly file: string;
  readonly only?: number;
  readonly passphrase?: Buffer;
  readonly progress?: (rows: number) => void;
  readonly now?: () => number;
  readonly signal?: AbortSignal;
}

/** Makes a backup of the database and, when it is encrypted, of the keys that belong with it. */
export const makeBackup = async ({
  settings,
  only,
  passphrase,
  ...wish
}: BackupWish): Promise<ArchiveOutcome<BackupMade>> => {
  const { keys, fingerprint } = keysForBackup(settings, only);
  return backup({
    ...wish,
    program: programVersion(),
    fingerprint,
    ...(only === undefined ? {} : { municipality: only }),
    ...(passphrase === undefined ? {} : { passphrase, keys }),
  });
};
