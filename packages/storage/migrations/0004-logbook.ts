import { type Kysely, sql } from 'kysely';

/**
 * Whose a contribution is when a worker noted it: the organisation stands on the fact itself, so that whoever reads
 * workers' figures must name one. Beside it what an organisation wants to reach, and its changes of course.
 */
const ddl = `
ALTER TABLE contribution ADD COLUMN organisation text;
CREATE INDEX contribution_organisation ON contribution (municipality_id, organisation, week, entered_by) WHERE organisation IS NOT NULL;

CREATE TABLE course_target (
  municipality_id int NOT NULL, organisation text NOT NULL, target_id uuid NOT NULL, place_id text, percent int NOT NULL,
  since date NOT NULL, set_by text NOT NULL, set_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, organisation, target_id));
COMMENT ON TABLE course_target IS 'work';

CREATE TABLE course_note (
  municipality_id int NOT NULL, organisation text NOT NULL, note_id uuid NOT NULL, place_id text NOT NULL, week int NOT NULL,
  noted_on date NOT NULL, words text NOT NULL, staff_id text NOT NULL, noted_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, organisation, note_id));
CREATE INDEX course_note_week ON course_note (municipality_id, organisation, week);
COMMENT ON TABLE course_note IS 'work';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
