import { type Kysely, sql } from 'kysely';

/**
 * Photos, made anew in two sizes: what came in is never stored. Everything of them is in one table that can be erased,
 * under the first id of the message that they belong to. JPEG does not get smaller by packing it again.
 */
const ddl = `
CREATE TABLE photo (
  municipality_id int NOT NULL, root_id uuid NOT NULL, n int NOT NULL CHECK (n BETWEEN 1 AND 4),
  photo_id uuid NOT NULL, state text NOT NULL, reason text, description text, description_language text,
  received_at timestamptz NOT NULL, digest bytea NOT NULL, covered boolean NOT NULL DEFAULT false,
  width int NOT NULL, height int NOT NULL, screen bytea NOT NULL, thumb bytea NOT NULL,
  PRIMARY KEY (municipality_id, root_id, n),
  UNIQUE (municipality_id, photo_id));
ALTER TABLE photo ALTER COLUMN screen SET STORAGE EXTERNAL, ALTER COLUMN thumb SET STORAGE EXTERNAL;
COMMENT ON TABLE photo IS 'erasable';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
