import type { Cutoff, TimedKind } from '@straatwijs/monitor';
import type { Scope } from '../connection/in-municipality.ts';
import { turnedDeed } from './sealed-rows.ts';

type OnPhotosGone = (photoIds: readonly string[]) => Promise<void>;

/** Erases at most so many of a kind and says how many; each statement finds its own, so several instances do no harm. */
type Erase = (scope: Scope, cutoff: Cutoff, limit: number, onPhotosGone: OnPhotosGone) => Promise<number>;

const before = `to_timestamp($2::float8 / 1000)`;
const byMoment =
  (...statements: readonly string[]): Erase =>
  async (scope, { at }, limit) => {
    let erased = 0;
    for (const text of statements) erased += await scope.run(text, [scope.municipality, at, limit]);
    return erased;
  };
const byDate =
  (...statements: readonly string[]): Erase =>
  async (scope, { date }, limit) => {
    let erased = 0;
    for (const text of statements) erased += await scope.run(text, [scope.municipality, date, limit]);
    return erased;
  };
const byWeek =
  (text: string): Erase =>
  (scope, { week }, limit) =>
    scope.run(text, [scope.municipality, week, limit]);

/** Rows of one table. By their place in it, so that a night reads it from the front, where the oldest are. */
const rowsOf = (table: string, condition: string): string =>
  `DELETE FROM ${table} WHERE municipality_id = $1 AND ctid = ANY(ARRAY(
     SELECT x.ctid FROM ${table} x WHERE x.municipality_id = $1 AND ${condition} LIMIT $3))`;

// A published story, and one in the lee, has a time of its own and keeps its translations.
const hasStory = `EXISTS (SELECT 1 FROM story s WHERE s.municipality_id = $1 AND s.root_id = old.root_id AND s.state IN ('published', 'lee'))`;
const answeredSince = (root: string): string =>
  `EXISTS (SELECT 1 FROM answer_to x JOIN answer a ON a.municipality_id = $1 AND a.answer_id = x.answer_id
     WHERE x.municipality_id = $1 AND x.root_id = ${root} AND a.answered_at >= ${before})`;

const words = `
WITH old AS MATERIALIZED (
  SELECT t.contribution_id, c.root_id FROM contribution_text t
  JOIN contribution c ON c.municipality_id = $1 AND c.id = t.contribution_id
  WHERE t.municipality_id = $1 AND c.received_at < ${before} AND NOT ${answeredSince('c.root_id')} LIMIT $3
), stories AS (
  DELETE FROM story s USING old WHERE s.municipality_id = $1 AND s.root_id = old.root_id AND s.state NOT IN ('published', 'lee')
), translations AS (
  DELETE FROM translation tr USING old WHERE tr.municipality_id = $1 AND tr.source = 'told' AND tr.source_id = old.contribution_id AND NOT ${hasStory}
), messages AS (
  UPDATE message m SET words_gone = true FROM old WHERE m.municipality_id = $1 AND m.root_id = old.root_id AND NOT ${hasStory}
)
DELETE FROM contribution_text t USING old WHERE t.municipality_id = $1 AND t.contribution_id = old.contribution_id`;

/** Stories whose time is over, with what is left of their words: else they would be new again, and could be published. */
const storiesWhere =
  (condition: string): Erase =>
  async (scope, { date }, limit, onPhotosGone) => {
    const [gone] = await scope.rows<{ stories: number; photos: readonly string[] }>(
      `
WITH old AS MATERIALIZED (
  SELECT s.root_id, m.current_id FROM story s LEFT JOIN message m ON m.municipality_id = $1 AND m.root_id = s.root_id
  WHERE s.municipality_id = $1 AND ${condition} LIMIT $3
), translations AS (
  DELETE FROM translation tr USING old WHERE tr.municipality_id = $1 AND tr.source = 'told' AND tr.source_id = old.current_id
), photos AS (
  DELETE FROM photo p USING old WHERE p.municipality_id = $1 AND p.root_id = old.root_id RETURNING p.photo_id
), texts AS (
  DELETE FROM contribution_text t USING old WHERE t.municipality_id = $1 AND t.contribution_id = old.current_id
), messages AS (
  UPDATE message m SET words_gone = true FROM old WHERE m.municipality_id = $1 AND m.root_id = old.root_id
), stories AS (
  DELETE FROM story s USING old WHERE s.municipality_id = $1 AND s.root_id = old.root_id RETURNING s.root_id
)
SELECT (SELECT count(*)::int FROM stories) AS stories, ARRAY(SELECT photo_id FROM photos) AS photos`,
      [scope.municipality, date, limit],
    );
    await onPhotosGone(gone?.photos ?? []);
    return gone?.stories ?? 0;
  };

