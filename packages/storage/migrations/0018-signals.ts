import { type Kysely, sql } from 'kysely';

/**
 * The seismograph: every series as it was watched last (sparse, with a fingerprint of what its score came from), what is known
 * beforehand this month, how the last watch went; and signals, whose steps are appended. One signal per series and direction
 * is open at a time.
 */
const ddl = `
CREATE TABLE watched_series (
  municipality_id int NOT NULL, edition int NOT NULL, place_id text NOT NULL, kind text NOT NULL, series text NOT NULL,
  theme text NOT NULL, indicator text NOT NULL, valence text NOT NULL,
  weeks int[] NOT NULL, counts int[] NOT NULL, effort int[] NOT NULL, fingerprint bigint NOT NULL, up real, down real,
  PRIMARY KEY (municipality_id, edition, place_id, kind, series, theme, indicator, valence));
COMMENT ON TABLE watched_series IS 'derived';

CREATE TABLE watch_model (
  municipality_id int NOT NULL, facts jsonb NOT NULL,
  PRIMARY KEY (municipality_id));
COMMENT ON TABLE watch_model IS 'derived';

CREATE TABLE watch_run (
  municipality_id int NOT NULL, watched_at timestamptz NOT NULL, took_ms int NOT NULL, edition int NOT NULL, through int NOT NULL,
  marked int NOT NULL, series int NOT NULL, scored int NOT NULL, found int NOT NULL,
  PRIMARY KEY (municipality_id));
COMMENT ON TABLE watch_run IS 'work';

CREATE TABLE signal (
  municipality_id int NOT NULL, signal_id uuid NOT NULL, edition int NOT NULL, place_id text NOT NULL,
  kind text NOT NULL, series text NOT NULL, theme text NOT NULL, indicator text NOT NULL, valence text NOT NULL,
  direction text NOT NULL, state text NOT NULL, grade text, week int NOT NULL, last_week int NOT NULL, faded boolean NOT NULL,
  evidence double precision NOT NULL, threshold double precision NOT NULL, smallest_change double precision,
  marks text[] NOT NULL, weeks jsonb NOT NULL,
  PRIMARY KEY (municipality_id, signal_id));
CREATE UNIQUE INDEX signal_one_open ON signal (municipality_id, edition, place_id, kind, series, theme, indicator, valence, direction)
  WHERE state = 'open';
CREATE INDEX signal_list ON signal (municipality_id, edition, last_week, signal_id);
COMMENT ON TABLE signal IS 'work';

CREATE TABLE signal_step (
  municipality_id int NOT NULL, signal_id uuid NOT NULL, n int NOT NULL, kind text NOT NULL, taken_at timestamptz NOT NULL,
  staff_id text, week int NOT NULL, grade text, words text, other_id uuid,
  PRIMARY KEY (municipality_id, signal_id, n),
  FOREIGN KEY (municipality_id, signal_id) REFERENCES signal);
COMMENT ON TABLE signal_step IS 'work';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
