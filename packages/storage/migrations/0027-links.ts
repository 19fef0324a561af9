import { type Kysely, sql } from 'kysely';

/**
 * What leads from one thing to another: which talk takes up what somebody told, and texts of actions in other languages.
 * What leads to a teller can be erased; a translation of what staff wrote about their work is work itself. It keeps the words
 * that it translates, so that it is never shown beside other ones.
 */
const ddl = `
CREATE TABLE talk_told (
  municipality_id int NOT NULL, talk_id uuid NOT NULL, root_id uuid NOT NULL, staff_id text NOT NULL, put_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, talk_id, root_id),
  FOREIGN KEY (municipality_id, talk_id) REFERENCES talk);
CREATE INDEX talk_told_of ON talk_told (municipality_id, root_id);
COMMENT ON TABLE talk_told IS 'erasable';

CREATE TABLE action_translation (
  municipality_id int NOT NULL, action_id uuid NOT NULL, part text NOT NULL, language text NOT NULL, source_words text NOT NULL,
  words text NOT NULL, staff_id text NOT NULL, translated_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, action_id, part, language),
  FOREIGN KEY (municipality_id, action_id) REFERENCES action);
COMMENT ON TABLE action_translation IS 'work';

CREATE INDEX talk_of_place ON talk (municipality_id, place_id, held_on);
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