const codes = rowsOf(
  'follow_code',
  `NOT EXISTS (SELECT 1 FROM contribution c WHERE c.municipality_id = $1 AND c.root_id = x.root_id AND c.received_at >= ${before})
   AND NOT EXISTS (SELECT 1 FROM contribution c JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = c.id
     WHERE c.municipality_id = $1 AND c.root_id = x.root_id)
   AND NOT EXISTS (SELECT 1 FROM story s WHERE s.municipality_id = $1 AND s.root_id = x.root_id)
   AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.municipality_id = $1 AND w.root_id = x.root_id)
   AND NOT ${answeredSince('x.root_id')}`,
);

const answers = `
WITH old AS MATERIALIZED (
  SELECT answer_id FROM answer WHERE municipality_id = $1 AND answered_at < ${before} LIMIT $3
), translations AS (
  DELETE FROM translation tr USING old WHERE tr.municipality_id = $1 AND tr.source = 'answer' AND tr.source_id = old.answer_id
), drafts_to AS (
  DELETE FROM answer_draft_to x USING old WHERE x.municipality_id = $1 AND x.draft_id = old.answer_id
), reached AS (
  DELETE FROM answer_to x USING old WHERE x.municipality_id = $1 AND x.answer_id = old.answer_id
)
DELETE FROM answer a USING old WHERE a.municipality_id = $1 AND a.answer_id = old.answer_id`;

// Written and never given, or given and no answer any more.
const isOldDraft = `x.written_at < ${before} AND NOT EXISTS (
  SELECT 1 FROM answer a WHERE a.municipality_id = $1 AND a.answer_id = x.draft_id)`;
const draftsWithoutAnswer = [
  `DELETE FROM answer_draft_to t USING answer_draft x WHERE t.municipality_id = $1 AND x.municipality_id = $1
     AND t.draft_id = x.draft_id AND ${isOldDraft} AND $3::int IS NOT NULL`,
  rowsOf('answer_draft', isOldDraft),
];

const sentToNobody = rowsOf(
  'notice',
  'NOT EXISTS (SELECT 1 FROM reach r WHERE r.municipality_id = $1 AND r.reach_id = x.reach_id) AND $2::float8 IS NOT NULL',
);

const closedStates = `('declined', 'thanked', 'withdrawn')`;
const offersWhere = (condition: string): string => `
WITH old AS MATERIALIZED (
  SELECT o.offer_id FROM offer o WHERE o.municipality_id = $1 AND ${condition} AND greatest(o.received_at, o.corrected_at,
    (SELECT max(s.taken_at) FROM offer_step s WHERE s.municipality_id = $1 AND s.offer_id = o.offer_id),
    (SELECT max(r.happened_at) FROM trail r WHERE r.municipality_id = $1 AND r.subject = o.offer_id::text)) < ${before} LIMIT $3
), texts AS (
  DELETE FROM offer_text x USING old WHERE x.municipality_id = $1 AND x.offer_id = old.offer_id
), steps AS (
  DELETE FROM offer_step x USING old WHERE x.municipality_id = $1 AND x.offer_id = old.offer_id
), found_by AS (
  DELETE FROM offer_code x USING old WHERE x.municipality_id = $1 AND x.offer_id = old.offer_id
)
DELETE FROM offer o USING old WHERE o.municipality_id = $1 AND o.offer_id = old.offer_id`;

/** Whoever had a task and has none any more since this day. Somebody without any task yet is just coming. */
const leftSince = (staff: string): string =>
  `EXISTS (SELECT 1 FROM appointment a WHERE a.municipality_id = $1 AND a.staff_id = ${staff}) AND NOT EXISTS (
     SELECT 1 FROM appointment a WHERE a.municipality_id = $1 AND a.staff_id = ${staff} AND (a.until IS NULL OR a.until > $2::date))`;

// What they did stays, by an id that leads to nobody any more.
const colleagues = `
UPDATE staff SET name = '–', email = 'erased:' || staff_id WHERE municipality_id = $1 AND staff_id = ANY(ARRAY(
  SELECT x.staff_id FROM staff x WHERE x.municipality_id = $1 AND x.email <> 'erased:' || x.staff_id AND ${leftSince('x.staff_id')} LIMIT $3))`;

// The sheet of an organisation still says that somebody noted it, and no longer who.
const traces = `
UPDATE contribution SET digest = '', entered_by = CASE WHEN organisation IS NULL THEN NULL ELSE '' END
WHERE municipality_id = $1 AND id = ANY(ARRAY(
  SELECT x.id FROM contribution x WHERE x.municipality_id = $1 AND x.received_at < ${before} AND x.digest <> '' LIMIT $3))`;

