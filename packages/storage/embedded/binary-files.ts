import { chmod, copyFile, lstat, mkdir, open, readdir, rename, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ownerOf, remove, syncDirectory, temporaryName, textOf } from './files.ts';
import { errorCode } from './refusals.ts';

/**
 * Makes the links between the shared libraries that the npm package only lists: npm packages cannot hold links, and the
 * package's own install script does not run (`ignore-scripts`).
 */
export async function linkLibraries(root: string): Promise<void> {
  const listed: unknown = JSON.parse((await textOf(join(root, 'native', 'pg-symlinks.json'))) ?? '[]');
  if (!Array.isArray(listed)) return;
  for (const link of listed) {
    if (!isLink(link)) continue;
    const path = join(root, link.target);
    if ((await ownerOf(path)) !== undefined) continue;
    try {
      await symlink(relative(dirname(path), join(root, link.source)), path);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error; // another start made it in the meantime
    }
  }
}

/** Copies what is needed to run, readable for everybody, under a temporary name and then as a whole under its own. */
export async function copyBinaries(root: string, target: string): Promise<void> {
  const temporary = temporaryName(target);
  try {
    await copyTree(join(root, 'native'), join(temporary, 'native'));
    await linkLibraries(temporary);
    await chmod(temporary, 0o755);
    await rename(temporary, target);
    await syncDirectory(dirname(target));
  } catch (error) {
    await remove(temporary);
    const other = errorCode(error) === 'ENOTEMPTY' || errorCode(error) === 'EEXIST';
    if (!other) throw error; // else another start finished the same copy first
  }
}

const NEEDED_ONLY_TO_COMPILE = /\.a$|^pgxs$|^pkgconfig$|^include$/;

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const name of await readdir(from)) {
    if (NEEDED_ONLY_TO_COMPILE.test(name)) continue;
    const source = join(from, name);
    const kind = await lstat(source);
    if (kind.isDirectory()) await copyTree(source, join(to, name));
    else if (kind.isFile()) await copyOne(source, join(to, name), (kind.mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

async function copyOne(from: string, to: string, mode: number): Promise<void> {
  await copyFile(from, to);
  await chmod(to, mode);
  const file = await open(to, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function isLink(value: unknown): value is { source: string; target: string } {
  if (typeof value !== 'object' || value === null) return false;
  return 'source' in value && typeof value.source === 'string' && 'target' in value && typeof value.target === 'string';
}
