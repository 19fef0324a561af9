import { type Kysely, sql } from 'kysely';

/**
 * City talks. What is said at a talk are lines, appended and never changed: a later line puts one right, and what is decided
 * about a line is appended beside it. Who planned a talk and which step was taken is work; what people said can be erased.
 */
const ddl = `
CREATE TABLE talk (
  municipality_id int NOT NULL, talk_id uuid NOT NULL, edition int NOT NULL, place_id text NOT NULL, kind text NOT NULL,
  held_on date NOT NULL, starts text NOT NULL, venue text NOT NULL, joins text, why_none text, language text NOT NULL,
  state text NOT NULL, amend_until timestamptz, staff_id text NOT NULL, planned_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, talk_id), CHECK ((joins IS NULL) <> (why_none IS NULL)));
CREATE INDEX talk_by_date ON talk (municipality_id, held_on, talk_id);
COMMENT ON TABLE talk IS 'work';

CREATE TABLE talk_step (
  municipality_id int NOT NULL, talk_id uuid NOT NULL, n int NOT NULL, step text NOT NULL, staff_id text NOT NULL,
  taken_at timestamptz NOT NULL, reason text,
  PRIMARY KEY (municipality_id, talk_id, n),
  FOREIGN KEY (municipality_id, talk_id) REFERENCES talk);
COMMENT ON TABLE talk_step IS 'work';

CREATE TABLE talk_pen (
  municipality_id int NOT NULL, talk_id uuid NOT NULL, n int NOT NULL, deed text NOT NULL, staff_id text NOT NULL,
  to_staff text, done_at timestamptz NOT NULL, reason text,
  PRIMARY KEY (municipality_id, talk_id, n),
  FOREIGN KEY (municipality_id, talk_id) REFERENCES talk);
COMMENT ON TABLE talk_pen IS 'work';

CREATE TABLE talk_line (
  municipality_id int NOT NULL, line_id uuid NOT NULL, talk_id uuid NOT NULL, arrival int NOT NULL, part text NOT NULL,
  theme text, words text NOT NULL, language text NOT NULL, supersedes uuid, origin text NOT NULL, pen_of text, staff_id text,
  device text NOT NULL, number int NOT NULL, said_at timestamptz, received_at timestamptz NOT NULL,
  owner text, due date, horizon text, perspective text, people int,
  PRIMARY KEY (municipality_id, line_id),
  UNIQUE (municipality_id, talk_id, arrival),
  FOREIGN KEY (municipality_id, talk_id) REFERENCES talk);
COMMENT ON TABLE talk_line IS 'erasable';

CREATE TABLE talk_mark (
  municipality_id int NOT NULL, line_id uuid NOT NULL, n int NOT NULL, says text NOT NULL, words text, staff_id text NOT NULL,
  marked_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, line_id, n),
  FOREIGN KEY (municipality_id, line_id) REFERENCES talk_line ON DELETE CASCADE);
COMMENT ON TABLE talk_mark IS 'erasable';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
