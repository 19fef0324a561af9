import { type Kysely, sql } from 'kysely';

/**
 * Statement rounds and agendas. What a municipality asks and chooses is work of its own; what one person answered is a row
 * that can be erased, under a mark that means nothing outside its round. What a closed round says is frozen beside it, as it
 * may be shown and no further.
 */
const ddl = `
CREATE TABLE round (
  municipality_id int NOT NULL, round_id text NOT NULL, edition int NOT NULL, place_id text NOT NULL, state text NOT NULL,
  joins text NOT NULL, statements jsonb NOT NULL, places int, rule text NOT NULL, seed int NOT NULL,
  staff_id text NOT NULL, made_at timestamptz NOT NULL, opened_at timestamptz, closed_at timestamptz, outcome jsonb,
  PRIMARY KEY (municipality_id, round_id));
CREATE INDEX round_place ON round (municipality_id, place_id);
COMMENT ON TABLE round IS 'work';

CREATE TABLE round_answer (
  municipality_id int NOT NULL, round_id text NOT NULL, pseudonym bytea NOT NULL, answer_id uuid NOT NULL, perspective text NOT NULL,
  says jsonb NOT NULL, themes text[], line bigint, entered_by text, week int NOT NULL,
  PRIMARY KEY (municipality_id, round_id, pseudonym),
  FOREIGN KEY (municipality_id, round_id) REFERENCES round);
CREATE INDEX round_answer_week ON round_answer (municipality_id, week);
COMMENT ON TABLE round_answer IS 'erasable';

CREATE TABLE agenda (
  municipality_id int NOT NULL, agenda_id text NOT NULL, edition int NOT NULL, place_id text NOT NULL, period text NOT NULL,
  state text NOT NULL, themes text[] NOT NULL, round_id text, words jsonb NOT NULL,
  staff_id text NOT NULL, made_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, agenda_id),
  FOREIGN KEY (municipality_id, round_id) REFERENCES round);
CREATE INDEX agenda_place ON agenda (municipality_id, place_id);
COMMENT ON TABLE agenda IS 'work';

CREATE TABLE ambition (
  municipality_id int NOT NULL, agenda_id text NOT NULL, theme text NOT NULL, version int NOT NULL, content jsonb NOT NULL,
  staff_id text NOT NULL, written_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, agenda_id, theme, version),
  FOREIGN KEY (municipality_id, agenda_id) REFERENCES agenda);
COMMENT ON TABLE ambition IS 'work';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
