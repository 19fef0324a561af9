import { type Answer, type AnswerKind, type FeedbackStore, type FillIn, givenStandardOf } from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';
import { noticeOfAnswer } from './notices.ts';
import { leaveTrail } from './trail.ts';
import { translationsOf } from './translations.ts';
import { followersOf } from './triage-steps.ts';
import { waitsIn } from './waits.ts';

interface AnswerRow {
  answer_id: string;
  kind: AnswerKind;
  words: string;
  language: string;
  name: string | null;
  answered_at: Date;
  standard: string | null;
  fill_in: FillIn | null;
  translations: Record<string, string> | null;
  corrects_at: Date | null;
  corrected_at: Date | null;
}
const answerOf = (r: AnswerRow): Answer => {
  const standard = givenStandardOf(r.standard, r.fill_in);
  return {
    id: r.answer_id,
    kind: r.kind,
    words: r.words,
    language: r.language,
    ...(standard ? { standard } : {}),
    ...(r.translations ? { translations: r.translations } : {}),
    by: r.name ?? '',
    at: r.answered_at.getTime(),
    ...(r.corrects_at === null ? {} : { corrects: r.corrects_at.getTime() }),
    ...(r.corrected_at === null ? {} : { correctedAt: r.corrected_at.getTime() }),
  };
};
const answerColumns = `a.answer_id, a.kind, a.words, a.language, a.standard, a.fill_in, s.name, a.answered_at,
  ${translationsOf('answer', 'a.answer_id')} AS translations,
  (SELECT e.answered_at FROM answer e WHERE e.municipality_id = $1 AND e.answer_id = a.corrects) AS corrects_at,
  (SELECT max(n.answered_at) FROM answer n WHERE n.municipality_id = $1 AND n.corrects = a.answer_id) AS corrected_at`;
const staffJoin = 'LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = a.staff_id';

/** Answers on PostgreSQL. */
export const feedbackStore = (inMunicipality: InMunicipality): FeedbackStore => ({
  answer: (answer) =>
    inMunicipality(async (scope) => {
      const reached = await scope.rows<{ root_id: string }>(
        `SELECT m.root_id FROM message m WHERE m.municipality_id = $1 AND m.root_id = ANY($2::uuid[])
           AND ($3::text[] IS NULL OR EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = m.edition
             AND c.descendant = m.place_id AND c.ancestor = ANY($3::text[]))) ORDER BY m.root_id FOR UPDATE OF m`,
        [scope.municipality, answer.to, answer.areas ?? null],
      );
      const named = reached.map((r) => r.root_id);
      if (named.length === 0) return [];
      // Asked once the others are held: what is made to follow meanwhile waits, and gets what was answered by then.
      const ids = [...new Set([...named, ...(await followersOf(scope, named))])];
      const isNew = await scope.run(
        `INSERT INTO answer (municipality_id, answer_id, kind, words, language, staff_id, answered_at, standard, fill_in)
         VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000), $8, $9::jsonb) ON CONFLICT DO NOTHING`,
        [
          scope.municipality,
          answer.id,
          answer.kind,
          answer.words,
          answer.language,
          answer.staffId,
          answer.at,
          answer.standard?.id ?? null,
          answer.standard ? JSON.stringify(answer.standard.fillIn) : null,
        ],
      );
      if (isNew === 0) return ids;
      await scope.run(
        'INSERT INTO answer_to (municipality_id, answer_id, root_id) SELECT $1::int, $2::uuid, unnest($3::uuid[])',
        [scope.municipality, answer.id, ids],
      );
      await scope.run(`UPDATE message SET state = 'decided' WHERE municipality_id = $1 AND root_id = ANY($2::uuid[])`, [
        scope.municipality,
        ids,
      ]);
      await noticeOfAnswer(scope, answer.id, ids, answer.at);
      await leaveTrail(scope, answer.at, answer.staffId, 'answered', [answer.id, ...ids]);
      return ids;
    }),
  answersTo: (rootId) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<AnswerRow>(
            `SELECT ${answerColumns} FROM answer_to t JOIN answer a ON a.municipality_id = $1 AND a.answer_id = t.answer_id ${staffJoin}
             WHERE t.municipality_id = $1 AND t.root_id = $2 ORDER BY a.answered_at, a.answer_id`,
            [scope.municipality, rootId],
          )
        ).map(answerOf),
      'read',
    ),
  answersIn: ({ edition, within, limit }) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<AnswerRow & { reached: number }>(
            `SELECT ${answerColumns}, count(*)::int AS reached
             FROM answer_to t JOIN answer a ON a.municipality_id = $1 AND a.answer_id = t.answer_id
             JOIN message m ON m.municipality_id = $1 AND m.root_id = t.root_id
             JOIN closure c ON c.municipality_id = $1 AND c.edition = m.edition AND c.descendant = m.place_id ${staffJoin}
             WHERE t.municipality_id = $1 AND m.edition = $2 AND c.ancestor = $3 AND m.sharing = 'public'
             GROUP BY a.answer_id, a.kind, a.words, a.language, a.standard, a.fill_in, a.corrects, s.name, a.answered_at
             ORDER BY a.answered_at DESC, a.answer_id LIMIT $4`,
            [scope.municipality, edition, within, limit],
          )
        ).map((r) => ({ ...answerOf(r), reached: r.reached })),
      'read',
    ),
  waits: (q) => inMunicipality((scope) => waitsIn(scope, q), 'read'),
});
