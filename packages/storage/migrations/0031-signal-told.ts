import { type Kysely, sql } from 'kysely';

/** Which change somebody at the desk laid what was told beside: who did so and when. What leads to a teller can be erased. */
const ddl = `
CREATE TABLE signal_told (
  municipality_id int NOT NULL, signal_id uuid NOT NULL, root_id uuid NOT NULL, staff_id text NOT NULL, put_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, signal_id, root_id),
  FOREIGN KEY (municipality_id, signal_id) REFERENCES signal);
CREATE INDEX signal_told_of ON signal_told (municipality_id, root_id);
COMMENT ON TABLE signal_told IS 'erasable';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
