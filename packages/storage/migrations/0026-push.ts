import { type Kysely, sql } from 'kysely';

/** A phone or computer on which somebody wants to hear that there is an answer: what is needed to write to its browser. */
const ddl = `
ALTER TABLE reach ADD COLUMN push_p256dh text, ADD COLUMN push_auth text, ADD COLUMN push_made_with text;
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
