import { type Kysely, sql } from 'kysely';

/**
 * Releases: appended, never changed. What was frozen (atoms, and who stands behind each planned count) lies apart from what
 * was published, so that what answers the public never meets it.
 */
const ddl = `
CREATE TABLE release (
  municipality_id int NOT NULL, number int NOT NULL, made_at timestamptz NOT NULL, plan int NOT NULL, edition int NOT NULL,
  code text NOT NULL, periods text[] NOT NULL, corrected text[] NOT NULL, cells int NOT NULL, withheld int NOT NULL,
  salt bytea NOT NULL, inputs_digest bytea NOT NULL, table_digest bytea NOT NULL, previous bytea NOT NULL, digest bytea NOT NULL,
  PRIMARY KEY (municipality_id, number));
COMMENT ON TABLE release IS 'facts';

CREATE TABLE release_period (
  municipality_id int NOT NULL, period text NOT NULL, number int NOT NULL,
  PRIMARY KEY (municipality_id, period, number),
  FOREIGN KEY (municipality_id, number) REFERENCES release);
COMMENT ON TABLE release_period IS 'facts';

CREATE TABLE release_week (
  municipality_id int NOT NULL, number int NOT NULL, week int NOT NULL,
  PRIMARY KEY (municipality_id, number, week),
  FOREIGN KEY (municipality_id, number) REFERENCES release);
COMMENT ON TABLE release_week IS 'facts';

CREATE TABLE release_atom (
  municipality_id int NOT NULL, number int NOT NULL, n int NOT NULL, family text NOT NULL, edition int NOT NULL,
  place_id text NOT NULL, week int NOT NULL, theme text NOT NULL, valence text NOT NULL, perspective text NOT NULL,
  indicator text NOT NULL, count int NOT NULL, people int NOT NULL, most int NOT NULL, second int NOT NULL, seen int NOT NULL,
  PRIMARY KEY (municipality_id, number, n),
  FOREIGN KEY (municipality_id, number) REFERENCES release);
COMMENT ON TABLE release_atom IS 'facts';

CREATE TABLE release_input (
  municipality_id int NOT NULL, number int NOT NULL, n int NOT NULL, count int NOT NULL, people int NOT NULL,
  most int NOT NULL, second int NOT NULL, seen int NOT NULL,
  PRIMARY KEY (municipality_id, number, n),
  FOREIGN KEY (municipality_id, number) REFERENCES release);
COMMENT ON TABLE release_input IS 'facts';

CREATE TABLE release_cell (
  municipality_id int NOT NULL, number int NOT NULL, n int NOT NULL, family text NOT NULL, edition int NOT NULL,
  place_id text NOT NULL, period text NOT NULL, split text NOT NULL, key text NOT NULL,
  state text NOT NULL, value int, seen int, contributors text,
  PRIMARY KEY (municipality_id, number, n),
  FOREIGN KEY (municipality_id, number) REFERENCES release);
CREATE INDEX release_cell_place ON release_cell (municipality_id, edition, place_id, period, number);
COMMENT ON TABLE release_cell IS 'facts';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
