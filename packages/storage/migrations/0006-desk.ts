import { type Kysely, sql } from 'kysely';

/**
 * The desk of every day: what happened in a place (`place_event`), the answer per quarter to taps without words
 * (`tap_answer`), and what *Today* needs to stay quick. A message keeps its week and series, so that taps without words
 * are what was told minus what became a message: no row per tap.
 */
const ddl = `
CREATE TABLE place_event (
  municipality_id int NOT NULL, event_id uuid NOT NULL, kind text NOT NULL, title text NOT NULL, language text NOT NULL,
  edition int NOT NULL, place_id text NOT NULL, from_date date NOT NULL, to_date date, source text NOT NULL,
  open boolean NOT NULL, staff_id text NOT NULL, noted_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, event_id));
CREATE INDEX place_event_by_date ON place_event (municipality_id, from_date, event_id);
COMMENT ON TABLE place_event IS 'work';

CREATE TABLE tap_answer (
  municipality_id int NOT NULL, answer_id uuid NOT NULL, edition int NOT NULL, place_id text NOT NULL, quarter text NOT NULL,
  first_week int NOT NULL, last_week int NOT NULL, kind text NOT NULL, words text NOT NULL, deeds text NOT NULL,
  language text NOT NULL, staff_id text NOT NULL, answered_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, answer_id),
  UNIQUE (municipality_id, edition, place_id, quarter));
COMMENT ON TABLE tap_answer IS 'work';

-- The owner is held by row-level security too; this lifts it here, and the locks are renewed after every migration.
ALTER TABLE message NO FORCE ROW LEVEL SECURITY;
ALTER TABLE contribution NO FORCE ROW LEVEL SECURITY;
ALTER TABLE message ADD COLUMN week int NOT NULL DEFAULT 0, ADD COLUMN series text NOT NULL DEFAULT '';
UPDATE message m SET week = k.week, series = k.series FROM contribution k
  WHERE k.municipality_id = m.municipality_id AND k.id = m.current_id;
ALTER TABLE message ALTER COLUMN week DROP DEFAULT, ALTER COLUMN series DROP DEFAULT;
CREATE INDEX message_week ON message (municipality_id, series, week, state);
CREATE INDEX story_lee ON story (municipality_id, review_date, root_id) WHERE state = 'lee';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
