import { type Kysely, sql } from 'kysely';

/**
 * What is done about something and what became of it: how it was written down (`measure_version`), where it stands
 * (`measure_step`), what it is compared with (`measure_choice`), all appended, and what it brought about beside
 * (`measure_effect`), of which only the decision to show it changes.
 */
const ddl = `
CREATE TABLE measure_version (
  municipality_id int NOT NULL, measure_id uuid NOT NULL, number int NOT NULL, edition int NOT NULL, places text[] NOT NULL,
  title text NOT NULL, about text NOT NULL, language text NOT NULL, kind text NOT NULL, run_by text NOT NULL,
  theme text NOT NULL, indicator text, valence text NOT NULL, direction text NOT NULL, good_for text NOT NULL,
  bad_for text NOT NULL, why text NOT NULL, peaked boolean NOT NULL, decided date NOT NULL, from_date date NOT NULL,
  to_date date, open boolean NOT NULL, staff_id text NOT NULL, noted_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, measure_id, number));
COMMENT ON TABLE measure_version IS 'work';

CREATE TABLE measure_step (
  municipality_id int NOT NULL, measure_id uuid NOT NULL, number int NOT NULL, state text NOT NULL, why text NOT NULL,
  staff_id text NOT NULL, taken_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, measure_id, number));
COMMENT ON TABLE measure_step IS 'work';

CREATE TABLE measure_choice (
  municipality_id int NOT NULL, measure_id uuid NOT NULL, number int NOT NULL, places text[] NOT NULL, because text NOT NULL,
  after_outcome boolean NOT NULL, staff_id text NOT NULL, chosen_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, measure_id, number));
COMMENT ON TABLE measure_choice IS 'work';

CREATE TABLE measure_effect (
  municipality_id int NOT NULL, measure_id uuid NOT NULL, effect_id uuid NOT NULL, words text NOT NULL,
  language text NOT NULL, perspective text NOT NULL, valence text NOT NULL, meant boolean NOT NULL, source text NOT NULL,
  heard date NOT NULL, staff_id text NOT NULL, noted_at timestamptz NOT NULL, state text NOT NULL, judged_by text,
  PRIMARY KEY (municipality_id, measure_id, effect_id));
COMMENT ON TABLE measure_effect IS 'work';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
