import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage, startEmbedded } from '@straatwijs/storage';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { denHaag } from '../demo/den-haag/index.ts';
import { startOldestServer } from './oldest-server.ts';

/** Where a test makes its own database from a migrated template. */
export interface TestCluster {
  readonly host: string;
  readonly port: number;
  readonly user: string;
}
export const templateDatabase = 'straatwijs_template';
/** The same, with the places of The Hague. */
export const templateWithPlaces = 'straatwijs_template_places';

declare module 'vitest' {
  interface ProvidedContext {
    embedded: TestCluster;
    oldest: TestCluster | undefined;
  }
}

const makeTemplate = async (cluster: TestCluster): Promise<void> => {
  const admin = new pg.Client({ ...cluster, database: 'postgres' });
  await admin.connect();
  // Nothing here outlives the run. That what was acknowledged outlives a power cut has tests with servers of their own.
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    await admin.query(`ALTER SYSTEM SET ${setting} = off`);
  await admin.query('SELECT pg_reload_conf()');
  await admin.query(`CREATE DATABASE ${templateDatabase}`);
  const storage = await openStorage({ ...cluster, database: templateDatabase }, () => {});
  await storage.close();
  await admin.query(`CREATE DATABASE ${templateWithPlaces} TEMPLATE ${templateDatabase}`);
  await admin.end();
  const withPlaces = await openStorage({ ...cluster, database: templateWithPlaces }, () => {});
  await withPlaces.stores(518).places.save(denHaag());
  await withPlaces.close();
};

let stop: () => Promise<void> = async () => {};

/** One embedded cluster for the whole run, and one of the oldest supported server where it is installed. */
export const setup = async (project: TestProject): Promise<void> => {
  const directory = await mkdtemp(join(tmpdir(), 'sw-test-'));
  // The server runs as another user when we are root: it must be able to pass.
  await chmod(directory, 0o711);
  const dataDir = join(directory, 'data');
  const started = await startEmbedded({ dataDir, explicitDataDir: true });
  if (!started.ok) throw new Error(started.refusal.sentence);
  const { server } = started;
  const embedded = { host: server.host, port: server.port, user: server.superuser };
  await makeTemplate(embedded);
  project.provide('embedded', embedded);
  const oldest = await startOldestServer();
  if (oldest) await makeTemplate(oldest.cluster);
  project.provide('oldest', oldest?.cluster);
  stop = async () => {
    await server.stop();
    await oldest?.stop();
    await rm(directory, { recursive: true, force: true });
  };
};

export const teardown = (): Promise<void> => stop();
