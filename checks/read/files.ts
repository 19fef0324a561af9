import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Root of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

// Made by tools, never by us: everything that .gitignore names.
const madeByTools = new Set(['node_modules', '.git', '.svelte-kit', 'build', 'test-results']);

const walk = (folder: string): string[] =>
  readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name;
    if (madeByTools.has(entry.name) || path === 'var') return [];
    return entry.isDirectory() ? walk(`${path}/`) : entry.isFile() ? [path] : [];
  });

/** Every file of ours, as a path from the root with forward slashes. */
export const files: readonly string[] = walk('').sort();

/** The text of one file of ours. */
export const read = (path: string): string => readFileSync(root + path, 'utf8');

/** Files that only tests use: tests, their data, what they start. They obey the layers less strictly. */
export const isTest = (path: string): boolean =>
  /\.test\.ts$|\.test-data\.ts$|(^|\/)testing(\/|\.ts$)|(^|\/)test-[^/]+\.ts$|^apps\/straatwijs\/(browser|contract)\//.test(
    path,
  );

/** Code that a compiler reads: TypeScript, the few lines of plain JavaScript, Svelte. */
export const isCode = (path: string): boolean => /\.(ts|mts|js|mjs|svelte)$/.test(path);

export const codeFiles: readonly string[] = files.filter(isCode);
