import { type Kysely, sql } from 'kysely';

/** What each run of the erasing job erased, per kind and as numbers: there is nothing of anybody in it. */
const ddl = `
CREATE TABLE retention_run (
  municipality_id int NOT NULL, ran_at timestamptz NOT NULL, kind text NOT NULL, erased int NOT NULL,
  PRIMARY KEY (municipality_id, ran_at, kind));
COMMENT ON TABLE retention_run IS 'event';
ALTER TABLE message ADD COLUMN words_gone boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN message.words_gone IS 'its words were kept long enough: it is counted, and read no more';
CREATE INDEX trail_age ON trail (municipality_id, happened_at);
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
