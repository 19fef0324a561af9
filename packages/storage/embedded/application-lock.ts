import { lchown, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HOLDER_FILE, LOCK_FILE, type Place } from './data-directory.ts';
import { remove, replaceFile } from './files.ts';
import { done, errorCode, notWritable, type Outcome, refusalOfError, refuse } from './refusals.ts';

/** One live application per data directory. */
export interface ApplicationLock {
  release(): Promise<void>;
}

// SQLite's result codes, in the lowest byte
const BUSY = 5;
const CANNOT_OPEN = 14;
const READ_ONLY = 8;

/**
 * Takes the data directory for this process, or refuses with who has it.
 *
 * The lock must fall away by itself at a `kill -9`, must not be fooled by a process id that was given out again or that
 * belongs to another container, and must hold before there is a database to ask. Only a file lock kept by the kernel
 * does that. Node offers none, but SQLite, inside Node, takes one on Linux and macOS alike: an exclusive transaction on an empty file, in
 * which nothing is ever written. The file beside it only tells the reader who it is.
 */
export async function takeApplicationLock({ dataDir, user }: Place): Promise<Outcome<ApplicationLock>> {
  const path = join(dataDir, LOCK_FILE);
  const holder = join(dataDir, HOLDER_FILE);
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path, { timeout: 0 });
    // without a journal the transaction leaves no second file behind
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    return refusalOfLock(error, dataDir);
  }
  const held = lock;
  try {
    if (process.geteuid?.() === 0) await lchown(path, user.uid, user.gid);
    const about = { process: process.pid, host: hostname(), since: new Date().toISOString() };
    await replaceFile(holder, `${JSON.stringify(about)}\n`, user);
  } catch (error) {
    held.close();
    return refusalOfError(error, dataDir);
  }
  return done({
    async release() {
      if (!held.isOpen) return;
      await remove(holder).catch(() => undefined); // only tells who it was
      held.close();
    },
  });
}

async function refusalOfLock(error: unknown, dataDir: string): Promise<Outcome<ApplicationLock>> {
  const result = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : -1;
  if (result === BUSY)
    return refuse(
      'in-use-by-another-application',
      `Another Straatwijs${await holderOf(dataDir)} is running on ${dataDir}. Stop that one first, or choose another data directory with STRAATWIJS_DATA. To work beside a running monitor, give both the same PostgreSQL server with DATABASE_URL.`,
    );
  if (result === CANNOT_OPEN || result === READ_ONLY) return notWritable(dataDir, 'the lock file cannot be opened');
  if (errorCode(error) !== 'ERR_SQLITE_ERROR') throw error;
  return refuse(
    'locks-not-supported',
    `The file system of ${dataDir} does not keep file locks, so two applications could damage each other's data there. Choose a data directory on a local disk with STRAATWIJS_DATA.`,
  );
}

async function holderOf(dataDir: string): Promise<string> {
  try {
    const about: unknown = JSON.parse(await readFile(join(dataDir, HOLDER_FILE), 'utf8'));
    if (typeof about !== 'object' || about === null || !('process' in about) || !('since' in about)) return '';
    const host = 'host' in about && about.host !== hostname() ? ` on ${about.host}` : '';
    return ` (process ${about.process}${host}, since ${about.since})`;
  } catch {
    return ''; // the holder is just starting or stopping
  }
}
