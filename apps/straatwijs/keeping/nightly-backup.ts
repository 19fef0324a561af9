import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Connection, verifyArchive } from '@straatwijs/storage';
import type { Settings } from '../settings/settings.ts';
import { archiveName, backupsFolder, madeAtOf } from './folders.ts';
import { makeBackup } from './make-backup.ts';
import { readPassphrase } from './passphrase.ts';
import { outdated } from './rotation.ts';
import { inNumbers, sizeInWords } from './told.ts';

const hour = 3_600_000;

/** When the newest archive in the folder was made; nothing where there is none. */
export const newestIn = async (folder: string): Promise<{ readonly at: number; readonly name: string } | undefined> => {
  const names = await readdir(folder).catch(() => []);
  const made = names.flatMap((name) => {
    const found = madeAtOf(name);
    return found && !found.beforeRestore ? [{ at: found.at, name }] : [];
  });
  return made.sort((a, b) => b.at - a.at)[0];
};

/**
 * Whether a nightly backup is due: at night when today has none, and at any hour when the nights of a day and a half
 * were missed, as on a machine that is off at night.
 * @param hourNow of the municipality
 * @param awakeSince when this process began: a new installation waits for its first night
 */
export const isDue = (newest: number | undefined, now: number, hourNow: number, awakeSince: number): boolean => {
  const age = newest === undefined ? Number.POSITIVE_INFINITY : now - newest;
  if (hourNow >= 2 && hourNow < 5) return age > 12 * hour;
  return now - Math.max(newest ?? awakeSince, 0) > 36 * hour;
};

/** Removes what rotation lets go, and what a backup that was killed left behind. @returns names */
export const rotate = async (folder: string, now: number): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => []);
  const halves: string[] = [];
  for (const name of names.filter((n) => /\.archive\.new-[0-9a-f]{12}$/.test(n))) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found && now - found.mtimeMs > 6 * hour) halves.push(name);
  }
  const gone = [...outdated(names, now), ...halves];
  for (const name of gone) await rm(join(folder, name), { force: true });
  return gone;
};

export interface NightlyWish {
  readonly connection: Connection;
  readonly settings: Settings;
  readonly now: number;
  readonly signal?: AbortSignal;
}

/** What became of a nightly backup: a sentence for the log and for `doctor`. */
export interface NightlyMade {
  readonly ok: boolean;
  readonly sentence: string;
  readonly rows?: number;
}

/**
 * Makes the backup of the night, reads it back from the disk, and lets older ones go. When there is no room or anything else is in the
 * way, that is said; the ones that are there stay, but none longer than 35 days.
 */
export const nightlyBackup = async ({
  connection,
  settings,
  now,
  signal,
}: NightlyWish): Promise<NightlyMade | undefined> => {
  const folder = backupsFolder(settings);
  if (folder === undefined) return undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const passphrase = await readPassphrase(settings.backupPassphraseFile);
    const file = join(folder, archiveName(now));
    const made = await makeBackup({
      connection,
      settings,
      file,
      now: () => now,
      ...(passphrase ? { passphrase } : {}),
      ...(signal ? { signal } : {}),
    });
    if (!made.ok) return { ok: false, sentence: made.refusal.sentence };
    const read = await verifyArchive(file, passphrase);
    if (!read.ok) return { ok: false, sentence: `${file} could not be read back: ${read.refusal.sentence}` };
    const rows = made.value.manifest.tables.reduce((sum, t) => sum + t.rows, 0);
    return {
      ok: true,
      rows,
      sentence: `${file}: ${inNumbers(rows)} rows, ${sizeInWords(made.value.bytes)}, read back and sound`,
    };
  } catch (error) {
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  } finally {
    await rotate(folder, now).catch(() => undefined);
  }
};
