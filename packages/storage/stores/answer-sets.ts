import type {
  AnswerDraft,
  AnswerKind,
  AnswerSet,
  AnswerSetsStore,
  DraftState,
  FillIn,
  SetAsked,
} from '@straatwijs/monitor';
import { givenStandardOf } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { giveDraft } from './give-draft.ts';
import { inAreas } from './messages.ts';
import { leaveTrail } from './trail.ts';
import { translationsOf } from './translations.ts';

// Messages, and taps without words whose teller kept a code; of a version that was replaced nothing is left to be found.
const members = `
SELECT m.root_id, 'words' AS what FROM message m
WHERE m.municipality_id = $1 AND m.edition = $2 AND m.channel <> 'import' AND NOT m.words_gone
  AND m.received_at >= ($4::date)::timestamp AT TIME ZONE $6 AND m.received_at < ($5::date + 1)::timestamp AT TIME ZONE $6
  AND ($8::text IS NULL OR m.theme = $8) AND ($9::text IS NULL OR m.valence = $9) AND ($10::text IS NULL OR m.perspective = $10)
  AND EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = m.place_id AND c.ancestor = $3)
UNION
SELECT k.root_id, 'taps' FROM contribution k
JOIN observation o ON o.municipality_id = $1 AND o.contribution_id = k.id
JOIN follow_code f ON f.municipality_id = $1 AND f.root_id = k.root_id
WHERE k.municipality_id = $1 AND k.edition = $2 AND k.channel <> 'import' AND k.series = ANY($7)
  AND k.received_at >= ($4::date)::timestamp AT TIME ZONE $6 AND k.received_at < ($5::date + 1)::timestamp AT TIME ZONE $6
  AND ($8::text IS NULL OR o.theme = $8) AND ($9::text IS NULL OR o.valence = $9) AND ($10::text IS NULL OR o.perspective = $10)
  AND EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = k.place_id AND c.ancestor = $3)
  AND NOT EXISTS (SELECT 1 FROM message m WHERE m.municipality_id = $1 AND m.root_id = k.root_id)`;

const valuesOf = (scope: Scope, { set, edition, timeZone, tapSeries }: SetAsked) => [
  scope.municipality,
  edition,
  set.placeId,
  set.from,
  set.to,
  timeZone,
  tapSeries,
  set.theme ?? null,
  set.valence ?? null,
  set.perspective ?? null,
];

interface DraftRow {
  draft_id: string;
  kind: AnswerKind;
  words: string;
  language: string;
  standard: string | null;
  fill_in: FillIn | null;
  translations: Record<string, string> | null;
  corrects: string | null;
  chosen: AnswerSet | { readonly placeId?: undefined };
  place_id: string;
  place_name: string;
  within: string[] | null;
  state: DraftState;
  written_by: string;
  writer: string | null;
  written_at: Date;
  judged_by: string | null;
  judge: string | null;
  judged_at: Date | null;
  members: number;
}

const draftOf = (r: DraftRow): AnswerDraft => {
  const standard = givenStandardOf(r.standard, r.fill_in);
  return {
    id: r.draft_id,
    kind: r.kind,
    words: r.words,
    language: r.language,
    ...(standard ? { standard } : {}),
    ...(r.translations ? { translations: r.translations } : {}),
    ...(r.corrects === null ? {} : { corrects: r.corrects }),
    ...(r.chosen.placeId === undefined ? {} : { set: r.chosen }),
    placeId: r.place_id,
    placeName: r.place_name,
    within: r.within ?? [r.place_id],
    state: r.state,
    writtenBy: { id: r.written_by, name: r.writer ?? '' },
    writtenAt: r.written_at.getTime(),
    ...(r.judged_by === null ? {} : { judgedBy: { id: r.judged_by, name: r.judge ?? '' } }),
    ...(r.judged_at === null ? {} : { judgedAt: r.judged_at.getTime() }),
    members: r.members,
  };
};

// How many it is for while it is a draft, how many got it once it was given.
const draftQuery = `
SELECT d.*, ${translationsOf('answer', 'd.draft_id')} AS translations, coalesce(p.name, d.place_id) AS place_name, w.name AS writer, j.name AS judge,
  (SELECT array_agg(c.ancestor) FROM closure c WHERE c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id) AS within,
  CASE WHEN d.state = 'approved'
    THEN (SELECT count(*)::int FROM answer_to t WHERE t.municipality_id = $1 AND t.answer_id = d.draft_id)
    ELSE (SELECT count(*)::int FROM answer_draft_to t WHERE t.municipality_id = $1 AND t.draft_id = d.draft_id) END AS members
FROM answer_draft d
LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = d.edition AND p.id = d.place_id
LEFT JOIN staff w ON w.municipality_id = $1 AND w.staff_id = d.written_by
LEFT JOIN staff j ON j.municipality_id = $1 AND j.staff_id = d.judged_by
WHERE d.municipality_id = $1`;

