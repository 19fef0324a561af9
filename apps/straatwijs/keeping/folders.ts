import { join, resolve } from 'node:path';
import type { Settings } from '../settings/settings.ts';

/** Folder of the nightly backups; nothing when they are switched off. */
export const backupsFolder = ({ backups, dataDir }: Pick<Settings, 'backups' | 'dataDir'>): string | undefined =>
  backups === 'off' ? undefined : backups === undefined ? join(dataDir, 'backups') : resolve(backups);

const pad = (n: number): string => String(n).padStart(2, '0');

/** `straatwijs-20261126-021500.archive`, in UTC, so that names sort as time does and no hour comes twice. */
export const archiveName = (at: number, what: 'straatwijs' | 'before-restore' = 'straatwijs'): string => {
  const d = new Date(at);
  const day = `${d.getUTCFullYear()}${pad(d.getUTCMonth() + 1)}${pad(d.getUTCDate())}`;
  return `${what}-${day}-${pad(d.getUTCHours())}${pad(d.getUTCMinutes())}${pad(d.getUTCSeconds())}.archive`;
};

const named = /^(straatwijs|before-restore)-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.archive$/;

/** When an archive of ours was made, by its name; nothing for any other file. */
export const madeAtOf = (name: string): { readonly at: number; readonly beforeRestore: boolean } | undefined => {
  const [, what, ...parts] = named.exec(name) ?? [];
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number);
  if (what === undefined) return undefined;
  return { at: Date.UTC(year, month - 1, day, hour, minute, second), beforeRestore: what === 'before-restore' };
};
