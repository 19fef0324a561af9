import { type Kysely, sql } from 'kysely';

/**
 * Answers in every language: a standard answer keeps its id and what was filled in, and own words are translated by
 * people. A translation is text of somebody, so it is erasable; what was told is named by its version, so that a
 * correction or a withdrawal takes the translations of that version along.
 */
const ddl = `
ALTER TABLE answer ADD COLUMN standard text, ADD COLUMN fill_in jsonb;

CREATE TABLE translation (
  municipality_id int NOT NULL, source text NOT NULL, source_id uuid NOT NULL, language text NOT NULL, words text NOT NULL,
  staff_id text NOT NULL, translated_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, source, source_id, language));
COMMENT ON TABLE translation IS 'erasable';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
