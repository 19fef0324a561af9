import { retentionTable } from '@straatwijs/monitor';
import type pg from 'pg';
import { type Connection, openPool } from './pool.ts';

/** What a scrub did: tables whose bytes are gone, and sentences about what it could not do. */
export interface Scrubbed {
  readonly tables: readonly string[];
  readonly left: readonly string[];
}

const timedTables = [...new Set(retentionTable().flatMap((l) => (typeof l.keep === 'object' ? l.tables : [])))];
/** One instance at a time. */
const scrubKey = 7355611;
const notAllowed = '42501';
const lockedLonger = '55P03';
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

// Everything that comments call erasable, and whatever loses rows by its age. `changes` grows with each row that went or
// was replaced; a crash sets it back, hence the moment at which the server started.
const changesQuery = `
SELECT c.relname AS table, pg_postmaster_start_time() || '/' || pg_stat_get_tuples_deleted(c.oid) + pg_stat_get_tuples_updated(c.oid) AS changes
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  AND (obj_description(c.oid, 'pg_class') = 'erasable' OR c.relname = ANY($1)) ORDER BY 1`;

// Whoever still looks at an older moment keeps the rows of that moment in the table, also through a rewrite.
const lookersQuery = `
SELECT count(*)::int AS n FROM pg_stat_activity
WHERE backend_xmin IS NOT NULL AND pid <> pg_backend_pid() AND xact_start < clock_timestamp() - interval '1 second'`;

type Run = (text: string) => Promise<boolean>;

/** Runs a statement that only some roles may; what is refused becomes a sentence for the operator. */
const tryingFor =
  (client: pg.PoolClient, left: string[]) =>
  (sentence: string): Run =>
  async (text) => {
    try {
      await client.query(text);
      return true;
    } catch (error) {
      if (codeOf(error) !== notAllowed && codeOf(error) !== lockedLonger) throw error;
      left.push(sentence);
      return false;
    }
  };

const scrubTable = async (client: pg.PoolClient, table: string, left: string[]): Promise<boolean> => {
  const trying = tryingFor(client, left);
  const rewritten = await trying(`${table} was in use or is not ours to rewrite: tried again next night.`)(
    `VACUUM FULL public.${client.escapeIdentifier(table)}`,
  );
  if (!rewritten) return false;
  // Samples of what was erased lie in the statistics of the planner, and an empty table keeps those it had.
  await trying('The statistics of the planner (pg_statistic) are not ours to clear: a superuser can.')(
    `DELETE FROM pg_statistic WHERE starelid = 'public.${table}'::regclass`,
  );
  await client.query(`ANALYZE public.${client.escapeIdentifier(table)}`);
  return true;
};

const scrub = async (
  client: pg.PoolClient,
  known: Map<string, string>,
  emptied: readonly string[],
): Promise<Scrubbed> => {
  const left: string[] = [];
  const trying = tryingFor(client, left);
  const { rows } = await client.query<{ table: string; changes: string }>(changesQuery, [timedTables]);
  const { rows: lookers } = await client.query<{ n: number }>(lookersQuery);
  const isAlone = lookers[0]?.n === 0;
  if (!isAlone) left.push('Somebody was still reading an older state: the next night rewrites these tables again.');
  const tables: string[] = [];
  for (const { table, changes } of rows.filter((r) => emptied.includes(r.table) || known.get(r.table) !== r.changes)) {
    if (!(await scrubTable(client, table, left))) continue;
    tables.push(table);
    if (isAlone) known.set(table, changes);
  }
  if (tables.length === 0) return { tables, left };
  await trying('The statistics of the planner (pg_statistic) are not ours to rewrite: a superuser can.')(
    'VACUUM FULL pg_catalog.pg_statistic',
  );
  // From here a new segment of the log; with the checkpoint the old ones, and the old files of the tables, are removed.
  await trying('Segments of the write-ahead log are not ours to end: the server removes them in its own time.')(
    'SELECT pg_switch_wal()',
  );
  await trying('A checkpoint is not ours to ask for: the server makes one in its own time.')('CHECKPOINT');
  return { tables, left: [...new Set(left)] };
};

/**
 * Takes what was erased off the disk: a deleted row stays in its table, in samples of the planner and in the write-ahead
 * log until these are rewritten. Needs the owner of the tables, and of the rest a superuser, as with the embedded server;
 * what the role may not do comes back as sentences. Tables that lost nothing since the last time are left alone, but for
 * those that are named as just emptied: a server counts what a connection deleted some seconds late.
 */
export const scrubber = (
  { role: _, ...owner }: Connection,
  onIdleError: (error: Error) => void,
): ((emptied?: readonly string[]) => Promise<Scrubbed>) => {
  const known = new Map<string, string>();
  return async (emptied = []) => {
    const pool = openPool({ ...owner, max: 1 }, onIdleError);
    try {
      const client = await pool.connect();
      try {
        // Rewriting a large table takes what it takes; waiting for one holds up everybody who comes after.
        await client.query('SET statement_timeout = 0');
        await client.query(`SET lock_timeout = '5s'`);
        const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [scrubKey]);
        return rows[0]?.mine ? await scrub(client, known, emptied) : { tables: [], left: [] };
      } finally {
        client.release(true);
      }
    } finally {
      await pool.end();
    }
  };
};
