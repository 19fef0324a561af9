import { lchown, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { CLUSTER, isLeftover, type Place } from './data-directory.ts';
import { entriesOf, remove, replaceFile, syncDirectory, temporaryName } from './files.ts';
import { diskFull, done, type Outcome, refusalOfError, refuse, saysDiskFull } from './refusals.ts';
import { runCommand } from './run-command.ts';
import { LOCAL_SETTINGS, LOCAL_SETTINGS_TEXT } from './settings.ts';

export const SUPERUSER = 'postgres';

/**
 * Makes a new cluster: UTF-8, C collation, data checksums. Only for the holder of the application lock.
 *
 * It is made under another name and renamed when complete, so that a start that is killed half-way leaves no half
 * cluster behind; what such a start did leave is removed first.
 */
export async function initialise({ dataDir, user }: Place, binaries: Binaries): Promise<Outcome<void>> {
  const cluster = join(dataDir, CLUSTER);
  const temporary = temporaryName(cluster);
  try {
    await mkdir(temporary, { mode: 0o700 });
    if (user.switchTo !== undefined) await lchown(temporary, user.uid, user.gid);
    const made = await runCommand(
      binaries.initdb,
      ['-D', temporary, '-U', SUPERUSER, '-E', 'UTF8', '--locale=C', '-A', 'trust', '-T', 'simple', '--data-checksums'],
      user,
    );
    if (made.status !== 0) {
      await remove(temporary);
      if (saysDiskFull(made.output)) return diskFull(dataDir);
      return refuse(
        'initialise-failed',
        `PostgreSQL could not make its files in ${dataDir}: ${lastLines(made.output)} Nothing was kept; solve that and start again.`,
      );
    }
    await replaceFile(join(temporary, LOCAL_SETTINGS), LOCAL_SETTINGS_TEXT, user);
    await rename(temporary, cluster);
    await syncDirectory(dataDir);
    return done(undefined);
  } catch (error) {
    await remove(temporary).catch(() => undefined);
    return refusalOfError(error, dataDir);
  }
}

/**
 * Removes what a start that was killed while it made a cluster left behind. Only for the holder of the application lock.
 * Its initdb may still be writing there for a moment; then the rest goes at the next start.
 */
export async function removeLeftovers(dataDir: string): Promise<void> {
  for (const name of await entriesOf(dataDir))
    if (isLeftover(name)) await remove(join(dataDir, name)).catch(() => undefined);
}

/** The end of what a program printed, as one line. */
export const lastLines = (output: string): string => output.split('\n').slice(-4).join(' / ').slice(-600);
