import { type Kysely, sql } from 'kysely';

/**
 * Faces, offers and how fairly it went. Who a face is, and what somebody offered with how to reach them, are rows of their
 * own that can be erased; that there was a face from then to then, and that there was an offer, says nothing of anybody.
 */
const ddl = `
CREATE TABLE face (
  municipality_id int NOT NULL, face_id uuid NOT NULL, place_id text NOT NULL, since date NOT NULL, until date,
  PRIMARY KEY (municipality_id, face_id));
CREATE INDEX face_place ON face (municipality_id, place_id);
COMMENT ON TABLE face IS 'work';

CREATE TABLE face_card (
  municipality_id int NOT NULL, face_id uuid NOT NULL, name text NOT NULL, work text NOT NULL,
  walk_in text, phone text, mail text,
  PRIMARY KEY (municipality_id, face_id),
  FOREIGN KEY (municipality_id, face_id) REFERENCES face);
COMMENT ON TABLE face_card IS 'erasable';

CREATE TABLE offer (
  municipality_id int NOT NULL, offer_id uuid NOT NULL, edition int NOT NULL, place_id text NOT NULL,
  kind text, theme text, state text NOT NULL, language text NOT NULL,
  received_at timestamptz NOT NULL, corrected_at timestamptz,
  PRIMARY KEY (municipality_id, offer_id));
CREATE INDEX offer_list ON offer (municipality_id, received_at, offer_id);
COMMENT ON TABLE offer IS 'work';

CREATE TABLE offer_code (
  municipality_id int NOT NULL, code_hash bytea NOT NULL, offer_id uuid NOT NULL,
  PRIMARY KEY (municipality_id, code_hash),
  UNIQUE (municipality_id, offer_id),
  FOREIGN KEY (municipality_id, offer_id) REFERENCES offer);
COMMENT ON TABLE offer_code IS 'erasable';

CREATE TABLE offer_text (
  municipality_id int NOT NULL, offer_id uuid NOT NULL, ways text[] NOT NULL, words text, phone text, mail text,
  PRIMARY KEY (municipality_id, offer_id),
  FOREIGN KEY (municipality_id, offer_id) REFERENCES offer);
COMMENT ON TABLE offer_text IS 'erasable';

CREATE TABLE offer_step (
  municipality_id int NOT NULL, offer_id uuid NOT NULL, n int NOT NULL, state text NOT NULL, words text,
  staff_id text NOT NULL, taken_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, offer_id, n),
  FOREIGN KEY (municipality_id, offer_id) REFERENCES offer);
COMMENT ON TABLE offer_step IS 'erasable';

CREATE TABLE fairness (
  municipality_id int NOT NULL, root_id uuid NOT NULL, question text NOT NULL, says text NOT NULL, week int NOT NULL,
  PRIMARY KEY (municipality_id, root_id, question));
CREATE INDEX fairness_week ON fairness (municipality_id, week);
COMMENT ON TABLE fairness IS 'erasable';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
