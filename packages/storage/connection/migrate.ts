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

type Database = Kysely<unknown> | Transaction<unknown>;

const migratorOf = (db: Database): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations }, migrationTableSchema: 'straatwijs_schema' });

const makeSchema = async (db: Database): Promise<void> => {
  await sql`CREATE SCHEMA IF NOT EXISTS straatwijs_schema`.execute(db).catch(async (error: unknown) => {
    // Two first starts at once may both find it absent; the loser sees it now.
    const found = await sql`SELECT FROM pg_namespace WHERE nspname = 'straatwijs_schema'`.execute(db);
    if (found.rows.length === 0) throw error;
  });
};

/**
 * Bring the schema to this version, forward only, under the migrator's advisory lock: of several instances that start at
 * once one migrates and the others wait.
 * @throws when a migration fails (nothing of it remains) or the database is newer than this program
 */
export const migrate = async (pool: pg.Pool): Promise<void> => {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await makeSchema(db);
  const { error, results } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
  if (results?.some((r) => r.status === 'Success')) {
    await db.transaction().execute(async (tx) => {
      await sql`SELECT pg_advisory_xact_lock(7355608)`.execute(tx);
      await sql.raw(lockTables).execute(tx);
    });
  }
};

/** The same inside a transaction that goes on: to a version, without the locks, and then to the newest, with them. */
export const migrateWithin = async (tx: Transaction<unknown>, version?: string): Promise<void> => {
  await makeSchema(tx);
  const migrator = migratorOf(tx);
  const { error } = version === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(version);
  if (error) throw error;
  if (version === undefined) await sql.raw(lockTables).execute(tx);
};
