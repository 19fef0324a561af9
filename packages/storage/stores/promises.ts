import type { PromiseGroup, PromisesAsked, PromisesStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';

interface GroupRow {
  kind: PromiseGroup['kind'];
  received: string;
  answered: string | null;
  within_days: number | null;
  messages: number;
}

// A reading holds for its place and all that lies in it, but the nearest wins: the one with the most places around it.
const messages = `
WITH terms AS MATERIALIZED (
  SELECT r.place_id, r.within_days, r.since, r.until,
    (SELECT count(*) FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = r.place_id) AS depth
  FROM reading r WHERE r.municipality_id = $1
), told AS MATERIALIZED (
  SELECT m.kind, m.place_id, m.current_id, (m.received_at AT TIME ZONE $6)::date AS received, (
    SELECT (min(a.answered_at) AT TIME ZONE $6)::date FROM answer_to t
    JOIN answer a ON a.municipality_id = $1 AND a.answer_id = t.answer_id
    WHERE t.municipality_id = $1 AND t.root_id = m.root_id) AS answered
  FROM message m
  WHERE m.municipality_id = $1 AND m.edition = $2 AND m.channel <> 'import'
    AND m.received_at >= ($4::date)::timestamp AT TIME ZONE $6
    AND m.received_at < ($5::date + 1)::timestamp AT TIME ZONE $6
    AND EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = m.place_id AND c.ancestor = $3)
)`;

const groups = `${messages}
SELECT t.kind, t.received, t.answered, term.within_days, count(*)::int AS messages
FROM told t
LEFT JOIN LATERAL (
  SELECT r.within_days FROM terms r
  JOIN closure c ON c.municipality_id = $1 AND c.edition = $2 AND c.descendant = t.place_id AND c.ancestor = r.place_id
  WHERE r.since <= t.received AND (r.until IS NULL OR r.until > t.received)
  ORDER BY r.depth DESC, r.place_id, r.since DESC LIMIT 1) term ON true
GROUP BY t.kind, t.received, t.answered, term.within_days`;

const contributors = `${messages}
SELECT count(DISTINCT coalesce(encode(l.pseudonym, 'hex'), 'without a mark'))::int AS n
FROM told t LEFT JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = t.current_id`;

const valuesOf = (scope: Scope, q: PromisesAsked) => [
  scope.municipality,
  q.edition,
  q.within,
  q.from,
  q.to,
  q.timeZone,
];

/** What was told and when it was first answered, on PostgreSQL. */
export const promisesStore = (inMunicipality: InMunicipality): PromisesStore => ({
  kept: (q) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<GroupRow>(groups, valuesOf(scope, q));
      const [people] = await scope.rows<{ n: number }>(contributors, valuesOf(scope, q));
      return {
        contributors: people?.n ?? 0,
        groups: rows.map((r) => ({
          kind: r.kind,
          received: r.received,
          messages: r.messages,
          ...(r.answered === null ? {} : { answered: r.answered }),
          ...(r.within_days === null ? {} : { withinDays: r.within_days }),
        })),
      };
    }, 'read'),
});
