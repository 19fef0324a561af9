import pg from 'pg';
import type { Connection } from '../connection/pool.ts';
import { archiveClient, columnList, endOn, expectToSeeAll, quoted, tablesOf } from './catalogue.ts';
import { digestIn } from './put-back.ts';

/** What reading all of a database showed. */
export interface EverythingRead {
  readonly rows: number;
  /** Pages of which the checksum was wrong since the server keeps count; undefined where it keeps no checksums. */
  readonly brokenPages: number | undefined;
}

/**
 * Reads every row of every table once, as a backup does, and asks the server what it noticed.
 * @throws what the server says when a row cannot be read
 */
export const readEverything = async (connection: Connection, signal?: AbortSignal): Promise<EverythingRead> => {
  const client = new pg.Client(archiveClient(connection));
  client.on('error', () => undefined); // the query that runs tells it
  await client.connect();
  const giveUp = endOn(client, signal);
  try {
    await client.query("BEGIN READ ONLY; SET LOCAL straatwijs.whole = 'on'");
    await expectToSeeAll(client);
    let rows = 0;
    for (const { name, columns } of await tablesOf(client))
      rows += (await digestIn(client, `SELECT ${columnList(columns)} FROM public.${quoted(name)}`)).rows;
    const { rows: found } = await client.query<{ broken: number | null }>(
      'SELECT checksum_failures::float8 AS broken FROM pg_stat_database WHERE datname = current_database()',
    );
    await client.query('COMMIT');
    return { rows, brokenPages: found[0]?.broken ?? undefined };
  } finally {
    giveUp();
    await client.end();
  }
};
