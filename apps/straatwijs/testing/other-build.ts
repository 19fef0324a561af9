import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { builtPages } from '../server/pages.ts';

const isText = (path: string): boolean => /\.(js|mjs|json|html|css)$/.test(path);
const filesUnder = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
/** Another name of the same length: the server knows how long each file is. */
const otherName = (name: string): string => name.replace(/.(?=\.\w+$)/, (last) => (last === 'x' ? 'y' : 'x'));

/**
 * Another build of the same pages: another version, and every part that phones keep has another name, so that nothing
 * of the one is found at the other. It lies beside the real one, where its packages are found.
 */
export const otherBuild = async (): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> => {
  const folder = await mkdtemp(join(dirname(builtPages), 'build-'));
  await cp(builtPages, folder, { recursive: true });
  const { version } = JSON.parse(await readFile(join(folder, 'client/_app/version.json'), 'utf8'));
  const otherVersion = String(Number(version) + 1);
  const files = await filesUnder(folder);
  const parts = files.filter((f) => f.startsWith(join(folder, 'client/_app/immutable/')) && /\.(js|css)$/.test(f));
  const names = parts.map((f) => basename(f).replaceAll('.', '\\.'));
  const named = new RegExp(`(?<=/)(${names.join('|')})(?=["'\`\\\\)])`, 'g');
  for (const file of files.filter(isText)) {
    const text = await readFile(file, 'utf8');
    const other = text
      .replaceAll(version, otherVersion)
      .replace(named, otherName)
      // Nothing is there compressed, and what a browser kept of the one is not what the other has.
      .replace(/,\\"(gz|br)\\":\d+/g, '')
      .replace(/(\\"etag\\":\\")./g, '$1-');
    if (other !== text) await writeFile(file, other);
  }
  for (const file of files.filter((f) => /\.(br|gz)$/.test(f))) await rm(file);
  for (const part of parts) await rename(part, join(dirname(part), otherName(basename(part))));
  return { folder, remove: () => rm(folder, { recursive: true }) };
};
