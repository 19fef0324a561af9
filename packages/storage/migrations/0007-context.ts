import { type Kysely, sql } from 'kysely';

/**
 * Figures of others, beside ours and never in them: whatever a source publishes can be read in again, so all three tables
 * are reference. `boundary` is the year of the boundaries that a code belongs to; it need not be an edition that is here.
 */
const ddl = `
CREATE TABLE context_source (
  municipality_id int NOT NULL, source text NOT NULL, name text NOT NULL,
  PRIMARY KEY (municipality_id, source));
COMMENT ON TABLE context_source IS 'reference';

CREATE TABLE context_measure (
  municipality_id int NOT NULL, source text NOT NULL, measure text NOT NULL, label text NOT NULL, unit text NOT NULL,
  PRIMARY KEY (municipality_id, source, measure),
  FOREIGN KEY (municipality_id, source) REFERENCES context_source);
COMMENT ON TABLE context_measure IS 'reference';

CREATE TABLE context_figure (
  municipality_id int NOT NULL, boundary int NOT NULL, place_id text NOT NULL, source text NOT NULL, measure text NOT NULL,
  period text NOT NULL, value double precision, missing text, CHECK ((value IS NULL) = (missing IS NOT NULL)),
  PRIMARY KEY (municipality_id, boundary, place_id, source, measure, period),
  FOREIGN KEY (municipality_id, source, measure) REFERENCES context_measure);
COMMENT ON TABLE context_figure IS 'reference';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
