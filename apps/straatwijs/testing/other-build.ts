import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { builtPages } from '../server/pages.ts';

const isText = (path: string): boolean => /\.(js|mjs|json|html|css)$/.test(path);
const filesUnder = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/**
 * Another build of the same pages: another version, and every part that phones keep has another name, so that nothing
 * of the one is found at the other. It lies beside the real one, where its packages are found.
 */
export const otherBuild = async (): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> => {
  const folder = await mkdtemp(join(dirname(builtPages), 'build-'));
  await cp(builtPages, folder, { recursive: true });
  const { version } = JSON.parse(await readFile(join(folder, 'client/_app/version.json'), 'utf8'));
  const files = await filesUnder(folder);
  // What was compressed holds the old names.
  await Promise.all(files.filter((f) => /\.(br|gz|map)$/.test(f)).map((f) => rm(f)));
  const parts = files.filter((f) => f.startsWith(join(folder, 'client/_app/immutable/')) && /\.(js|css)$/.test(f));
  const renamed = new Map(parts.map((f) => [basename(f), `n${basename(f)}`]));
  const named = new RegExp(`(?<=/)(${[...renamed.keys()].map((name) => name.replaceAll('.', '\\.')).join('|')})`, 'g');
  for (const file of files.filter(isText)) {
    const text = await readFile(file, 'utf8');
    const other = text.replaceAll(version, `${version}9`).replace(named, (name) => renamed.get(name) ?? name);
    if (other !== text) await writeFile(file, other);
  }
  for (const part of parts) await rename(part, join(dirname(part), `n${basename(part)}`));
  return { folder, remove: () => rm(folder, { recursive: true }) };
};
