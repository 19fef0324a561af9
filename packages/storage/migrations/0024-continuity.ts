import { type Kysely, sql } from 'kysely';

/**
 * What runs in a place and who stands for what there; handing an area over; and the people who agreed to be known to whoever
 * comes next, who can be erased.
 */
const ddl = `
CREATE TABLE programme (
  municipality_id int NOT NULL, programme_id uuid NOT NULL, organisation text NOT NULL, title text NOT NULL, words text NOT NULL,
  language text NOT NULL, edition int NOT NULL, place_id text NOT NULL, walk_in text NOT NULL, since date NOT NULL, until date,
  open boolean NOT NULL, staff_id text NOT NULL, noted_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, programme_id));
CREATE INDEX programme_place ON programme (municipality_id, place_id);
COMMENT ON TABLE programme IS 'work';

CREATE TABLE stance (
  municipality_id int NOT NULL, stance_id uuid NOT NULL, organisation text NOT NULL, theme text NOT NULL, words text NOT NULL,
  language text NOT NULL, next_words text, next_on date, edition int NOT NULL, place_id text NOT NULL,
  staff_id text NOT NULL, noted_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, stance_id));
CREATE INDEX stance_place ON stance (municipality_id, place_id);
COMMENT ON TABLE stance IS 'work';

CREATE TABLE handover (
  municipality_id int NOT NULL, handover_id uuid NOT NULL, edition int NOT NULL, place_id text NOT NULL,
  from_staff text NOT NULL, to_staff text NOT NULL, started_at timestamptz NOT NULL,
  ended_at timestamptz, how text, reason text,
  PRIMARY KEY (municipality_id, handover_id));
CREATE UNIQUE INDEX handover_under_way ON handover (municipality_id, place_id) WHERE ended_at IS NULL;
COMMENT ON TABLE handover IS 'work';

CREATE TABLE handover_step (
  municipality_id int NOT NULL, handover_id uuid NOT NULL, n int NOT NULL, step text NOT NULL, words text NOT NULL,
  staff_id text NOT NULL, gone_by_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, handover_id, n),
  FOREIGN KEY (municipality_id, handover_id) REFERENCES handover);
COMMENT ON TABLE handover_step IS 'erasable';

CREATE TABLE key_person (
  municipality_id int NOT NULL, key_person_id uuid NOT NULL, edition int NOT NULL, place_id text NOT NULL, name text NOT NULL,
  known_for text NOT NULL, phone text, agreed_on date NOT NULL,
  PRIMARY KEY (municipality_id, key_person_id));
CREATE INDEX key_person_place ON key_person (municipality_id, place_id);
COMMENT ON TABLE key_person IS 'erasable';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
