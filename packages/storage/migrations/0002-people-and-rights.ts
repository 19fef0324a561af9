import { type Kysely, sql } from 'kysely';

/**
 * Who works for whom, where and from when to when; what a provider of identities calls them; and who reads what an area
 * tells. Whoever had a role keeps it, in the whole municipality and for the municipality itself. Since when is not known:
 * a day before there was any monitor.
 *
 * The owner must see all rows for that; `lockTables` forces row-level security again when all migrations are done.
 */
const ddl = `
CREATE TABLE organisation (
  municipality_id int NOT NULL, organisation_id text NOT NULL, kind text NOT NULL, name text NOT NULL,
  PRIMARY KEY (municipality_id, organisation_id));
COMMENT ON TABLE organisation IS 'work';

CREATE TABLE appointment (
  municipality_id int NOT NULL, appointment_id text NOT NULL, staff_id text NOT NULL, role text NOT NULL,
  organisation_id text NOT NULL, area text, since date NOT NULL, until date,
  PRIMARY KEY (municipality_id, appointment_id),
  FOREIGN KEY (municipality_id, staff_id) REFERENCES staff,
  FOREIGN KEY (municipality_id, organisation_id) REFERENCES organisation);
CREATE INDEX appointment_of ON appointment (municipality_id, staff_id, since);
COMMENT ON TABLE appointment IS 'work';

CREATE TABLE staff_identity (
  municipality_id int NOT NULL, issuer text NOT NULL, subject_hash bytea NOT NULL, staff_id text NOT NULL,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, issuer, subject_hash),
  UNIQUE (municipality_id, staff_id, issuer),
  FOREIGN KEY (municipality_id, staff_id) REFERENCES staff);
COMMENT ON TABLE staff_identity IS 'erasable';

CREATE TABLE reading (
  municipality_id int NOT NULL, reading_id text NOT NULL, place_id text NOT NULL, reader_id text NOT NULL, deputy_id text,
  within_days int NOT NULL, since date NOT NULL, until date,
  PRIMARY KEY (municipality_id, reading_id),
  FOREIGN KEY (municipality_id, reader_id) REFERENCES staff,
  FOREIGN KEY (municipality_id, deputy_id) REFERENCES staff);
CREATE INDEX reading_place ON reading (municipality_id, place_id, since);
COMMENT ON TABLE reading IS 'work';

ALTER TABLE staff_session ADD COLUMN provider_session bytea;
CREATE INDEX staff_session_of ON staff_session (municipality_id, staff_id);
COMMENT ON COLUMN staff_session.provider_session IS 'keyed hash of the session at the provider, so that leaving there ends it here';

ALTER TABLE staff NO FORCE ROW LEVEL SECURITY;
ALTER TABLE place_edition NO FORCE ROW LEVEL SECURITY;
INSERT INTO organisation (municipality_id, organisation_id, kind, name)
SELECT s.municipality_id, 'municipality', 'municipality', 'Gemeente' || coalesce(' ' || max(e.name), '')
FROM staff s LEFT JOIN place_edition e ON e.municipality_id = s.municipality_id
  AND e.edition = (SELECT max(l.edition) FROM place_edition l WHERE l.municipality_id = s.municipality_id)
GROUP BY s.municipality_id;
INSERT INTO appointment (municipality_id, appointment_id, staff_id, role, organisation_id, since)
SELECT municipality_id, staff_id || ':first', staff_id, role, 'municipality', DATE '2000-01-01' FROM staff;
ALTER TABLE staff DROP COLUMN role;
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
