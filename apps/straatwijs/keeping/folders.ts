import { join, resolve } from 'node:path';
import type { Settings } from '../settings/settings.ts';

/** Folder of the nightly backups; nothing when they are switched off. */
export const backupsFolder = ({ backups, dataDir }: Pick<Settings, 'backups' | 'dataDir'>): string | undefined =>
  backups === 'off' ? undefined : backups === undefined ? join(dataDir, 'backups') : resolve(backups);

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** `straatwijs-20261126-021500.archive`, in UTC, so that names sort as time does and no hour comes twice. */
export const archiveName = (at: number, what = 'straatwijs'): string => {
  const d = new Date(at);
  const day = `${d.getUTCFullYear()}${pad(d.getUTCMonth() + 1)}${pad(d.getUTCDate())}`;
  return `${what}-${day}-${pad(d.getUTCHours())}${pad(d.getUTCMinutes())}${pad(d.getUTCSeconds())}.archive`;
};

const named = /^straatwijs-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.archive$/;

/** When an archive of ours was made, by its name; nothing for any other file. */
export const madeAtOf = (name: string): number | undefined => {
  const [, year, month, day, hour, minute, second] = named.exec(name) ?? [];
  if (second === undefined) return undefined;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
};
