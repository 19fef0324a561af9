import { statSync } from 'node:fs';
import { files, root } from '../read/files.ts';

const made = 'apps/web/build/index.js';
const sources =
  /^(apps\/web|packages\/(statistics|monitor|formats)|instruments)\/(?!.*\.test\.ts$)|^package-lock\.json$/;

const changedAt = (path: string): number => statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether a source of the pages is newer than the last build. */
export const buildNeeded = (): boolean => {
  const built = changedAt(made);
  return built === 0 || files.some((path) => sources.test(path) && changedAt(path) > built);
};
