import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { openStorage } from '../storage.ts';
import * as foundation from './0001-foundation.ts';

/** As the first version left a database: its tables, locked, with people who have one role each. */
const asTheFirstVersion = async (pool: pg.Pool): Promise<void> => {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await sql`CREATE SCHEMA straatwijs_schema`.execute(db);
  const provider = { getMigrations: async () => ({ '0001-foundation': foundation }) };
  const { error } = await new Migrator({ db, provider, migrationTableSchema: 'straatwijs_schema' }).migrateToLatest();
  if (error) throw error;
  await pool.query(`
    INSERT INTO place_edition VALUES (518, 2019, 'GM0518', 'Den Haag', 'CBS', 'CBS', true);
    INSERT INTO staff VALUES (518, 'noor', 'Noor', 'noor@example.org', 'coordinator'),
      (518, 'ada', 'Ada', 'ada@example.org', 'administrator'), (363, 'noor', 'Noor van elders', 'noor@example.org', 'reader');`);
  for (const table of ['staff', 'place_edition'])
    await pool.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
      CREATE POLICY municipality ON ${table} USING (municipality_id = NULLIF(current_setting('straatwijs.municipality', true), '')::int)`);
};

it.each(['embedded', 'oldest'] as const)(
  'keeps the role that somebody had, where the owner is an ordinary user, on the %s server',
  async (on) => {
    const cluster = inject(on);
    // The oldest server is not installed everywhere; the suites of the ports say so.
    if (!cluster) return;
    const name = `c_${randomBytes(6).toString('hex')}`;
    const admin = new pg.Client({ ...cluster, database: 'postgres' });
    await admin.connect();
    await admin.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER`);
    await admin.query(`CREATE DATABASE ${name} OWNER ${name}`);
    try {
      const owner = new pg.Pool({ ...cluster, user: name, database: name });
      await asTheFirstVersion(owner);
      await owner.end();
      const storage = await openStorage({ ...cluster, user: name, database: name }, () => {});
      const people = (municipality: number) => storage.stores(municipality).people;
      expect(await people(518).staff({ id: 'noor' })).toMatchObject({
        name: 'Noor',
        history: [
          {
            role: 'coordinator',
            organisation: { kind: 'municipality', name: 'Gemeente Den Haag' },
            since: '2000-01-01',
          },
        ],
      });
      expect((await people(518).staff({ id: 'ada' }))?.history.map((a) => a.role)).toEqual(['administrator']);
      expect((await people(363).staff({ id: 'noor' }))?.history).toMatchObject([
        { role: 'reader', organisation: { name: 'Gemeente' } },
      ]);
      expect((await storage.pool.query('SELECT FROM staff')).rowCount).toBe(0);
      await storage.close();
    } finally {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.query(`DROP ROLE ${name}`);
      await admin.end();
    }
  },
);
