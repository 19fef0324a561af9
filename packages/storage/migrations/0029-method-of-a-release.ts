import { type Kysely, sql } from 'kysely';

/** How the pattern of a release was found: proven cheapest, or by the fallback. Of releases from before nobody knows. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(`ALTER TABLE release ADD COLUMN method text`).execute(db);
};
