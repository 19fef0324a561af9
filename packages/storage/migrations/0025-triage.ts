import { type Kysely, sql } from 'kysely';

/**
 * Who deals with what: desks and the rules that point to one. Where a message lies, each move of it with its reason, and what
 * was handed on to a desk: these two can be erased, with whatever they are about. Minutes at the desk per place and week,
 * never whose.
 */
const ddl = `
CREATE TABLE service_desk (
  municipality_id int NOT NULL, desk_id uuid NOT NULL, name text NOT NULL, organisation_kind text NOT NULL, way text NOT NULL,
  address text NOT NULL, code text NOT NULL, within_days int NOT NULL, active boolean NOT NULL, staff_id text NOT NULL,
  noted_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, desk_id));
COMMENT ON TABLE service_desk IS 'work';

CREATE TABLE routing_rule (
  municipality_id int NOT NULL, rule_id uuid NOT NULL, desk_id uuid NOT NULL, theme text, indicator text, edition int, place_id text,
  staff_id text NOT NULL, noted_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, rule_id),
  FOREIGN KEY (municipality_id, desk_id) REFERENCES service_desk);
COMMENT ON TABLE routing_rule IS 'work';

ALTER TABLE message ADD COLUMN triage text NOT NULL DEFAULT 'inbox', ADD COLUMN triage_due date, ADD COLUMN follows uuid;
CREATE INDEX message_triage ON message (municipality_id, received_at, root_id) WHERE triage <> 'inbox';
CREATE INDEX message_follows ON message (municipality_id, follows) WHERE follows IS NOT NULL;

CREATE TABLE triage_step (
  municipality_id int NOT NULL, root_id uuid NOT NULL, n int NOT NULL, move text NOT NULL, reason text NOT NULL, actor text NOT NULL,
  taken_at timestamptz NOT NULL, due date, asks_on text, level text, desk text,
  PRIMARY KEY (municipality_id, root_id, n));
COMMENT ON TABLE triage_step IS 'erasable';

CREATE TABLE hand_on (
  municipality_id int NOT NULL, hand_on_id uuid NOT NULL, root_id uuid NOT NULL, desk_id uuid NOT NULL, asked text NOT NULL,
  words text NOT NULL, language text NOT NULL, due date NOT NULL, staff_id text NOT NULL, handed_at timestamptz NOT NULL,
  sending text NOT NULL, tries int NOT NULL, send_at timestamptz NOT NULL, lease_until timestamptz, link_hash bytea,
  expires_at timestamptz, ended boolean NOT NULL, answer text, answer_words text, answer_due date, answer_desk text,
  answered_by text, answered_at timestamptz, judged_at timestamptz,
  PRIMARY KEY (municipality_id, hand_on_id),
  UNIQUE (municipality_id, link_hash));
CREATE INDEX hand_on_root ON hand_on (municipality_id, root_id, handed_at);
CREATE INDEX hand_on_mail ON hand_on (municipality_id, send_at, hand_on_id) WHERE sending IN ('waiting', 'sending');
COMMENT ON TABLE hand_on IS 'erasable';

CREATE TABLE desk_minutes (
  municipality_id int NOT NULL, edition int NOT NULL, place_id text NOT NULL, week int NOT NULL, times int NOT NULL, minutes int NOT NULL,
  PRIMARY KEY (municipality_id, edition, place_id, week));
COMMENT ON TABLE desk_minutes IS 'work';
`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(ddl).execute(db);
};
