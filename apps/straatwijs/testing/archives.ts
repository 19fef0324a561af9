import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArchiveOutcome, type Connection, type Ledger, openStorage, type Storage } from '@straatwijs/storage';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

/** A folder for archives, gone after the test. */
export const archiveFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'sw-archive-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/**
 * A database without anything in it, gone after the test.
 * @param owner of an ordinary user of its own, for whom row-level security holds
 */
export const emptyDatabase = async (on: 'embedded' | 'oldest', owner = false): Promise<Connection> => {
  const cluster = inject(on);
  if (!cluster) throw new Error('this server is not installed');
  const name = `a_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ ...cluster, database: 'postgres' });
  await admin.connect();
  if (owner) await admin.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER`);
  await admin.query(`CREATE DATABASE ${name}${owner ? ` OWNER ${name}` : ''}`);
  onTestFinished(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    if (owner) await admin.query(`DROP ROLE ${name}`);
    await admin.end();
  });
  return { ...cluster, database: name, ...(owner ? { user: name } : {}) };
};

/** Looks into a database as the application does, and lets go of it again. @param ledger hears what is erased meanwhile */
export const lookInto = async <T>(
  connection: Connection,
  look: (storage: Storage) => Promise<T>,
  ledger?: Ledger,
): Promise<T> => {
  const storage = await openStorage(connection, () => undefined, Date.now, ledger);
  try {
    return await look(storage);
  } finally {
    await storage.close();
  }
};

/** Rows of the whole database, as its owner sees them. */
export const ask = async <R extends pg.QueryResultRow>(connection: Connection, text: string): Promise<R[]> => {
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
};

/** What was asked for; a refusal fails the test with its sentence. */
export const granted = <T>(outcome: ArchiveOutcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.sentence}`);
  return outcome.value;
};
