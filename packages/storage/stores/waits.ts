import type { FeedbackStore, Waits } from '@straatwijs/monitor';
import type { Scope } from '../connection/in-municipality.ts';

interface WaitsRow {
  answered: number;
  answered_by: number;
  usual: number | null;
  longest: number | null;
  open: number;
  open_by: number;
  waiting: number | null;
}

const who = `coalesce(encode(l.pseudonym, 'hex'), 'without a mark')`;
const days = (interval: string) => `ceil(extract(epoch FROM ${interval}) / 86400)`;

/** What somebody reads and how long it took, of what was told in some places between two moments. */
export const waitsIn = async (scope: Scope, q: Parameters<FeedbackStore['waits']>[0]): Promise<Waits> => {
  const [row] = await scope.rows<WaitsRow>(
    `SELECT count(*) FILTER (WHERE g.at IS NOT NULL)::int AS answered,
       count(DISTINCT ${who}) FILTER (WHERE g.at IS NOT NULL)::int AS answered_by,
       (percentile_disc(0.5) WITHIN GROUP (ORDER BY ${days('g.at - m.received_at')}) FILTER (WHERE g.at IS NOT NULL))::int AS usual,
       max(${days('g.at - m.received_at')})::int AS longest,
       count(*) FILTER (WHERE g.at IS NULL)::int AS open,
       count(DISTINCT ${who}) FILTER (WHERE g.at IS NULL)::int AS open_by,
       max(${days('to_timestamp($6::float8 / 1000) - m.received_at')}) FILTER (WHERE g.at IS NULL)::int AS waiting
     FROM message m
     LEFT JOIN (
       SELECT t.root_id, min(a.answered_at) AS at FROM answer_to t
       JOIN answer a ON a.municipality_id = $1 AND a.answer_id = t.answer_id
       WHERE t.municipality_id = $1 GROUP BY t.root_id) g ON g.root_id = m.root_id
     LEFT JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = m.current_id
     WHERE m.municipality_id = $1 AND m.edition = $2 AND m.channel <> 'import'
       AND m.received_at >= to_timestamp($4::float8 / 1000) AND m.received_at < to_timestamp($5::float8 / 1000)
       AND EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = m.edition AND c.descendant = m.place_id AND c.ancestor = ANY($3::text[]))`,
    [scope.municipality, q.edition, q.within, q.from, q.before, q.now],
  );
  return {
    answered: {
      messages: row?.answered ?? 0,
      contributors: row?.answered_by ?? 0,
      usual: row?.usual ?? 0,
      longest: row?.longest ?? 0,
    },
    open: { messages: row?.open ?? 0, contributors: row?.open_by ?? 0, longest: row?.waiting ?? 0 },
  };
};
