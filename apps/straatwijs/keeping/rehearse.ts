import { chmod, mkdir, mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type ArchiveOutcome,
  type Connection,
  ledgerIn,
  openStorage,
  type Restored,
  type RestoreProgress,
  restore,
  startEmbedded,
} from '@straatwijs/storage';
import { InstallationError } from '../installation/installation.ts';

/** What a rehearsal showed. */
export interface Rehearsed extends Restored {
  /** Cells of which the folded count differs from a recount over what was restored. */
  readonly differences: number;
  readonly engine: string;
  readonly seconds: number;
}

export interface RehearsalWish {
  readonly file: string;
  readonly passphrase?: Buffer;
  /** Where the temporary database may be made; gone afterwards. */
  readonly folder: string;
  readonly ledgerPath: string;
  readonly progress?: RestoreProgress;
}

/**
 * Restores an archive into a database of its own that is thrown away: as a real restore does, with the same comparison, and a
 * recount of all counts after it. The installation itself is not touched and may keep running.
 */
export const rehearse = async ({ folder, ledgerPath, ...wish }: RehearsalWish): Promise<ArchiveOutcome<Rehearsed>> => {
  const parent = resolve(folder);
  await mkdir(parent, { recursive: true });
  await clearLeftovers(parent);
  const own = await mkdtemp(join(parent, prefix));
  try {
    // Started by root the server runs as another user, who must be able to pass.
    await chmod(own, 0o711);
    const started = await startEmbedded({ dataDir: join(own, 'data'), explicitDataDir: true });
    if (!started.ok) throw new InstallationError(started.refusal.sentence);
    const { server } = started;
    try {
      const connection = { host: server.host, port: server.port, user: server.superuser, database: 'postgres' };
      const disk = await statfs(own);
      const begun = performance.now();
      const restored = await restore({
        ...wish,
        connection,

        ledger: ledgerIn(ledgerPath),
        freeBytes: disk.bavail * disk.bsize,
      });
      if (!restored.ok) return restored;
      const seconds = (performance.now() - begun) / 1000;
      const differences = await recount(connection, restored.value.checked.manifest.municipalities);
      return { ok: true, value: { ...restored.value, differences, seconds, engine: `PostgreSQL ${server.version}` } };
    } finally {
      await server.stop();
    }
  } finally {
    await rm(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

const recount = async (connection: Connection, municipalities: readonly number[]): Promise<number> => {
  const storage = await openStorage(connection, () => undefined);
  try {
    let found = 0;
    for (const id of municipalities) found += (await storage.stores(id).counts.differences()).length;
    return found;
  } finally {
    await storage.close();
  }
};

const prefix = 'rehearsal-';
const oldAfterMs = 60_000;

/** What a rehearsal that was killed left behind, its server included; one that is going on holds its own lock, and is left alone. */
const clearLeftovers = async (parent: string): Promise<void> => {
  for (const name of (await readdir(parent)).filter((n) => n.startsWith(prefix))) {
    const left = join(parent, name);
    const found = await stat(left).catch(() => undefined);
    if (!found || Date.now() - found.mtimeMs < oldAfterMs) continue;
    const started = await startEmbedded({ dataDir: join(left, 'data'), explicitDataDir: true });
    if (!started.ok && started.refusal.code === 'in-use-by-another-application') continue;
    if (started.ok) await started.server.stop();
    await rm(left, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};