/** How each kind of the retention table is erased. */
export const expiring: Readonly<Record<TimedKind, Erase>> = {
  words: byMoment(words),
  // One with a published story goes with that story.
  photos: async (scope, { at }, limit, onPhotosGone) => {
    const old = `x.received_at < ${before} AND NOT EXISTS (
      SELECT 1 FROM story s WHERE s.municipality_id = $1 AND s.root_id = x.root_id AND s.state = 'published')`;
    const gone = await scope.rows<{ photo_id: string }>(`${rowsOf('photo', old)} RETURNING photo_id`, [
      scope.municipality,
      at,
      limit,
    ]);
    await onPhotosGone(gone.map((r) => r.photo_id));
    return gone.length;
  },
  'published-stories': storiesWhere(`s.state = 'published' AND s.month < left($2::text, 7)`),
  // Not before its words are gone anyhow: until then it is only due to be looked at again.
  'stories-in-the-lee': storiesWhere(`s.state = 'lee' AND s.review_date < $2::date AND NOT EXISTS (
    SELECT 1 FROM contribution_text t WHERE t.municipality_id = $1 AND t.contribution_id = m.current_id)`),
  // Who was there is known per week only; the whole week goes when its first days are old enough.
  marks: async (scope, { at, week }, limit) =>
    (await scope.run(rowsOf('contributor_link', `x.received_at < ${before}`), [scope.municipality, at, limit])) +
    (await scope.run(rowsOf('presence', 'x.week <= $2'), [scope.municipality, week, limit])),
  traces: byMoment(traces),
  'follow-codes': byMoment(codes),
  'withdrawn-codes': byMoment(
    rowsOf(
      'follow_code',
      `EXISTS (SELECT 1 FROM withdrawal w WHERE w.municipality_id = $1 AND w.root_id = x.root_id AND w.withdrawn_at < ${before})`,
    ),
  ),
  // What an action began with beside what people told leads to nobody, and stays.
  'action-links': byMoment(
    rowsOf('action_source', `x.kind = 'message' AND x.linked_at < ${before}`),
    rowsOf('action_said', `x.said_at < ${before}`),
    rowsOf('action_offer', `x.taken_at < ${before}`),
    rowsOf('talk_told', `x.put_at < ${before}`),
    rowsOf('signal_told', `x.put_at < ${before}`),
    rowsOf('talk_asked', `x.asked_at < ${before}`),
  ),
  answers: byMoment(answers, ...draftsWithoutAnswer),
  // Its message knows where it lies without it.
  'handed-on': byMoment(rowsOf('triage_step', `x.taken_at < ${before}`), rowsOf('hand_on', `x.handed_at < ${before}`)),
  'mail-asked': byMoment(rowsOf('reach', `x.confirmed_at IS NULL AND x.left_at < ${before}`)),
  // One that never has an answer goes as well, and with it whatever was sent to it.
  mail: byMoment(
    rowsOf('reach', `x.way = 'mail' AND x.left_at < ${before} AND NOT ${answeredSince('x.root_id')}`),
    sentToNobody,
  ),
  push: byMoment(
    rowsOf('reach', `x.way = 'push' AND x.left_at < ${before} AND NOT ${answeredSince('x.root_id')}`),
    sentToNobody,
  ),
  fairness: byWeek(rowsOf('fairness', 'x.week <= $2')),
  'round-answers': byWeek(rowsOf('round_answer', 'x.week <= $2')),
  'watch-choices': byDate(rowsOf('watch_choice', 'x.again_from <= $2::date')),
  // Salts go by days of UTC, and one that began 48 hours ago is as old as it may be.
  network: byMoment(rowsOf('daily_salt', `x.day <= (${before} AT TIME ZONE 'UTC')::date`)),
  'open-offers': byMoment(offersWhere(`o.state NOT IN ${closedStates}`)),
  'closed-offers': byMoment(offersWhere(`o.state IN ${closedStates}`)),
  'sign-in': byMoment(
    rowsOf('sign_in_link', `x.expires_at < ${before}`),
    rowsOf('staff_session', `x.expires_at < ${before}`),
  ),
  keys: byDate(rowsOf('passkey', leftSince('x.staff_id')), rowsOf('staff_identity', leftSince('x.staff_id'))),
  colleagues: byDate(colleagues),
  'course-notes': byMoment(rowsOf('course_note', `x.noted_at < ${before}`)),
  'handing-over': byMoment(
    rowsOf('key_person', `x.agreed_on < (${before} AT TIME ZONE 'UTC')::date`),
    rowsOf('handover_step', `x.gone_by_at < ${before}`),
  ),
  minutes: byMoment(
    rowsOf(
      'talk_line',
      `x.received_at < ${before} AND x.part <> 'attendance' AND coalesce((
         SELECT m.says FROM talk_mark m WHERE m.municipality_id = $1 AND m.line_id = x.line_id AND m.says IN ('public', 'not-public')
         ORDER BY m.n DESC LIMIT 1), '') <> 'public'`,
    ),
  ),
  trail: byMoment(
    rowsOf('trail', `x.happened_at < ${before} AND x.deed <> '${turnedDeed}'`),
    rowsOf('retention_run', `x.ran_at < ${before}`),
  ),
};
