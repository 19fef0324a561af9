import type { AppendOutcome, Prepared } from '@straatwijs/monitor';
import { messageKindOf } from '@straatwijs/monitor';
import type { Scope, Statement } from '../connection/in-municipality.ts';
import { figuresKey } from './figures-lock.ts';

/** Where a new version belongs: a first version is its own root. */
export interface Lineage {
  readonly rootId: string;
  readonly supersedes?: string;
}

export interface Insertion {
  readonly item: Prepared;
  readonly lineage?: Lineage;
  /** Number of the group of contributors that share a network, a day and a place. */
  readonly networkGroup?: string;
}

// One statement writes everything that a contribution leaves, and only rows that nobody else writes: no lock is ever
// waited for but that of the very same id or code, and of somebody who is just taking something out. The code comes first: without its code nothing of an item is stored.
// What a worker noted is no resident who is present and no message at the desk: it is read on the sheets of the organisation.
// The items and their observations come either inside the message, as one JSON each, or in a table that COPY filled: the
// statement is the same, so both leave the same rows.
const appendText = (items: string, observations: string): string => `
WITH input AS MATERIALIZED (
  SELECT x.* FROM (SELECT pg_advisory_xact_lock_shared(${figuresKey}, $1)) AS held, ${items} AS x(
    id uuid, root_id uuid, supersedes uuid, code text, digest text, received_at float8, instrument text, version int,
    series text, edition int, place_id text, observed_at float8, precise text, local_date date, local_hour int, week int,
    perspective text, channel text, sharing text, minutes float8, language text, entered_by text, facts jsonb, texts jsonb,
    pseudonym text, network_group bigint, organisation text, visit boolean, kind text, theme text, valence text)
), fresh AS (
  SELECT i.* FROM input i WHERE NOT EXISTS (
    SELECT 1 FROM contribution c WHERE c.municipality_id = $1 AND c.id = i.id)
), codes AS (
  INSERT INTO follow_code (municipality_id, code_hash, root_id)
  SELECT $1::int, decode(code, 'hex'), root_id FROM fresh WHERE code IS NOT NULL AND supersedes IS NULL
  ON CONFLICT DO NOTHING RETURNING root_id
), stored AS (
  INSERT INTO contribution (municipality_id, id, root_id, supersedes, received_at, instrument, version, series, edition,
    place_id, observed_at, precise, local_date, local_hour, week, perspective, channel, sharing, minutes, language,
    entered_by, organisation, facts, digest)
  SELECT $1::int, id, root_id, supersedes, to_timestamp(received_at / 1000), instrument, version, series, edition, place_id,
    to_timestamp(observed_at / 1000), precise, local_date, local_hour, week, perspective, channel, sharing, minutes,
    language, entered_by, organisation, facts, decode(digest, 'hex')
  FROM fresh WHERE code IS NULL OR supersedes IS NOT NULL OR root_id IN (SELECT root_id FROM codes)
  ON CONFLICT DO NOTHING RETURNING id
), accepted AS (
  SELECT i.* FROM input i JOIN stored s USING (id)
), seen AS (
  SELECT a.*, o.n, o.indicator, o.o_theme, o.o_valence, o.value
  FROM ${observations} AS o(id uuid, n int, indicator text, o_theme text, o_valence text, value int)
  JOIN accepted a USING (id)
), observed AS (
  INSERT INTO observation (municipality_id, contribution_id, n, edition, place_id, week, series, indicator, theme, valence, perspective, value)
  SELECT $1::int, id, n, edition, place_id, week, series, indicator, o_theme, o_valence, perspective, value FROM seen
), visited AS (
  INSERT INTO visit (municipality_id, contribution_id, edition, place_id, week, series, perspective, local_date, minutes)
  SELECT $1::int, id, edition, place_id, week, series, perspective, local_date, minutes FROM accepted WHERE visit
), counted AS (
  INSERT INTO count_delta (municipality_id, edition, place_id, week, series, indicator, theme, valence, perspective, value, observations)
  SELECT $1::int, edition, place_id, week, series, indicator, o_theme, o_valence, perspective, sum(value)::int, count(*)::int
  FROM seen GROUP BY edition, place_id, week, series, indicator, o_theme, o_valence, perspective
), present AS (
  INSERT INTO presence (municipality_id, edition, place_id, week, series, indicator, theme, valence, perspective, pseudonym, network_group)
  SELECT DISTINCT ON (edition, place_id, week, series, indicator, o_theme, o_valence, perspective, pseudonym)
    $1, edition, place_id, week, series, indicator, o_theme, o_valence, perspective, decode(coalesce(pseudonym, repeat('0', 64)), 'hex'), network_group
  FROM seen WHERE channel <> 'import' AND organisation IS NULL
  ON CONFLICT DO NOTHING
), linked AS (
  INSERT INTO contributor_link (municipality_id, contribution_id, pseudonym, received_at)
  SELECT $1::int, id, decode(pseudonym, 'hex'), to_timestamp(received_at / 1000) FROM accepted WHERE pseudonym IS NOT NULL
), told AS (
  INSERT INTO contribution_text (municipality_id, contribution_id, texts, language)
  SELECT $1::int, id, texts, language FROM accepted WHERE texts IS NOT NULL
), asked AS (
  INSERT INTO message (municipality_id, root_id, current_id, kind, state, received_at, edition, place_id, theme, valence,
    perspective, channel, sharing, language, week, series)
  SELECT $1::int, root_id, id, kind, 'received', to_timestamp(received_at / 1000), edition, place_id, theme, valence,
    perspective, channel, sharing, language, week, series FROM accepted WHERE texts IS NOT NULL AND organisation IS NULL
  ON CONFLICT (municipality_id, root_id) DO UPDATE SET current_id = excluded.current_id, kind = excluded.kind, state = 'received',
    edition = excluded.edition, place_id = excluded.place_id, theme = excluded.theme, valence = excluded.valence,
    perspective = excluded.perspective, sharing = excluded.sharing, language = excluded.language, week = excluded.week, series = excluded.series,
    words_gone = false, triage = 'inbox', triage_due = NULL, follows = NULL
)
SELECT id FROM stored`;

