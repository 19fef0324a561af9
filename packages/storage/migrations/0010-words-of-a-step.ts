import { type Kysely, sql } from 'kysely';

/** What the desk writes with a step of an offer has a language of its own; so far it was always taken for Dutch. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(`ALTER TABLE offer_step ADD COLUMN language text NOT NULL DEFAULT 'nl'`).execute(db);
};
