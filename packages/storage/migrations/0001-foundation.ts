import { type Kysely, sql } from 'kysely';

/**
 * The whole foundation. Every table says in its comment which of the kinds it is:
 * reference, facts (append-only, no text, no person), derived (can be rebuilt), erasable, event (who did what to which
 * id), work (the desk's own). `municipality_id` leads every key, so that the schema can be distributed.
 */
const ddl = `
CREATE TABLE place_edition (
  municipality_id int NOT NULL, edition int NOT NULL, code text NOT NULL, name text NOT NULL,
  source text NOT NULL, attribution text NOT NULL, schematic boolean NOT NULL, outline jsonb,
  PRIMARY KEY (municipality_id, edition));
COMMENT ON TABLE place_edition IS 'reference';

CREATE TABLE place (
  municipality_id int NOT NULL, edition int NOT NULL, id text NOT NULL, name text NOT NULL, scale text NOT NULL,
  sort_key text NOT NULL, lon double precision, lat double precision,
  PRIMARY KEY (municipality_id, edition, id),
  FOREIGN KEY (municipality_id, edition) REFERENCES place_edition);
CREATE INDEX place_by_name ON place (municipality_id, edition, sort_key, id);
COMMENT ON TABLE place IS 'reference';

CREATE TABLE place_parent (
  municipality_id int NOT NULL, edition int NOT NULL, id text NOT NULL, n int NOT NULL, parent_id text NOT NULL,
  PRIMARY KEY (municipality_id, edition, id, n),
  FOREIGN KEY (municipality_id, edition, id) REFERENCES place,
  FOREIGN KEY (municipality_id, edition, parent_id) REFERENCES place);
COMMENT ON TABLE place_parent IS 'reference';

CREATE TABLE closure (
  municipality_id int NOT NULL, edition int NOT NULL, ancestor text NOT NULL, descendant text NOT NULL,
  PRIMARY KEY (municipality_id, edition, descendant, ancestor));
CREATE INDEX closure_down ON closure (municipality_id, edition, ancestor, descendant);
COMMENT ON TABLE closure IS 'reference';

CREATE TABLE place_shape (
  municipality_id int NOT NULL, edition int NOT NULL, id text NOT NULL, polygons jsonb NOT NULL,
  PRIMARY KEY (municipality_id, edition, id),
  FOREIGN KEY (municipality_id, edition, id) REFERENCES place);
COMMENT ON TABLE place_shape IS 'reference';

CREATE TABLE edition_overlap (
  municipality_id int NOT NULL, from_edition int NOT NULL, from_id text NOT NULL, to_edition int NOT NULL, to_id text NOT NULL,
  share double precision NOT NULL,
  PRIMARY KEY (municipality_id, from_edition, from_id, to_edition, to_id));
COMMENT ON TABLE edition_overlap IS 'reference';

CREATE TABLE entry_code (
  municipality_id int NOT NULL, code text NOT NULL, place_id text NOT NULL, instrument text NOT NULL,
  PRIMARY KEY (municipality_id, code),
  UNIQUE (municipality_id, place_id, instrument));
COMMENT ON TABLE entry_code IS 'reference';

CREATE TABLE contribution (
  municipality_id int NOT NULL, id uuid NOT NULL, root_id uuid NOT NULL, supersedes uuid,
  received_at timestamptz NOT NULL, instrument text NOT NULL, version int NOT NULL, series text NOT NULL,
  edition int NOT NULL, place_id text NOT NULL, observed_at timestamptz NOT NULL, precise text NOT NULL,
  local_date date NOT NULL, local_hour int NOT NULL, week int NOT NULL,
  perspective text NOT NULL, channel text NOT NULL, sharing text NOT NULL, minutes double precision, language text NOT NULL,
  entered_by text, facts jsonb NOT NULL, digest bytea NOT NULL,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, supersedes));
CREATE INDEX contribution_root ON contribution (municipality_id, root_id);
CREATE INDEX contribution_feed ON contribution (municipality_id, received_at, id);
COMMENT ON TABLE contribution IS 'facts';

CREATE TABLE withdrawal (
  municipality_id int NOT NULL, root_id uuid NOT NULL, withdrawn_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, root_id));
COMMENT ON TABLE withdrawal IS 'facts';

CREATE TABLE observation (
  municipality_id int NOT NULL, contribution_id uuid NOT NULL, n int NOT NULL,
  edition int NOT NULL, place_id text NOT NULL, week int NOT NULL, series text NOT NULL, indicator text NOT NULL,
  theme text NOT NULL, valence text NOT NULL, perspective text NOT NULL, value int NOT NULL,
  PRIMARY KEY (municipality_id, contribution_id, n));
CREATE INDEX observation_cell ON observation (municipality_id, edition, place_id, week);
COMMENT ON TABLE observation IS 'derived';

CREATE TABLE visit (
  municipality_id int NOT NULL, contribution_id uuid NOT NULL, edition int NOT NULL, place_id text NOT NULL, week int NOT NULL,
  series text NOT NULL, perspective text NOT NULL, local_date date NOT NULL, minutes double precision,
  PRIMARY KEY (municipality_id, contribution_id));
CREATE INDEX visit_place ON visit (municipality_id, edition, place_id, week);
COMMENT ON TABLE visit IS 'derived';

CREATE TABLE presence (
  municipality_id int NOT NULL, edition int NOT NULL, place_id text NOT NULL, week int NOT NULL, series text NOT NULL,
  theme text NOT NULL, valence text NOT NULL, perspective text NOT NULL, pseudonym bytea NOT NULL, network_group bigint,
  PRIMARY KEY (municipality_id, edition, place_id, week, series, theme, valence, perspective, pseudonym));
COMMENT ON TABLE presence IS 'derived';

CREATE TABLE count_delta (
  municipality_id int NOT NULL, delta_id bigint GENERATED ALWAYS AS IDENTITY (CACHE 100),
  edition int NOT NULL, place_id text NOT NULL, week int NOT NULL, series text NOT NULL, indicator text NOT NULL,
  theme text NOT NULL, valence text NOT NULL, perspective text NOT NULL, value int NOT NULL,
  PRIMARY KEY (municipality_id, delta_id)) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000);
COMMENT ON TABLE count_delta IS 'derived';

CREATE TABLE count_week (
  municipality_id int NOT NULL, edition int NOT NULL, place_id text NOT NULL, week int NOT NULL, series text NOT NULL,
  indicator text NOT NULL, theme text NOT NULL, valence text NOT NULL, perspective text NOT NULL, value int NOT NULL,
  PRIMARY KEY (municipality_id, edition, place_id, week, series, indicator, theme, valence, perspective)) WITH (fillfactor = 80);
CREATE INDEX count_week_weeks ON count_week (municipality_id, week);
COMMENT ON TABLE count_week IS 'derived';

CREATE TABLE follow_code (
  municipality_id int NOT NULL, code_hash bytea NOT NULL, root_id uuid NOT NULL,
  PRIMARY KEY (municipality_id, code_hash),
  UNIQUE (municipality_id, root_id));
COMMENT ON TABLE follow_code IS 'erasable';

CREATE TABLE contribution_text (
  municipality_id int NOT NULL, contribution_id uuid NOT NULL, texts jsonb NOT NULL, language text NOT NULL,
  PRIMARY KEY (municipality_id, contribution_id));
COMMENT ON TABLE contribution_text IS 'erasable';

CREATE TABLE contributor_link (
  municipality_id int NOT NULL, contribution_id uuid NOT NULL, pseudonym bytea NOT NULL, received_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, contribution_id));
COMMENT ON TABLE contributor_link IS 'erasable';

CREATE TABLE daily_salt (
  municipality_id int NOT NULL, day date NOT NULL, salt bytea NOT NULL,
  PRIMARY KEY (municipality_id, day));
COMMENT ON TABLE daily_salt IS 'erasable';

CREATE TABLE message (
  municipality_id int NOT NULL, root_id uuid NOT NULL, current_id uuid NOT NULL, kind text NOT NULL, state text NOT NULL,
  received_at timestamptz NOT NULL, edition int NOT NULL, place_id text NOT NULL, theme text NOT NULL, valence text NOT NULL,
  perspective text NOT NULL, channel text NOT NULL, sharing text NOT NULL, language text NOT NULL,
  PRIMARY KEY (municipality_id, root_id));
CREATE INDEX message_open ON message (municipality_id, received_at, root_id) WHERE state IN ('received', 'read', 'discussed');
CREATE INDEX message_all ON message (municipality_id, received_at, root_id);
COMMENT ON TABLE message IS 'derived';

CREATE TABLE story (
  municipality_id int NOT NULL, root_id uuid NOT NULL, state text NOT NULL, text text NOT NULL, language text NOT NULL,
  edition int NOT NULL, place_id text NOT NULL, theme text NOT NULL, valence text NOT NULL, perspective text NOT NULL, month text NOT NULL,
  reason text, review_date date, public_id uuid,
  PRIMARY KEY (municipality_id, root_id),
  UNIQUE (municipality_id, public_id));
CREATE INDEX story_published ON story (municipality_id, edition, place_id, public_id) WHERE state = 'published';
COMMENT ON TABLE story IS 'erasable';

CREATE TABLE answer (
  municipality_id int NOT NULL, answer_id uuid NOT NULL, kind text NOT NULL, words text NOT NULL, language text NOT NULL,
  staff_id text NOT NULL, answered_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, answer_id));
COMMENT ON TABLE answer IS 'work';

CREATE TABLE answer_to (
  municipality_id int NOT NULL, answer_id uuid NOT NULL, root_id uuid NOT NULL,
  PRIMARY KEY (municipality_id, answer_id, root_id),
  FOREIGN KEY (municipality_id, answer_id) REFERENCES answer);
CREATE INDEX answer_to_root ON answer_to (municipality_id, root_id);
COMMENT ON TABLE answer_to IS 'work';

CREATE TABLE staff (
  municipality_id int NOT NULL, staff_id text NOT NULL, name text NOT NULL, email text NOT NULL, role text NOT NULL,
  PRIMARY KEY (municipality_id, staff_id),
  UNIQUE (municipality_id, email));
COMMENT ON TABLE staff IS 'work';

CREATE TABLE sign_in_link (
  municipality_id int NOT NULL, token_hash bytea NOT NULL, staff_id text NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz,
  PRIMARY KEY (municipality_id, token_hash),
  FOREIGN KEY (municipality_id, staff_id) REFERENCES staff);
COMMENT ON TABLE sign_in_link IS 'erasable';

CREATE TABLE staff_session (
  municipality_id int NOT NULL, token_hash bytea NOT NULL, staff_id text NOT NULL, expires_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, token_hash),
  FOREIGN KEY (municipality_id, staff_id) REFERENCES staff);
COMMENT ON TABLE staff_session IS 'erasable';

CREATE TABLE passkey (
  municipality_id int NOT NULL, credential_id text NOT NULL, staff_id text NOT NULL, public_key text NOT NULL,
  counter bigint NOT NULL, transports text[] NOT NULL, saved_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, credential_id),
  FOREIGN KEY (municipality_id, staff_id) REFERENCES staff);
COMMENT ON TABLE passkey IS 'erasable';

CREATE TABLE trail (
  municipality_id int NOT NULL, trail_id bigint GENERATED ALWAYS AS IDENTITY, happened_at timestamptz NOT NULL,
  actor text NOT NULL, deed text NOT NULL, subject text NOT NULL,
  PRIMARY KEY (municipality_id, trail_id));
CREATE INDEX trail_subject ON trail (municipality_id, subject, trail_id);
COMMENT ON TABLE trail IS 'event';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