const appendStatement: Statement = {
  name: 'append-contributions',
  text: appendText('jsonb_to_recordset($2::jsonb)', 'jsonb_to_recordset($3::jsonb)'),
};
const appendCopied: Statement = {
  name: 'append-copied-contributions',
  // Put together again before it is taken apart: the planner then sees the very same as with a message. Joining the lines
  // one by one it walked through all of them for each (24 s for 600 on version 15).
  text: appendText(
    'jsonb_to_recordset((SELECT jsonb_agg(line) FROM copied_contribution))',
    'jsonb_to_recordset((SELECT jsonb_agg(line) FROM copied_observation))',
  ),
};

const rowOf = ({ item, lineage, networkGroup }: Insertion) => ({
  id: item.id,
  root_id: lineage?.rootId ?? item.id,
  supersedes: lineage?.supersedes,
  code: item.codeHash,
  digest: item.digest,
  received_at: item.receivedAt,
  instrument: item.instrument,
  version: item.version,
  series: item.series,
  edition: item.edition,
  place_id: item.placeId,
  observed_at: item.observedAt,
  precise: item.precision,
  local_date: item.localDate,
  local_hour: item.localHour,
  week: item.week,
  perspective: item.perspective,
  channel: item.channel,
  sharing: item.sharing,
  minutes: item.minutes,
  language: item.language,
  entered_by: item.enteredBy,
  facts: item.facts,
  texts: item.texts,
  pseudonym: item.pseudonym,
  network_group: networkGroup,
  organisation: item.organisation,
  visit: item.visit,
  kind: item.texts ? messageKindOf(item.texts, 0) : undefined,
  theme: item.observations[0]?.theme ?? 'unsaid',
  valence: item.observations[0]?.valence ?? 'neutral',
});

type Row = Readonly<Record<string, unknown>>;

/** How rows travel to the database and become contributions; answers with the ids that are new. */
export type Transport = (
  scope: Scope,
  items: readonly Row[],
  observations: readonly Row[],
) => Promise<{ id: string }[]>;

/** Inside the message: right for one tap and for a batch. */
export const inMessage: Transport = (scope, items, observations) =>
  scope.rows<{ id: string }>(appendStatement, [
    scope.municipality,
    JSON.stringify(items),
    JSON.stringify(observations),
  ]);

