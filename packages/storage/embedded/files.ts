import { randomBytes } from 'node:crypto';
import { chmod, lchown, lstat, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './refusals.ts';

/** Owner and permission bits of a path, or nothing when it does not exist. */
export async function ownerOf(path: string): Promise<{ uid: number; gid: number; mode: number } | undefined> {
  const found = await absentAs(undefined, stat(path));
  return found && { uid: found.uid, gid: found.gid, mode: found.mode & 0o777 };
}

/** The same without following a symbolic link, for places where strangers can make links. */
export async function isPlainDirectory(path: string, uid: number): Promise<boolean> {
  const found = await absentAs(undefined, lstat(path));
  return found?.isDirectory() === true && found.uid === uid && (found.mode & 0o077) === 0;
}

/** Whether a directory is ours (or root's) and nobody else may write in it. */
export async function isTrustedDirectory(path: string): Promise<boolean> {
  const found = await absentAs(undefined, stat(path));
  if (found === undefined || !found.isDirectory()) return false;
  return (found.uid === 0 || found.uid === process.geteuid?.()) && (found.mode & 0o022) === 0;
}

export const textOf = (path: string): Promise<string | undefined> => absentAs(undefined, readFile(path, 'utf8'));

export const entriesOf = (directory: string): Promise<string[]> => absentAs([], readdir(directory));

export const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

export const temporaryName = (path: string): string => `${path}.new-${randomBytes(6).toString('hex')}`;

/**
 * Replaces a file as a whole: after a crash there is the old text or the new one.
 * The temporary file must not exist yet, so that a link planted there cannot lead a write by root elsewhere.
 */
export async function replaceFile(path: string, text: string, owner: { uid: number; gid: number }): Promise<void> {
  const temporary = temporaryName(path);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (process.geteuid?.() === 0) await lchown(temporary, owner.uid, owner.gid);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Makes a rename in this directory survive a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a directory and its missing parents with exactly this mode, whatever the umask: another user must pass them. */
export async function makeDirectory(path: string, mode: number): Promise<void> {
  const topmost = await mkdir(path, { recursive: true });
  if (topmost === undefined) return;
  for (let step = path; step.length >= topmost.length; step = dirname(step)) await chmod(step, mode);
}

async function absentAs<T, D>(absent: D, wanted: Promise<T>): Promise<T | D> {
  try {
    return await wanted;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return absent;
    throw error;
  }
}
