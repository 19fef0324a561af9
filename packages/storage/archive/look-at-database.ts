import pg from 'pg';
import type { Connection } from '../connection/pool.ts';
import { migrations } from '../migrations/index.ts';
import { appliedMigrations, archiveClient } from './catalogue.ts';

/** A database as it is found, before anything is done with it. */
export interface DatabaseLook {
  /** `PostgreSQL 18.4` */
  readonly engine: string;
  /** Its clock, in epoch milliseconds, and what our own said in the middle of asking. */
  readonly clock: { readonly theirs: number; readonly ours: number };
  /** Steps of the schema that this program has and the database has not. */
  readonly pending: readonly string[];
  /** Steps that the database has and this program does not know: it belongs with a newer one. */
  readonly unknown: readonly string[];
  readonly bytes: number;
  /** Settings with which an acknowledged contribution may be lost in a power cut: `fsync=off`. */
  readonly unsafe: readonly string[];
  readonly checksums: boolean;
}

interface LookRow {
  engine: string;
  now: number;
  bytes: number;
  fsync: string;
  full_page_writes: string;
  synchronous_commit: string;
  data_checksums: string;
}

/** Looks at a database without changing it. @throws when it does not answer */
export const lookAtDatabase = async (connection: Connection): Promise<DatabaseLook> => {
  const client = new pg.Client(archiveClient(connection));
  client.on('error', () => undefined); // the query that runs tells it
  await client.connect();
  try {
    const applied = await appliedMigrations(client);
    const asked = Date.now();
    const { rows } = await client.query<LookRow>(
      `SELECT 'PostgreSQL ' || current_setting('server_version') AS engine, extract(epoch FROM clock_timestamp())::float8 * 1000 AS now,
         pg_database_size(current_database())::float8 AS bytes, current_setting('fsync') AS fsync,
         current_setting('full_page_writes') AS full_page_writes, current_setting('synchronous_commit') AS synchronous_commit,
         current_setting('data_checksums') AS data_checksums`,
    );
    const ours = (asked + Date.now()) / 2;
    const [row] = rows;
    if (!row) throw new Error('the database told nothing of itself');
    const known = Object.keys(migrations);
    const { fsync, full_page_writes, synchronous_commit } = row;
    const safe = { fsync, full_page_writes, synchronous_commit };
    return {
      engine: row.engine,
      clock: { theirs: row.now, ours },
      pending: known.filter((name) => !applied.includes(name)),
      unknown: applied.filter((name) => !known.includes(name)),
      bytes: row.bytes,
      unsafe: Object.entries(safe).flatMap(([name, value]) => (value === 'off' ? [`${name}=off`] : [])),
      checksums: row.data_checksums === 'on',
    };
  } finally {
    await client.end();
  }
};
