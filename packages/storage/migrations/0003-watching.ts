import { type Kysely, sql } from 'kysely';

/**
 * Looking, and what somebody chose to look at. Counts now say how many observations they add up: something that was
 * looked for and not seen is an observation of 0, which is not the same as nobody having looked. Until now every
 * observation had the value 1. Different contributors are counted per indicator too.
 */
const ddl = `
ALTER TABLE count_delta ADD COLUMN observations int NOT NULL DEFAULT 0;
ALTER TABLE count_week ADD COLUMN observations int NOT NULL DEFAULT 0;
UPDATE count_delta SET observations = value;
UPDATE count_week SET observations = value;

ALTER TABLE presence ADD COLUMN indicator text NOT NULL DEFAULT 'told';
ALTER TABLE presence ALTER COLUMN indicator DROP DEFAULT;
ALTER TABLE presence DROP CONSTRAINT presence_pkey,
  ADD PRIMARY KEY (municipality_id, edition, place_id, week, series, indicator, theme, valence, perspective, pseudonym);

CREATE TABLE watch_choice (
  municipality_id int NOT NULL, pseudonym bytea NOT NULL, instrument text NOT NULL,
  indicators text[] NOT NULL, chosen_on date NOT NULL, again_from date NOT NULL,
  PRIMARY KEY (municipality_id, pseudonym, instrument));
CREATE INDEX watch_choice_age ON watch_choice (municipality_id, again_from);
COMMENT ON TABLE watch_choice IS 'erasable';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
