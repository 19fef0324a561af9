import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { lockSchema, migrateWithin } from '../connection/migrate.ts';
import type { Connection } from '../connection/pool.ts';
import { openStorage } from '../storage.ts';

export const archiveFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'sw-archive-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** An empty database on the embedded server of this run, gone after the test. */
export const emptyDatabase = async (): Promise<Connection> => {
  const cluster = inject('embedded');
  const name = `k_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ ...cluster, database: 'postgres' });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  onTestFinished(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  });
  return { ...cluster, database: name };
};

export const ask = async (connection: Connection, text: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};

/** Tables of this version with so many made-up rows in some of them. */
export const fill = async (connection: Connection, rows: number): Promise<void> => {
  await (await openStorage(connection, () => undefined)).close();
  await ask(
    connection,
    `INSERT INTO contribution_text SELECT 518, md5(n::text)::uuid, jsonb_build_object('story', repeat(md5(n::text), 3)), 'nl' FROM generate_series(1, ${rows}) n;
     INSERT INTO place_edition VALUES (518, 2019, 'GM0518', E'Den\\tHaag \\\\ \\n🌳', 'CBS', 'CBS', true, NULL);
     INSERT INTO place SELECT 518, 2019, 'p' || n, 'Plek ' || n, 'street', 'plek', n / 7.0, NULL FROM generate_series(1, ${rows}) n;
     INSERT INTO trail (municipality_id, happened_at, actor, deed, subject) SELECT 518, '2026-11-26', 'noor', 'read', n::text FROM generate_series(1, ${rows}) n`,
  );
};

/** A database as the first version left it, with somebody who works there. */
export const asFirstVersion = async (connection: Connection): Promise<void> => {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ ...connection }) }) });
  await db.transaction().execute(async (tx) => {
    await migrateWithin(tx, '0001-foundation');
    await lockSchema(tx);
    await sql`INSERT INTO staff VALUES (518, 'noor', 'Noor', 'noor@example.org', 'coordinator')`.execute(tx);
  });
  await db.destroy();
};
