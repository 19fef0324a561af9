import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import { migrations } from '../migrations/index.ts';

/** The role that the application works as: it owns nothing, and row-level security holds for it. */
export const applicationRole = 'straatwijs_app';

// Second lock, renewed after every migration, so that no new table is ever without it. The owner alone, who is not the
// application, may look at all municipalities at once, after asking for it: a backup must not silently leave one out.
const lockTables = `
DO $$
DECLARE t record;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${applicationRole}') THEN
    BEGIN
      CREATE ROLE ${applicationRole} NOLOGIN NOSUPERUSER NOBYPASSRLS;
    EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  FOR t IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t.relname);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t.relname);
    EXECUTE format('DROP POLICY IF EXISTS municipality ON public.%I', t.relname);
    EXECUTE format('CREATE POLICY municipality ON public.%I USING (municipality_id = NULLIF(current_setting(''straatwijs.municipality'', true), '''')::int)', t.relname);
    EXECUTE format('DROP POLICY IF EXISTS whole ON public.%I', t.relname);
    EXECUTE format('CREATE POLICY whole ON public.%I FOR SELECT TO CURRENT_USER USING (current_setting(''straatwijs.whole'', true) = ''on'')', t.relname);
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${applicationRole}') THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO ${applicationRole}', t.relname);
    END IF;
  END LOOP;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${applicationRole}') THEN
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${applicationRole};
    GRANT USAGE ON SCHEMA public TO ${applicationRole};
  END IF;
END $$;`;

/** Of migrations and restores: one at a time, in a whole database. */
const schemaKey = 7355608;

/** Takes the lock under which a schema changes, to the end of the transaction. */
export const holdSchema = async (tx: Transaction<unknown>): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(schemaKey)})`.execute(tx);
};

/** Puts the second lock on every table there is. */
export const lockSchema = async (tx: Transaction<unknown>): Promise<void> => {
  await sql.raw(lockTables).execute(tx);
};

/**
 * Bring the schema to a version, or to that of this program, inside a transaction that goes on. The caller holds the schema,
 * and locks it afterwards when this answers that anything changed.
 */
export const migrateWithin = async (tx: Transaction<unknown>, version?: string): Promise<boolean> => {
  await sql`CREATE SCHEMA IF NOT EXISTS straatwijs_schema`.execute(tx);
  const migrator = new Migrator({
    db: tx,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: 'straatwijs_schema',
  });
  const { error, results } =
    version === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(version);
  if (error) throw error;
  return results?.some((r) => r.status === 'Success') ?? false;
};

/**
 * Bring the schema to this version, forward only: of several instances that start at once one migrates and the others wait.
 * All of it is one transaction, locks included: killed at any moment there is the old version or the new one.
 * @throws when a migration fails (nothing of it remains) or the database is newer than this program
 */
export const migrate = async (pool: pg.Pool): Promise<void> => {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await db.transaction().execute(async (tx) => {
    await holdSchema(tx);
    if (await migrateWithin(tx)) await lockSchema(tx);
  });
};