/** By COPY: right for very many at once. The tables are those of the connection, and empty again at its commit. */
export const byCopy: Transport = async (scope, items, observations) => {
  for (const [table, rows] of [
    ['copied_contribution', items],
    ['copied_observation', observations],
  ] as const) {
    await scope.run(`CREATE TEMP TABLE IF NOT EXISTS ${table} (line jsonb NOT NULL) ON COMMIT DELETE ROWS`);
    await scope.copy(
      table,
      rows.map((row) => JSON.stringify(row)),
    );
  }
  return scope.rows<{ id: string }>(appendCopied, [scope.municipality]);
};

/** Ids that were stored by this call. Items must have different ids. */
export const insertContributions = async (
  scope: Scope,
  insertions: readonly Insertion[],
  transport: Transport = inMessage,
): Promise<ReadonlySet<string>> => {
  // The same order in every transaction, so that two that meet wait for each other instead of dying.
  const ordered = [...insertions].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  const observations = ordered.flatMap(({ item }) =>
    item.observations.map((o, n) => ({
      id: item.id,
      n,
      indicator: o.indicator,
      o_theme: o.theme,
      o_valence: o.valence,
      value: o.value,
    })),
  );
  const stored = await transport(scope, ordered.map(rowOf), observations);
  return new Set(stored.map((r) => r.id));
};

interface Known {
  readonly receivedAt: number;
  readonly digest: string;
}

/** What is known of ids that were not stored: the first receipt and the digest of what it said. */
export const knownContributions = async (scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> => {
  const rows = await scope.rows<{ id: string; received_at: Date; digest: string }>(
    `SELECT id, received_at, encode(digest, 'hex') AS digest FROM contribution WHERE municipality_id = $1 AND id = ANY($2::uuid[])`,
    [scope.municipality, ids],
  );
  return new Map(rows.map((r) => [r.id, { receivedAt: r.received_at.getTime(), digest: r.digest }]));
};

const outcomeOfKnown = (item: Prepared, known: Known | undefined): AppendOutcome =>
  known === undefined
    ? { kind: 'code-taken' }
    : known.digest === item.digest
      ? { kind: 'already', receivedAt: known.receivedAt }
      : { kind: 'other-content' };

/**
 * Append items, each standing for itself. Twins inside one call are told apart: the first is stored, the others are
 * recognised as the same or refused as other content.
 */
export const appendContributions = async (
  scope: Scope,
  insertions: readonly Insertion[],
  transport: Transport = inMessage,
): Promise<readonly AppendOutcome[]> => {
  const first = new Map<string, Insertion>();
  for (const i of insertions) if (!first.has(i.item.id)) first.set(i.item.id, i);
  const stored = await insertContributions(scope, [...first.values()], transport);
  const open = insertions.filter((i) => !stored.has(i.item.id) || first.get(i.item.id) !== i);
  if (open.length === 0) return insertions.map((i) => ({ kind: 'stored', receivedAt: i.item.receivedAt }));
  const known = await knownContributions(scope, [...new Set(open.map((i) => i.item.id))]);
  // A code that was written for an id that turned out to exist with other content would lead a stranger to it.
  const orphans = open.filter((i) => i.item.codeHash && known.get(i.item.id)?.digest !== i.item.digest);
  if (orphans.length > 0)
    await scope.run(
      `DELETE FROM follow_code f USING contribution c WHERE f.municipality_id = $1 AND f.code_hash = ANY($2::bytea[])
         AND c.municipality_id = $1 AND c.id = f.root_id AND c.id = ANY($3::uuid[]) AND f.xmin = pg_current_xact_id()::xid`,
      [
        scope.municipality,
        orphans.map((i) => Buffer.from(i.item.codeHash ?? '', 'hex')),
        orphans.map((i) => i.item.id).filter((id) => !stored.has(id)),
      ],
    );
  return insertions.map((i) =>
    stored.has(i.item.id) && first.get(i.item.id) === i
      ? { kind: 'stored', receivedAt: i.item.receivedAt }
      : outcomeOfKnown(i.item, known.get(i.item.id)),
  );
};
