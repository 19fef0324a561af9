import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const hague = 518;
const amsterdam = 363;
const forbidden = { code: '42501' };

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** One value per type, the same everywhere: so every row of one table is what the keys of the other ask for. */
const values: Readonly<Record<string, string>> = {
  integer: '1',
  bigint: '1',
  text: `'x'`,
  uuid: `'0192aaaa-0000-7000-8000-000000000001'`,
  bytea: `'\\x01'`,
  jsonb: `'{}'`,
  boolean: 'true',
  date: `'2026-11-23'`,
  'timestamp with time zone': `'2026-11-23T10:00:00Z'`,
  'double precision': '1',
  'text[]': `'{}'`,
  'integer[]': `'{}'`,
  real: '1',
};

/** Columns of which a row has only one with its neighbour: left empty. */
const leftEmpty: ReadonlySet<string> = new Set(['context_figure.missing', 'talk.why_none']);

describe.each(servers())('two municipalities on the %s server', (on) => {
  let installation: TestInstallation;
  let tables: Table[] = [];

  const rowOf = (table: Table, municipality: number): string => {
    const filledIn = ({ name, type }: Table['columns'][number]): string | undefined => {
      if (name === 'municipality_id') return String(municipality);
      return leftEmpty.has(`${table.name}.${name}`) ? 'NULL' : values[type];
    };
    const list = table.columns.map(filledIn);
    return `INSERT INTO ${table.name} (${table.columns.map((c) => c.name).join(', ')}) VALUES (${list.join(', ')})`;
  };
  const as = (municipality: number, statement: string): Promise<number> =>
    installation.storage.inMunicipality(municipality)((scope) => scope.run(statement));

  beforeAll(async () => {
    installation = await testInstallation({ on, places: false });
    const { rows } = await installation.storage.pool.query<Table>(
      `SELECT c.relname AS name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL))) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = ''
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY c.relname ORDER BY c.relname`,
    );
    tables = rows;
    // Whatever refers to a table that is still empty waits for a next turn.
    for (const municipality of [hague, amsterdam]) {
      let left = tables;
      while (left.length > 0) {
        const refused: Table[] = [];
        for (const table of left) await as(municipality, rowOf(table, municipality)).catch(() => refused.push(table));
        if (refused.length === left.length) throw new Error(`no row could be made for ${refused.map((t) => t.name)}`);
        left = refused;
      }
    }
  });
  afterAll(() => installation.close());

  it('have a row in every table', async () => {
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) expect(await as(hague, `SELECT FROM ${name}`), name).toBe(1);
  });

  it('a connection that named none sees nothing and cannot add, change or remove anything', async () => {
    const { pool } = installation.storage;
    for (const table of tables) {
      expect((await pool.query(`SELECT FROM ${table.name}`)).rowCount, table.name).toBe(0);
      expect((await pool.query(`UPDATE ${table.name} SET municipality_id = municipality_id`)).rowCount).toBe(0);
      expect((await pool.query(`DELETE FROM ${table.name}`)).rowCount).toBe(0);
      await expect(pool.query(rowOf(table, hague)), table.name).rejects.toMatchObject(forbidden);
    }
  });

  it('neither sees, changes or removes what is the other’s, nor writes in its name', async () => {
    for (const table of tables) {
      const { name } = table;
      expect(await as(hague, `SELECT FROM ${name} WHERE municipality_id = ${amsterdam}`), name).toBe(0);
      expect(
        await as(hague, `UPDATE ${name} SET municipality_id = ${hague} WHERE municipality_id = ${amsterdam}`),
      ).toBe(0);
      expect(await as(hague, `DELETE FROM ${name} WHERE municipality_id = ${amsterdam}`), name).toBe(0);
      await expect(as(hague, rowOf(table, amsterdam)), name).rejects.toMatchObject(forbidden);
      await expect(as(hague, `UPDATE ${name} SET municipality_id = ${amsterdam}`), name).rejects.toMatchObject(
        forbidden,
      );
    }
    for (const { name } of tables) expect(await as(amsterdam, `SELECT FROM ${name}`), name).toBe(1);
  });

  it('a municipality that is no whole number never reaches the database', async () => {
    await expect(as(Number.NaN, 'SELECT 1')).rejects.toThrow('whole number');
    await expect(as(5.5, 'SELECT 1')).rejects.toThrow('whole number');
  });
});
