import { type Kysely, sql } from 'kysely';

/**
 * Actions: what is done, by whom, and what came of it. Content, steps, moves and effects are appended and written by staff.
 * What leads to somebody who told or offered something, and what they say of it, are rows of their own that can be erased.
 */
const ddl = `
CREATE TABLE action (
  municipality_id int NOT NULL, action_id uuid NOT NULL, kind text NOT NULL, edition int NOT NULL, place_id text NOT NULL,
  area_id text NOT NULL, state text NOT NULL, began_with text[] NOT NULL, staff_id text NOT NULL, started_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, action_id));
CREATE INDEX action_area ON action (municipality_id, area_id, state);
CREATE INDEX action_place ON action (municipality_id, edition, place_id);
COMMENT ON TABLE action IS 'work';

CREATE TABLE action_version (
  municipality_id int NOT NULL, action_id uuid NOT NULL, version int NOT NULL, title text NOT NULL, words text NOT NULL,
  language text NOT NULL, theme text NOT NULL, owner_role text NOT NULL, owner_id text, expects jsonb, paid_by text,
  paid_until date, stays_after text, decides text, influence text, staff_id text NOT NULL, written_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, action_id, version),
  FOREIGN KEY (municipality_id, action_id) REFERENCES action);
COMMENT ON TABLE action_version IS 'work';

CREATE TABLE action_move (
  municipality_id int NOT NULL, action_id uuid NOT NULL, n int NOT NULL, from_state text NOT NULL, to_state text NOT NULL,
  moved_by text NOT NULL, staff_id text, reason text, language text NOT NULL, moved_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, action_id, n),
  FOREIGN KEY (municipality_id, action_id) REFERENCES action);
COMMENT ON TABLE action_move IS 'work';

CREATE TABLE action_step (
  municipality_id int NOT NULL, action_id uuid NOT NULL, step_id uuid NOT NULL, title text NOT NULL, language text NOT NULL,
  thanks_for uuid,
  PRIMARY KEY (municipality_id, action_id, step_id),
  FOREIGN KEY (municipality_id, action_id) REFERENCES action);
COMMENT ON TABLE action_step IS 'work';

CREATE TABLE action_step_line (
  municipality_id int NOT NULL, action_id uuid NOT NULL, step_id uuid NOT NULL, n int NOT NULL, due date NOT NULL, done_on date,
  staff_id text NOT NULL, written_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, action_id, step_id, n),
  FOREIGN KEY (municipality_id, action_id, step_id) REFERENCES action_step);
COMMENT ON TABLE action_step_line IS 'work';

CREATE TABLE action_effect (
  municipality_id int NOT NULL, action_id uuid NOT NULL, effect_id uuid NOT NULL, perspective text NOT NULL, good boolean NOT NULL,
  meant boolean NOT NULL, words text NOT NULL, language text NOT NULL, source text NOT NULL, seen_on date NOT NULL,
  staff_id text NOT NULL, noted_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, action_id, effect_id),
  FOREIGN KEY (municipality_id, action_id) REFERENCES action);
COMMENT ON TABLE action_effect IS 'work';

CREATE TABLE action_source (
  municipality_id int NOT NULL, action_id uuid NOT NULL, kind text NOT NULL, source_id text NOT NULL, staff_id text NOT NULL,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, action_id, kind, source_id),
  FOREIGN KEY (municipality_id, action_id) REFERENCES action);
CREATE INDEX action_source_of ON action_source (municipality_id, source_id);
COMMENT ON TABLE action_source IS 'erasable';

CREATE TABLE action_said (
  municipality_id int NOT NULL, action_id uuid NOT NULL, root_id uuid NOT NULL, says text NOT NULL, words text,
  language text NOT NULL, week int NOT NULL, said_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, action_id, root_id),
  FOREIGN KEY (municipality_id, action_id) REFERENCES action);
CREATE INDEX action_said_by ON action_said (municipality_id, root_id);
COMMENT ON TABLE action_said IS 'erasable';

CREATE TABLE action_offer (
  municipality_id int NOT NULL, action_id uuid NOT NULL, offer_id uuid NOT NULL, use text NOT NULL, staff_id text NOT NULL,
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, action_id, offer_id),
  FOREIGN KEY (municipality_id, action_id) REFERENCES action);
CREATE INDEX action_offer_of ON action_offer (municipality_id, offer_id);
COMMENT ON TABLE action_offer IS 'erasable';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
