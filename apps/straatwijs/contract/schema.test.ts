import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contribute, correct, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { denHaag } from '../demo/den-haag/index.ts';
import { aCode, aSignal } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const kinds = ['reference', 'facts', 'derived', 'erasable', 'event', 'work'];

/** Columns that may hold text in tables that are never erased: codes and ids of ours, nothing that a person wrote. */
const codes = new Set(
  `series indicator theme valence perspective place_id instrument precise channel sharing language entered_by organisation facts kind state
   actor deed subject family code periods corrected period split key contributors triage method`.split(/\s+/),
);

const storageFolder = join(import.meta.dirname, '../../../packages/storage');

describe.each(servers())('the schema on the %s server', (on) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());

  // The catalogue only: nothing in it belongs to a municipality.
  const ask = async <R extends object>(text: string): Promise<R[]> =>
    (await installation.storage.pool.query<R>(text)).rows;
  const tables = async () =>
    ask<{ name: string; kind: string | null; forced: boolean; enabled: boolean }>(
      `SELECT c.relname AS name, obj_description(c.oid, 'pg_class') AS kind, c.relforcerowsecurity AS forced, c.relrowsecurity AS enabled
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
    );

  it('says of every table which of the kinds it is', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((t) => !kinds.includes(t.kind ?? ''))).toEqual([]);
  });

  it('leads every primary key, unique index and foreign key with the municipality', async () => {
    const keys = await ask<{
      table: string;
      index: string;
      columns: string[];
      main: boolean;
      condition: string | null;
    }>(
      `SELECT t.relname AS table, i.relname AS index, x.indisprimary AS main, pg_get_expr(x.indpred, x.indrelid) AS condition,
         (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(x.indkey::int[]) WITH ORDINALITY AS k(col, n)
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.col) AS columns
       FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
       WHERE t.relnamespace = 'public'::regnamespace AND x.indisunique`,
    );
    const withKey = new Set(keys.filter((k) => k.main).map((k) => k.table));
    expect((await tables()).filter((t) => !withKey.has(t.name))).toEqual([]);
    expect(keys.filter((k) => k.columns[0] !== 'municipality_id')).toEqual([]);
    const foreign = await ask<{ name: string; here: string[]; there: string[] }>(
      `SELECT c.conname AS name,
         (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY AS k(col, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.col) AS here,
         (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY AS k(col, n) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.col) AS there
       FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`,
    );
    expect(foreign.length).toBeGreaterThan(5);
    expect(foreign.filter((f) => f.here[0] !== 'municipality_id' || f.there[0] !== 'municipality_id')).toEqual([]);
  });

  it('forces row-level security by one and the same policy on every table', async () => {
    const all = await tables();
    expect(all.filter((t) => !t.enabled || !t.forced)).toEqual([]);
    const each = await ask<{
      table: string;
      name: string;
      cmd: string;
      roles: string[];
      qual: string;
      check: string | null;
    }>(
      `SELECT tablename AS table, policyname AS name, cmd, roles::text[] AS roles, qual, with_check AS check FROM pg_policies WHERE schemaname = 'public' ORDER BY 1`,
    );
    const policies = each.filter((p) => p.name !== 'whole');
    expect(policies.map((p) => p.table)).toEqual(all.map((t) => t.name));
    expect(new Set(policies.map((p) => `${p.cmd} ${p.roles} ${p.check} ${p.qual}`)).size).toBe(1);
    expect(policies[0]).toMatchObject({ cmd: 'ALL', check: null });
    expect(policies[0]?.qual).toContain("current_setting('straatwijs.municipality'");
    // The owner alone may look at all of it, never write, and has to ask: for backups.
    const whole = each.filter((p) => p.name === 'whole');
    expect(whole.map((p) => p.table)).toEqual(all.map((t) => t.name));
    expect(new Set(whole.map((p) => `${p.cmd} ${p.roles} ${p.qual}`))).toEqual(
      new Set([`SELECT ${installation.cluster.user} (current_setting('straatwijs.whole'::text, true) = 'on'::text)`]),
    );
  });

  it('shows the application no more when it asks for the whole', async () => {
    await installation.ports.places.save(denHaag());
    const client = await installation.storage.pool.connect();
    try {
      await client.query("BEGIN; SET LOCAL straatwijs.whole = 'on'");
      expect((await client.query('SELECT FROM place')).rowCount).toBe(0);
      await client.query('ROLLBACK');
    } finally {
      client.release();
    }
  });

  it('has no triggers and no rules, and its sequences belong to columns', async () => {
    expect(await ask('SELECT tgname FROM pg_trigger WHERE NOT tgisinternal')).toEqual([]);
    expect(await ask(`SELECT rulename FROM pg_rules WHERE schemaname = 'public'`)).toEqual([]);
    expect(
      await ask(
        `SELECT s.relname FROM pg_class s WHERE s.relkind = 'S' AND s.relnamespace = 'public'::regnamespace AND NOT EXISTS (
           SELECT 1 FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
           WHERE d.objid = s.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND t.relnamespace = 'public'::regnamespace AND d.refobjsubid > 0)`,
      ),
    ).toEqual([]);
  });

  it('keeps columns of text in tables that can be erased or that are ours', async () => {
    const columns = await ask<{ table: string; column: string }>(
      `SELECT c.relname AS table, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND a.atttypid::regtype::text IN ('text', 'character varying', 'jsonb', 'json', 'text[]')
         AND obj_description(c.oid, 'pg_class') IN ('facts', 'derived', 'event')`,
    );
    expect(columns.length).toBeGreaterThan(10);
    expect(columns.filter((c) => !codes.has(c.column))).toEqual([]);
  });

  it('works as a role that is no superuser and that row-level security holds for', async () => {
    expect(await ask('SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user')).toEqual([
      { rolname: 'straatwijs_app', rolsuper: false, rolbypassrls: false },
    ]);
    expect(
      await ask(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_get_userbyid(relowner) = 'straatwijs_app'`,
      ),
    ).toEqual([]);
  });

  it('has what people wrote in erasable tables only, and in none after it was taken back', async () => {
    const { ports, storage } = installation;
    const words = 'Bij de kapper hangt een briefje dat niemand leest.';
    const code = aCode();
    await contribute(ports, {}, [aSignal({ followCode: code, answers: { valence: 'mixed', story: 'Eerst zo.' } })]);
    await correct(ports, {}, code, aSignal({ answers: { valence: 'mixed', story: words } }));
    const [message] = await ports.desk.messages({ limit: 1 });
    await ports.desk.storyStep({
      messageId: message?.id ?? '',
      currentId: message?.currentId ?? '',
      from: ['new'],
      to: 'lee',
      reason: 'even rust',
      reviewDate: '2027-01-04',
      actor: 'demo-noor',
      at: installation.now,
    });
    const tablesThatSay = async (text: string): Promise<(string | null)[]> => {
      const found: (string | null)[] = [];
      for (const { name, kind } of await tables()) {
        const rows = await storage.inMunicipality(518)((scope) =>
          scope.rows(`SELECT 1 FROM ${name} t WHERE municipality_id = 518 AND strpos(t::text, $1) > 0 LIMIT 1`, [text]),
        );
        if (rows.length > 0) found.push(kind);
      }
      return found;
    };
    expect(new Set(await tablesThatSay(words))).toEqual(new Set(['erasable']));
    expect(await tablesThatSay('Eerst zo.')).toEqual([]);
    expect(await withdraw(ports, code)).toMatchObject({ ok: true });
    expect(await tablesThatSay(words)).toEqual([]);
    expect(await tablesThatSay('even rust')).toEqual([]);
  });
});

describe('the statements of the storage', () => {
  it('never take the time of the database where a row is updated: it is handed to them', () => {
    const sources = readdirSync(storageFolder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(storageFolder, name), 'utf8'));
    const updates = sources.flatMap((text) => text.match(/DO UPDATE[^`]*/g) ?? []);
    expect(updates.length).toBeGreaterThan(4);
    expect(updates.filter((u) => /\b(now\s*\(|current_timestamp|clock_timestamp|localtimestamp)/i.test(u))).toEqual([]);
  });
});
