import type pg from 'pg';
import type { Connection } from '../connection/pool.ts';
import { refuse } from './refusals.ts';

/** A table as the server knows it now. */
export interface TableShape {
  readonly name: string;
  /** In a fixed order, the municipality first. */
  readonly columns: readonly string[];
  readonly identity?: { readonly column: string; readonly sequence: string };
}

interface ShapeRow {
  name: string;
  columns: string[];
  identity: string | null;
  sequence: string | null;
  refers_to: string[];
}

/** Settings by which every supported server writes the same value as the same text. */
const sameText =
  '-c statement_timeout=0 -c lock_timeout=0 -c idle_in_transaction_session_timeout=0 -c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=iso_8601 -c bytea_output=hex -c extra_float_digits=1 -c synchronize_seqscans=off -c client_encoding=UTF8';

/** Name by which restoring knows its own kind from the monitor. */
export const archiveName = 'straatwijs-archive';

/** Settings of a connection for archives: as owner, without a limit of time. */
export const archiveClient = ({ role: _, max: __, ...where }: Connection): pg.ClientConfig => ({
  ...where,
  application_name: archiveName,
  connectionTimeoutMillis: 10_000,
  options: sameText,
});

/** Ends the connection, whatever it is doing, when this signal says so. @returns stops listening */
export const endOn = (client: pg.Client, signal: AbortSignal | undefined): (() => void) => {
  const end = () => void client.end().catch(() => undefined);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  return () => signal?.removeEventListener('abort', end);
};

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const columnList = (columns: readonly string[]): string => columns.map(quoted).join(', ');

const shapes = `
SELECT c.relname AS name,
  (SELECT array_agg(a.attname::text ORDER BY a.attname <> 'municipality_id', a.attnum) FROM pg_attribute a
   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
  (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attidentity <> '' LIMIT 1) AS identity,
  (SELECT s.oid::regclass::text FROM pg_attribute a JOIN pg_depend d ON d.refobjid = c.oid AND d.refobjsubid = a.attnum AND d.deptype = 'i'
   JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attidentity <> '' LIMIT 1) AS sequence,
  ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
    WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS refers_to
FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'municipality_id' AND NOT a.attisdropped)
ORDER BY c.relname`;

/**
 * Every table with a municipality, whatever its name: a new table comes along by itself. What others refer to comes first,
 * so that rows can be put back in this order.
 */
export const tablesOf = async (client: pg.ClientBase): Promise<readonly TableShape[]> => {
  const { rows } = await client.query<ShapeRow>(shapes);
  const ordered: ShapeRow[] = [];
  let left = rows;
  while (left.length > 0) {
    const waiting = new Set(left.map((t) => t.name));
    const free = left.filter((t) => !t.refers_to.some((name) => waiting.has(name)));
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting].join(', ')}`);
    ordered.push(...free);
    left = left.filter((t) => !free.includes(t));
  }
  return ordered.map(({ name, columns, identity, sequence }) => ({
    name,
    columns,
    ...(identity && sequence ? { identity: { column: identity, sequence } } : {}),
  }));
};

/** Names of applied migrations, in order; none when this database was never one of ours. */
export const appliedMigrations = async (client: pg.ClientBase): Promise<readonly string[]> => {
  const { rows: found } = await client.query(`SELECT to_regclass('straatwijs_schema.kysely_migration') AS known`);
  if (found[0]?.known === null) return [];
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM straatwijs_schema.kysely_migration ORDER BY name',
  );
  return rows.map((r) => r.name);
};

/** The municipalities that have a row in any of these tables; by the first column of each key, so without reading all rows. */
export const municipalitiesIn = async (
  client: pg.ClientBase,
  tables: readonly TableShape[],
): Promise<readonly number[]> => {
  const found = new Set<number>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ id: number }>(
      `WITH RECURSIVE m(id) AS (
         (SELECT municipality_id FROM public.${quoted(name)} ORDER BY municipality_id LIMIT 1) UNION ALL
         SELECT (SELECT municipality_id FROM public.${quoted(name)} WHERE municipality_id > m.id ORDER BY municipality_id LIMIT 1)
         FROM m WHERE m.id IS NOT NULL)
       SELECT id FROM m WHERE id IS NOT NULL`,
    );
    for (const { id } of rows) found.add(id);
  }
  return [...found].sort((a, b) => a - b);
};

/** Refuses when row-level security would silently leave out what it hides: better no backup than one that looks whole. */
export const expectToSeeAll = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query<{ hidden: number }>(
    `SELECT count(*)::int AS hidden FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND row_security_active(c.oid)
       AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'whole'
         AND EXISTS (SELECT FROM unnest(p.polroles) r WHERE r = 0 OR pg_has_role(current_user, r, 'USAGE')))`,
  );
  if ((rows[0]?.hidden ?? 0) > 0)
    refuse(
      'rows-hidden',
      'This user of the database cannot see all rows. Start this version of Straatwijs once with the same DATABASE_URL: it prepares the tables for backups.',
    );
};
