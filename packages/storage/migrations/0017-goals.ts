import { type Kysely, sql } from 'kysely';

/**
 * What levels are held against: how it was, frozen with all that a comparison needs (`goal_baseline`), and where people want to
 * go (`goal_target`). Rows are only ever added.
 */
const ddl = `
CREATE TABLE goal_baseline (
  municipality_id int NOT NULL, baseline_id uuid NOT NULL, edition int NOT NULL, place_id text NOT NULL, measure text NOT NULL,
  period text NOT NULL, series text NOT NULL, estimate float8 NOT NULL, lower float8 NOT NULL, upper float8 NOT NULL,
  count int NOT NULL, effort int NOT NULL, observers int, kept jsonb NOT NULL, staff_id text NOT NULL, set_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, baseline_id));
CREATE INDEX goal_baseline_place ON goal_baseline (municipality_id, edition, place_id, set_at);
COMMENT ON TABLE goal_baseline IS 'work';

CREATE TABLE goal_target (
  municipality_id int NOT NULL, target_id uuid NOT NULL, edition int NOT NULL, place_id text NOT NULL, measure text NOT NULL,
  value float8 NOT NULL, by_date date NOT NULL, reason text NOT NULL, staff_id text NOT NULL, set_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, target_id));
CREATE INDEX goal_target_place ON goal_target (municipality_id, edition, place_id, set_at);
COMMENT ON TABLE goal_target IS 'work';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
