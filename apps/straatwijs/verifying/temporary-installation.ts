import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installation, openInstallation } from '../installation/installation.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Work on an installation of its own, with an empty database of its own that is thrown away afterwards: what is verified
 * leaves the real one untouched, and it may keep running meanwhile.
 */
export const inTemporaryInstallation = async <T>(
  settings: Settings,
  work: (installation: Installation, folder: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'straatwijs-verify-'));
  try {
    // Started by root the server runs as another user, who must be able to pass.
    await chmod(folder, 0o711);
    const dataDir = join(folder, 'data');
    const own = { ...settings, databaseUrl: undefined, secret: undefined, data: dataDir, dataDir, explicitData: true };
    const installation = await openInstallation(own, { log: () => {} });
    try {
      return await work(installation, folder);
    } finally {
      await installation.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