/** Answers to sets on PostgreSQL. */
export const answerSetsStore = (inMunicipality: InMunicipality): AnswerSetsStore => ({
  reach: (asked) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ words: number; taps: number; codes: number }>(
        `SELECT count(*) FILTER (WHERE what = 'words')::int AS words, count(*) FILTER (WHERE what = 'taps')::int AS taps,
           count(f.root_id)::int AS codes
         FROM (${members}) s LEFT JOIN follow_code f ON f.municipality_id = $1 AND f.root_id = s.root_id`,
        valuesOf(scope, asked),
      );
      return row ?? { words: 0, taps: 0, codes: 0 };
    }, 'read'),
  write: (draft) =>
    inMunicipality(async (scope) => {
      const corrects = 'corrects' in draft.to ? draft.to.corrects : null;
      const isNew = await scope.run(
        `INSERT INTO answer_draft (municipality_id, draft_id, kind, words, language, standard, fill_in, corrects, edition, place_id,
           chosen, state, written_by, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11::jsonb, 'draft', $12, to_timestamp($13::float8 / 1000))
         ON CONFLICT DO NOTHING`,
        [
          scope.municipality,
          draft.id,
          draft.kind,
          draft.words,
          draft.language,
          draft.standard?.id ?? null,
          draft.standard ? JSON.stringify(draft.standard.fillIn) : null,
          corrects,
          draft.edition,
          draft.placeId,
          JSON.stringify('set' in draft.to ? draft.to.set : {}),
          draft.staffId,
          draft.at,
        ],
      );
      if (isNew > 0) {
        if ('set' in draft.to)
          await scope.run(
            `INSERT INTO answer_draft_to (municipality_id, draft_id, root_id) SELECT $1::int, $11::uuid, s.root_id FROM (${members}) s`,
            [...valuesOf(scope, draft.to), draft.id],
          );
        else
          await scope.run(
            `INSERT INTO answer_draft_to (municipality_id, draft_id, root_id)
             SELECT $1::int, $2::uuid, t.root_id FROM answer_to t WHERE t.municipality_id = $1 AND t.answer_id = $3`,
            [scope.municipality, draft.id, draft.to.corrects],
          );
        await leaveTrail(scope, draft.at, draft.staffId, 'answer drafted', [draft.id]);
      }
      const [row] = await scope.rows<{ n: number }>(
        'SELECT count(*)::int AS n FROM answer_draft_to WHERE municipality_id = $1 AND draft_id = $2',
        [scope.municipality, draft.id],
      );
      return row?.n ?? 0;
    }),
  draft: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<DraftRow>(`${draftQuery} AND d.draft_id = $2`, [scope.municipality, id]);
      return row && draftOf(row);
    }, 'read'),
  list: ({ areas, limit }) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<DraftRow>(
            `${draftQuery} AND d.state <> 'dropped' AND ${inAreas('d', '$2')}
             ORDER BY d.state = 'draft' DESC, coalesce(d.judged_at, d.written_at) DESC, d.draft_id LIMIT $3`,
            [scope.municipality, areas ?? null, limit],
          )
        ).map(draftOf),
      'read',
    ),
  judge: (step) => inMunicipality((scope) => giveDraft(scope, step)),
  given: (answerId) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{ edition: number; within: string[] | null; reached: number }>(
        `SELECT k.edition, (SELECT array_agg(c.ancestor) FROM closure c
           WHERE c.municipality_id = $1 AND c.edition = k.edition AND c.descendant = k.place_id) AS within, count(*)::int AS reached
         FROM answer_to t JOIN contribution k ON k.municipality_id = $1 AND k.id = t.root_id
         WHERE t.municipality_id = $1 AND t.answer_id = $2 GROUP BY k.edition, k.place_id ORDER BY k.edition DESC`,
        [scope.municipality, answerId],
      );
      const [first] = rows;
      return (
        first && {
          edition: first.edition,
          reached: rows.reduce((n, r) => n + r.reached, 0),
          within: rows.map((r) => r.within ?? []),
        }
      );
    }, 'read'),
});
