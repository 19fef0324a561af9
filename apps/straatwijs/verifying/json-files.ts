import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InstallationError } from '../installation/installation.ts';

/** The files of a folder whose name ends so, in the order of their names, or the file itself. */
export const filesAt = async (path: string, ending: string): Promise<string[]> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new InstallationError(`There is no file or folder ${path}.`);
  if (!found.isDirectory()) return [path];
  return (await readdir(path))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(path, name));
};

/** The JSON files of a folder, or the file itself. */
export const jsonFilesAt = (path: string): Promise<string[]> => filesAt(path, '.json');

/** @throws InstallationError when it is not there or not JSON */
export const readJson = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new InstallationError(`${path} cannot be read.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new InstallationError(`${path} is not JSON.`);
  }
};
