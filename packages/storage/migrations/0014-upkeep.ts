import { type Kysely, sql } from 'kysely';

/**
 * What was looked at in a night, per municipality: whether counts equal a recount, whether everything could be read, and
 * whether the newest backup is sound. With this migration the owner may also see all municipalities at once, for backups.
 */
const ddl = `
CREATE TABLE upkeep_check (
  municipality_id int NOT NULL, checked_at timestamptz NOT NULL, subject text NOT NULL, state text NOT NULL, detail text NOT NULL,
  PRIMARY KEY (municipality_id, subject));
COMMENT ON TABLE upkeep_check IS 'work';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
