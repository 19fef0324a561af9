import { type Kysely, sql } from 'kysely';

/**
 * Which change somebody at the desk laid what was told beside: who did so and when. Which talks somebody wants to hear the
 * minutes of, by their code. What leads to a teller can be erased. A notice says what it is about: an answer, or minutes.
 */
const ddl = `
CREATE TABLE signal_told (
  municipality_id int NOT NULL, signal_id uuid NOT NULL, root_id uuid NOT NULL, staff_id text NOT NULL, put_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, signal_id, root_id),
  FOREIGN KEY (municipality_id, signal_id) REFERENCES signal);
CREATE INDEX signal_told_of ON signal_told (municipality_id, root_id);
COMMENT ON TABLE signal_told IS 'erasable';

CREATE TABLE talk_asked (
  municipality_id int NOT NULL, talk_id uuid NOT NULL, root_id uuid NOT NULL, asked_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, talk_id, root_id),
  FOREIGN KEY (municipality_id, talk_id) REFERENCES talk);
CREATE INDEX talk_asked_of ON talk_asked (municipality_id, root_id);
COMMENT ON TABLE talk_asked IS 'erasable';

ALTER TABLE notice ADD COLUMN about text NOT NULL DEFAULT 'answer';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
