import type { AnswerSetsStore, Judged } from '@straatwijs/monitor';
import type { Scope } from '../connection/in-municipality.ts';
import { noticeOfAnswer } from './notices.ts';
import { leaveTrail } from './trail.ts';
import { followersOf } from './triage-steps.ts';

type Step = Parameters<AnswerSetsStore['judge']>[0];

/**
 * Makes an answer of a draft, for all who are in it and did not withdraw. The codes of these are locked: a withdrawal waits,
 * or was first and is seen. A correction reaches whoever got the earlier answer until now.
 */
const give = async (scope: Scope, { id, staffId, at }: Step): Promise<void> => {
  const of = [scope.municipality, id];
  await scope.run(
    `INSERT INTO answer_draft_to (municipality_id, draft_id, root_id)
     SELECT $1::int, $2::uuid, t.root_id FROM answer_draft d
     JOIN answer_to t ON t.municipality_id = $1 AND t.answer_id = d.corrects
     WHERE d.municipality_id = $1 AND d.draft_id = $2 ON CONFLICT DO NOTHING`,
    of,
  );
  await scope.rows(
    `SELECT 1 FROM follow_code f WHERE f.municipality_id = $1 AND f.root_id IN (
       SELECT t.root_id FROM answer_draft_to t WHERE t.municipality_id = $1 AND t.draft_id = $2) ORDER BY f.root_id FOR UPDATE`,
    of,
  );
  // Held before what follows them is asked for: what is made to follow meanwhile waits, and gets what was answered by then.
  const named = await scope.rows<{ root_id: string }>(
    `SELECT m.root_id FROM message m JOIN answer_draft_to t ON t.municipality_id = $1 AND t.root_id = m.root_id
     WHERE m.municipality_id = $1 AND t.draft_id = $2 ORDER BY m.root_id FOR UPDATE OF m`,
    of,
  );
  const followers = await followersOf(
    scope,
    named.map((r) => r.root_id),
  );
  await scope.run(
    `INSERT INTO answer_draft_to (municipality_id, draft_id, root_id)
     SELECT $1::int, $2::uuid, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
    [...of, followers],
  );
  await scope.run(
    `INSERT INTO answer (municipality_id, answer_id, kind, words, language, staff_id, answered_at, standard, fill_in, corrects)
     SELECT municipality_id, draft_id, kind, words, language, written_by, to_timestamp($3::float8 / 1000), standard, fill_in, corrects
     FROM answer_draft WHERE municipality_id = $1 AND draft_id = $2`,
    [...of, at],
  );
  const reached = await scope.rows<{ root_id: string }>(
    `INSERT INTO answer_to (municipality_id, answer_id, root_id)
     SELECT $1::int, $2::uuid, t.root_id FROM answer_draft_to t
     WHERE t.municipality_id = $1 AND t.draft_id = $2
       AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.municipality_id = $1 AND w.root_id = t.root_id)
     ORDER BY t.root_id RETURNING root_id`,
    of,
  );
  const ids = reached.map((r) => r.root_id);
  await scope.run(`UPDATE message SET state = 'decided' WHERE municipality_id = $1 AND root_id = ANY($2::uuid[])`, [
    scope.municipality,
    ids,
  ]);
  await noticeOfAnswer(scope, id, ids, at);
  await leaveTrail(scope, at, staffId, 'answered', [id, ...ids]);
};

/** Approves or drops a draft, once. @returns what came of it */
export const giveDraft = async (scope: Scope, step: Step): Promise<Judged> => {
  const { id, to, staffId, at, otherThan } = step;
  const [draft] = await scope.rows<{ state: string; written_by: string }>(
    'SELECT state, written_by FROM answer_draft WHERE municipality_id = $1 AND draft_id = $2 FOR UPDATE',
    [scope.municipality, id],
  );
  if (!draft) return 'not-possible';
  if (draft.state === to) return 'already';
  if (draft.state !== 'draft') return 'not-possible';
  if (otherThan === 'writer' && draft.written_by === staffId) return 'same-person';
  await scope.run(
    `UPDATE answer_draft SET state = $3, judged_by = $4, judged_at = to_timestamp($5::float8 / 1000)
     WHERE municipality_id = $1 AND draft_id = $2`,
    [scope.municipality, id, to, staffId, at],
  );
  await leaveTrail(scope, at, staffId, to === 'approved' ? 'answer approved' : 'answer dropped', [id]);
  if (to === 'approved') await give(scope, step);
  return 'done';
};
