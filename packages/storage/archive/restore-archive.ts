import type { Transaction } from 'kysely';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { holdSchema, lockSchema, migrateWithin } from '../connection/migrate.ts';
import type { Connection } from '../connection/pool.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { appliedMigrations, archiveClient, municipalitiesIn, quoted, type TableShape, tablesOf } from './catalogue.ts';
import { sizeOf } from './manifest.ts';
import { mergeMunicipality } from './merge-municipality.ts';
import { putBack } from './put-back.ts';
import { type ArchiveOutcome, refusable, refuse } from './refusals.ts';
import { replay } from './replay.ts';
import { type ArchiveChecked, checkArchive } from './verify-archive.ts';

/** What is being done, and how far it is: a part between 0 and 1. */
export type RestoreProgress = (step: 'checking' | 'restoring' | 'comparing' | 'finishing', part: number) => void;

export interface RestoreOptions {
  /** As the owner of the tables, or of an empty database. */
  readonly connection: Connection;
  readonly file: string;
  readonly passphrase?: Buffer;
  /** Give up what is there now. Without it a database that holds anything is left as it is. */
  readonly replace?: boolean;
  /** What was erased since: is erased again. */
  readonly ledger: Ledger;
  /** Bytes free for the database, where that is known. */
  readonly freeBytes?: number;
  /**
   * Called when the archive is sound and the target will take it, before anything changes: puts keys where they belong, or
   * refuses by returning a sentence.
   * @param empty whether nothing of anybody is in the target, so that its own secret serves nobody
   */
  readonly onSound?: (checked: ArchiveChecked, empty: boolean) => Promise<string | undefined>;
  readonly progress?: RestoreProgress;
  readonly now?: () => number;
}

export interface Restored {
  readonly checked: ArchiveChecked;
  readonly rows: number;
  /** Erased again, from the ledger. */
  readonly erased: number;
  /** Put beside what was there, as one municipality among others. */
  readonly beside: boolean;
}

/** Room that a database needs for so much text: its rows, their keys, and the log of writing them. */
const roomFor = (text: number): number => Math.ceil(text * 3.5) + 64 * 1024 * 1024;

/**
 * Puts an archive back. All of it is read and checked first; then everything happens in one transaction of PostgreSQL: tables of
 * the archive's version, its rows, comparison with the archive, the way up to this version, and what was erased since.
 * Killed at any moment there is the old state or the new one, and nothing between.
 */
export const restore = (options: RestoreOptions): Promise<ArchiveOutcome<Restored>> =>
  refusable(options.file, async () => {
    const { file, passphrase, progress = () => undefined } = options;
    const checked = await checkArchive(file, passphrase);
    progress('checking', 1);
    const needed = roomFor(sizeOf(checked.manifest));
    if (options.freeBytes !== undefined && options.freeBytes < needed)
      refuse(
        'no-space',
        `Restoring this archive needs about ${Math.ceil(needed / 1024 / 1024)} MB and there are ${Math.floor(options.freeBytes / 1024 / 1024)} MB free. Nothing was changed. Make room first.`,
      );
    const client = new pg.Client(archiveClient(options.connection));
    client.on('error', () => undefined); // the query that runs tells it
    await client.connect();
    try {
      const done = await inOneTransaction(client, (tx) => restoreWithin(client, tx, checked, options));
      // Only makes it quicker: the server does the same by itself in a while.
      await client.query('ANALYZE').catch(() => undefined);
      progress('finishing', 1);
      return { checked, ...done };
    } finally {
      await client.end();
    }
  });

const restoreWithin = async (
  client: pg.Client,
  tx: Transaction<unknown>,
  checked: ArchiveChecked,
  options: RestoreOptions,
): Promise<Omit<Restored, 'checked'>> => {
  // Of two restores at once, or a monitor that starts meanwhile, one waits: it is the lock of migrations.
  await holdSchema(tx);
  const { manifest } = checked;
  const there = await occupants(client);
  const beside = manifest.only !== undefined && there.some((id) => id !== manifest.only) && options.replace !== true;
  if (manifest.only !== undefined && there.includes(manifest.only) && options.replace !== true)
    refuse(
      'municipality-there',
      `This database already holds something of municipality ${manifest.only}. Nothing was changed: two states of one municipality cannot be joined.`,
    );
  if (there.length > 0 && !beside && options.replace !== true)
    refuse(
      'not-empty',
      `This database is not empty (municipalities ${there.join(', ')}). Nothing was changed. Restore into a new data directory or database, or give up what is there with --replace.`,
    );
  if (!beside) await expectAlone(client);
  const trouble = await options.onSound?.(checked, there.length === 0);
  if (trouble !== undefined) refuse('other-secret', trouble);
  if (beside) await mergeMunicipality(client, manifest.only ?? 0, checked, options);
  else {
    await dropAll(client);
    await migrateWithin(tx, manifest.migrations.at(-1) ?? '');
    await putBack(client, checked, options);
    await migrateWithin(tx);
    await lockSchema(tx);
  }
  const erased = await replay(client, await options.ledger.read(), manifest.municipalities);
  options.progress?.('finishing', 0.5);
  return { beside, erased, rows: manifest.tables.reduce((sum, t) => sum + t.rows, 0) };
};

/** One connection as Kysely knows a pool, so that migrations and COPY share its transaction. */
const inOneTransaction = <T>(client: pg.Client, work: (tx: Transaction<unknown>) => Promise<T>): Promise<T> => {
  const one = Object.assign(client, { release: () => undefined });
  const pool = { options: {}, connect: async () => one, end: async () => undefined };
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }).transaction().execute(work);
};

/** Municipalities that have anything in this database; row-level security is lifted, inside this transaction only. */
const occupants = async (client: pg.Client): Promise<readonly number[]> => {
  const tables = await tablesOf(client);
  if (tables.length === 0) return [];
  if ((await appliedMigrations(client)).length === 0)
    refuse(
      'not-empty',
      'This database holds tables of another program. Nothing was changed. Use a database of its own.',
    );
  const { rows } = await client.query<{ hidden: boolean }>(
    `SELECT bool_or(row_security_active(c.oid)) AS hidden FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
  );
  if (rows[0]?.hidden === true) {
    await client.query("SET LOCAL straatwijs.whole = 'on'");
    const blind = await withoutPolicy(client, tables);
    for (const { name } of blind) await client.query(`ALTER TABLE public.${quoted(name)} NO FORCE ROW LEVEL SECURITY`);
    const found = await municipalitiesIn(client, tables);
    for (const { name } of blind) await client.query(`ALTER TABLE public.${quoted(name)} FORCE ROW LEVEL SECURITY`);
    return found;
  }
  return municipalitiesIn(client, tables);
};

const withoutPolicy = async (client: pg.Client, tables: readonly TableShape[]): Promise<readonly TableShape[]> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'whole' WHERE c.relnamespace = 'public'::regnamespace`,
  );
  const seen = new Set(rows.map((r) => r.name));
  return tables.filter((t) => !seen.has(t.name));
};

const expectAlone = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'straatwijs'`,
  );
  if ((rows[0]?.others ?? 0) > 0)
    refuse('in-use', 'A Straatwijs is running on this database. Nothing was changed. Stop it first, everywhere.');
};

const dropAll = async (client: pg.Client): Promise<void> => {
  const tables = await tablesOf(client);
  if (tables.length > 0)
    await client.query(`DROP TABLE ${tables.map((t) => `public.${quoted(t.name)}`).join(', ')} CASCADE`);
  await client.query('DROP SCHEMA IF EXISTS straatwijs_schema CASCADE');
};
