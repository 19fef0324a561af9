import { type Kysely, sql } from 'kysely';

/**
 * Answers to a set: written as a draft that holds who is in it, and given once somebody approved it. A correction of an
 * earlier answer names it. How somebody wants to hear that there is an answer (`reach`) is erasable; a `notice` is what
 * goes out to them: ids and a state, never a text.
 */
const ddl = `
CREATE TABLE answer_draft (
  municipality_id int NOT NULL, draft_id uuid NOT NULL, kind text NOT NULL, words text NOT NULL, language text NOT NULL,
  standard text, fill_in jsonb, corrects uuid, edition int NOT NULL, place_id text NOT NULL, chosen jsonb NOT NULL,
  state text NOT NULL, written_by text NOT NULL, written_at timestamptz NOT NULL, judged_by text, judged_at timestamptz,
  PRIMARY KEY (municipality_id, draft_id));
CREATE INDEX answer_draft_open ON answer_draft (municipality_id, written_at, draft_id) WHERE state = 'draft';
COMMENT ON TABLE answer_draft IS 'work';

CREATE TABLE answer_draft_to (
  municipality_id int NOT NULL, draft_id uuid NOT NULL, root_id uuid NOT NULL,
  PRIMARY KEY (municipality_id, draft_id, root_id),
  FOREIGN KEY (municipality_id, draft_id) REFERENCES answer_draft);
COMMENT ON TABLE answer_draft_to IS 'work';

ALTER TABLE answer ADD COLUMN corrects uuid;
CREATE INDEX answer_corrects ON answer (municipality_id, corrects) WHERE corrects IS NOT NULL;

CREATE TABLE reach (
  municipality_id int NOT NULL, reach_id uuid NOT NULL, root_id uuid NOT NULL, way text NOT NULL, language text NOT NULL,
  address text NOT NULL, left_at timestamptz NOT NULL, confirmed_at timestamptz,
  PRIMARY KEY (municipality_id, reach_id),
  UNIQUE (municipality_id, root_id, way));
COMMENT ON TABLE reach IS 'erasable';

CREATE TABLE notice (
  municipality_id int NOT NULL, notice_id uuid NOT NULL, reach_id uuid NOT NULL, answer_id uuid NOT NULL,
  state text NOT NULL, tries int NOT NULL, due_at timestamptz NOT NULL, lease_until timestamptz, sent_at timestamptz,
  PRIMARY KEY (municipality_id, notice_id),
  UNIQUE (municipality_id, answer_id, reach_id));
CREATE INDEX notice_due ON notice (municipality_id, due_at, notice_id) WHERE state IN ('waiting', 'sending');
CREATE INDEX notice_reach ON notice (municipality_id, reach_id);
COMMENT ON TABLE notice IS 'erasable';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
