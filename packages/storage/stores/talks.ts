import type { Language, Talk, TalkFilter, TalkKind, TalkState, TalkStep, TalksStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { putTold } from './put-told.ts';
import { noticeOfMinutes } from './talk-askers.ts';
import { leaveTrail } from './trail.ts';

interface TalkRow {
  talk_id: string;
  edition: number;
  place_id: string;
  place_name: string | null;
  within: string[];
  kind: TalkKind;
  held_on: string;
  starts: string;
  venue: string;
  joins: string | null;
  why_none: string | null;
  language: Language;
  state: TalkState;
  amend_until: Date | null;
  steps: { step: TalkStep; by: string; at: number; reason: string | null }[];
}
const talkOf = (r: TalkRow): Talk => ({
  id: r.talk_id,
  edition: r.edition,
  placeId: r.place_id,
  placeName: r.place_name ?? r.place_id,
  within: r.within,
  kind: r.kind,
  date: r.held_on,
  starts: r.starts,
  venue: r.venue,
  ...(r.joins === null ? {} : { joins: r.joins }),
  ...(r.why_none === null ? {} : { whyNone: r.why_none }),
  language: r.language,
  state: r.state,
  ...(r.amend_until === null ? {} : { amendUntil: r.amend_until.getTime() }),
  steps: r.steps.map(({ reason, ...step }) => ({ ...step, ...(reason === null ? {} : { reason }) })),
});

const talkQuery = `
SELECT t.talk_id, t.edition, t.place_id, p.name AS place_name, t.kind, t.held_on::text, t.starts, t.venue, t.joins, t.why_none,
  t.language, t.state, t.amend_until,
  ARRAY(SELECT c.ancestor FROM closure c WHERE c.municipality_id = $1 AND c.edition = t.edition AND c.descendant = t.place_id) AS within,
  coalesce((SELECT json_agg(json_build_object('step', x.step, 'by', coalesce(s.name, x.staff_id),
    'at', round(extract(epoch FROM x.taken_at) * 1000), 'reason', x.reason) ORDER BY x.n)
    FROM talk_step x LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = x.staff_id
    WHERE x.municipality_id = $1 AND x.talk_id = t.talk_id), '[]') AS steps
FROM talk t LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = t.edition AND p.id = t.place_id
WHERE t.municipality_id = $1`;

const listTalks = (scope: Scope, f: TalkFilter): Promise<TalkRow[]> =>
  scope.rows<TalkRow>(
    `${talkQuery} AND ($2::text IS NULL OR t.place_id = $2)
       AND ($3::text[] IS NULL OR EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = t.edition
         AND c.descendant = t.place_id AND c.ancestor = ANY($3)))
       AND ($4::text[] IS NULL OR t.state = ANY($4))
       AND ($5::date IS NULL OR t.held_on >= $5) AND ($6::date IS NULL OR t.held_on < $6)
       AND ($7::text[] IS NULL OR t.place_id = ANY($7))
     ORDER BY t.held_on DESC, t.talk_id DESC LIMIT $8`,
    [
      scope.municipality,
      f.placeId ?? null,
      f.areas ?? null,
      f.states ?? null,
      f.from ?? null,
      f.before ?? null,
      f.placeIds ?? null,
      f.limit,
    ],
  );

/** City talks, on PostgreSQL. */
export const talksStore = (inMunicipality: InMunicipality): TalksStore => ({
  save: (t) =>
    inMunicipality(async (scope) => {
      const kept = await scope.run(
        `INSERT INTO talk AS t (municipality_id, talk_id, edition, place_id, kind, held_on, starts, venue, joins, why_none, language, state, staff_id, planned_at)
         VALUES ($1, $2, $3, $4, $5, $6::date, $7, $8, $9, $10, $11, 'planned', $12, to_timestamp($13::float8 / 1000))
         ON CONFLICT (municipality_id, talk_id) DO UPDATE SET edition = excluded.edition, place_id = excluded.place_id, kind = excluded.kind,
           held_on = excluded.held_on, starts = excluded.starts, venue = excluded.venue, joins = excluded.joins,
           why_none = excluded.why_none, language = excluded.language
         WHERE t.state IN ('planned', 'prepared')`,
        [
          ...[scope.municipality, t.id, t.edition, t.placeId, t.kind, t.date, t.starts, t.venue],
          ...[t.joins ?? null, t.whyNone ?? null, t.language, t.staffId, t.at],
        ],
      );
      if (kept > 0) await leaveTrail(scope, t.at, t.staffId, 'talk planned', [t.id]);
      return kept > 0;
    }),
  talk: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<TalkRow>(`${talkQuery} AND t.talk_id = $2`, [scope.municipality, id]);
      return row && talkOf(row);
    }, 'read'),
  list: (filter) => inMunicipality(async (scope) => (await listTalks(scope, filter)).map(talkOf), 'read'),
  step: ({ id, step, from, to, actor, at, reason, amendUntil }) =>
    inMunicipality(async (scope) => {
      // The row is locked from here on: two who step at once take turns, and the second finds another state.
      const moved = await scope.run(
        `UPDATE talk SET state = $3, amend_until = coalesce(to_timestamp($5::float8 / 1000), amend_until)
         WHERE municipality_id = $1 AND talk_id = $2 AND state = ANY($4)`,
        [scope.municipality, id, to, from, amendUntil ?? null],
      );
      if (moved === 0) return false;
      await scope.run(
        `INSERT INTO talk_step (municipality_id, talk_id, n, step, staff_id, taken_at, reason)
         SELECT $1::int, $2::uuid, (SELECT count(*) FROM talk_step WHERE municipality_id = $1 AND talk_id = $2) + 1, $3, $4,
           to_timestamp($5::float8 / 1000), $6`,
        [scope.municipality, id, step, actor, at, reason ?? null],
      );
      await leaveTrail(scope, at, actor, `talk ${step}`, [id]);
      if (step === 'publish') await noticeOfMinutes(scope, id, at);
      return true;
    }),
  put: ({ talkId, ...put }) => inMunicipality((scope) => putTold(scope, 'talk', { id: talkId, ...put })),
  told: (talkId) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{ root_id: string }>(
        'SELECT root_id FROM talk_told WHERE municipality_id = $1 AND talk_id = $2 ORDER BY put_at, root_id',
        [scope.municipality, talkId],
      );
      return rows.map((r) => r.root_id);
    }, 'read'),
  talksAbout: (rootId) =>
    inMunicipality(async (scope) => {
      const ids = await scope.rows<{ talk_id: string }>(
        'SELECT talk_id FROM talk_told WHERE municipality_id = $1 AND root_id = $2',
        [scope.municipality, rootId],
      );
      // Most of what is told is on no talk: then the large question is not asked.
      if (ids.length === 0) return [];
      const rows = await scope.rows<TalkRow>(
        `${talkQuery} AND t.talk_id = ANY($2::uuid[]) ORDER BY t.held_on DESC, t.talk_id DESC`,
        [scope.municipality, ids.map((r) => r.talk_id)],
      );
      return rows.map(talkOf);
    }, 'read'),
});
