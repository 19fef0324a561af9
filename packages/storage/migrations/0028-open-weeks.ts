import { type Kysely, sql } from 'kysely';

/**
 * In which weeks each source was open when the seismograph watched last. A week that opens or closes by one telling is a week of
 * every series of that source: then everything is read again, not only where somebody told.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(`ALTER TABLE watch_run ADD COLUMN open jsonb NOT NULL DEFAULT '{}'`).execute(db);
};
