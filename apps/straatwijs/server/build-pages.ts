import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const built = join(root, 'apps/web/build/handler.js');
const sources = [
  'apps/web/src',
  'apps/web/static',
  'apps/web/vite.config.ts',
  'packages/monitor',
  'instruments',
  'package-lock.json',
];

const newest = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((n) => n !== 'node_modules')
      .map((n) => newest(join(path, n))),
  );
};

/** Whether the pages must be built: never built, or a source is newer. */
export const pagesAreStale = (): boolean => {
  const build = statSync(built, { throwIfNoEntry: false });
  return !build || sources.some((s) => newest(join(root, s)) > build.mtimeMs);
};

/** Build the pages when a source is newer than the build. @throws when the build fails */
export const buildPagesIfNeeded = async (remark: (line: string) => void): Promise<void> => {
  if (!pagesAreStale()) return;
  remark('Building the pages …');
  const build = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    // A test that builds must not make the heavier development version.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (build.status !== 0) throw new Error(`The pages could not be built:\n${build.stdout}${build.stderr}`);
};
