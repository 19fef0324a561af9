import { type Kysely, sql } from 'kysely';

/**
 * How the pattern of a release was found: proven cheapest, or by the fallback; of releases from before nobody knows. And what
 * answers the public is found by an index of what is public: what is withheld is not even gone by, so it costs no time.
 */
const ddl = `
ALTER TABLE release ADD COLUMN method text;
DROP INDEX release_cell_place;
CREATE INDEX release_cell_public ON release_cell (municipality_id, edition, place_id, period, number) WHERE state = 'value' OR split = '';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
