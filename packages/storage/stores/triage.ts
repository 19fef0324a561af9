import type { NewTriageMove, TriageLevel, TriageMove, TriageState, TriageStep, TriageStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { noticeOfAnswer } from './notices.ts';
import { leaveTrail } from './trail.ts';
import { writeStep } from './triage-steps.ts';

interface Held {
  root_id: string;
  current_id: string;
  state: string;
  triage: TriageState;
  follows: string | null;
}

const hold = async (scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, Held>> => {
  const rows = await scope.rows<Held>(
    `SELECT root_id, current_id, state, triage, follows FROM message
     WHERE municipality_id = $1 AND root_id = ANY($2::uuid[]) ORDER BY root_id FOR UPDATE`,
    [scope.municipality, ids],
  );
  return new Map(rows.map((r) => [r.root_id, r]));
};

const isFollowed = async (scope: Scope, rootId: string): Promise<boolean> =>
  (
    await scope.rows('SELECT 1 FROM message WHERE municipality_id = $1 AND follows = $2 LIMIT 1', [
      scope.municipality,
      rootId,
    ])
  ).length > 0;

/** Whatever the one was answered until now, the other is answered too. */
const shareAnswers = async (scope: Scope, { rootId, at }: NewTriageMove, from: string): Promise<void> => {
  const shared = await scope.rows<{ answer_id: string }>(
    `INSERT INTO answer_to (municipality_id, answer_id, root_id)
     SELECT $1::int, t.answer_id, $2::uuid FROM answer_to t WHERE t.municipality_id = $1 AND t.root_id = $3
     ON CONFLICT DO NOTHING RETURNING answer_id`,
    [scope.municipality, rootId, from],
  );
  if (shared.length === 0) return;
  await scope.run(`UPDATE message SET state = 'decided' WHERE municipality_id = $1 AND root_id = $2`, [
    scope.municipality,
    rootId,
  ]);
  for (const { answer_id } of shared) await noticeOfAnswer(scope, answer_id, [rootId], at);
};

/** What lies at a desk no more has no link, and no mail of it goes out any more. */
const endHandOns = async (scope: Scope, rootId: string): Promise<void> => {
  await scope.run(
    `UPDATE hand_on SET ended = true, link_hash = NULL, sending = CASE WHEN sending = 'waiting' THEN 'none' ELSE sending END
     WHERE municipality_id = $1 AND root_id = $2 AND NOT ended`,
    [scope.municipality, rootId],
  );
};

const writeHandOn = async (scope: Scope, { rootId, staffId, at, handOn: h }: NewTriageMove): Promise<void> => {
  if (!h) return;
  await scope.run(
    `INSERT INTO hand_on (municipality_id, hand_on_id, root_id, desk_id, asked, words, language, due, staff_id, handed_at, sending,
       tries, send_at, ended)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::date, $9, to_timestamp($10::float8 / 1000), $11, 0, to_timestamp($10::float8 / 1000), false)`,
    [
      scope.municipality,
      h.id,
      rootId,
      h.deskId,
      h.asked,
      h.words,
      h.language,
      h.due,
      staffId,
      at,
      h.byMail ? 'waiting' : 'none',
    ],
  );
};

const move = async (scope: Scope, m: NewTriageMove): Promise<boolean> => {
  const held = await hold(scope, [m.rootId, ...(m.follows === undefined ? [] : [m.follows])]);
  const own = held.get(m.rootId);
  if (m.handOn) {
    // Sent twice at the same moment: the second waited for the first, and is the same.
    const [known] = await scope.rows<{ root_id: string }>(
      'SELECT root_id FROM hand_on WHERE municipality_id = $1 AND hand_on_id = $2',
      [scope.municipality, m.handOn.id],
    );
    if (known) return known.root_id === m.rootId;
  }
  if (!own || own.current_id !== m.currentId || !m.from.includes(own.triage)) return false;
  if (m.follows !== undefined) {
    const other = held.get(m.follows);
    if (!other || other.root_id === m.rootId || other.follows !== null || (await isFollowed(scope, m.rootId)))
      return false;
  }
  await scope.run(
    `UPDATE message SET triage = $3, triage_due = $4::date, follows = $5::uuid, state = CASE WHEN state = 'received' THEN 'read' ELSE state END
     WHERE municipality_id = $1 AND root_id = $2`,
    [scope.municipality, m.rootId, m.to, m.due ?? null, m.follows ?? null],
  );
  // Whoever says where it belongs has read it.
  if (own.state === 'received') await leaveTrail(scope, m.at, m.staffId, 'read', [m.rootId]);
  if (m.move === 'go-on')
    await scope.run('UPDATE hand_on SET due = $3::date WHERE municipality_id = $1 AND root_id = $2 AND NOT ended', [
      scope.municipality,
      m.rootId,
      m.due ?? null,
    ]);
  else await endHandOns(scope, m.rootId);
  await writeHandOn(scope, m);
  if (m.follows !== undefined) await shareAnswers(scope, m, m.follows);
  await writeStep(scope, { ...m, actor: m.staffId });
  await leaveTrail(scope, m.at, m.staffId, `triage ${m.move}`, [m.rootId]);
  return true;
};

interface StepRow {
  move: TriageMove;
  taken_at: Date;
  actor: string;
  name: string | null;
  reason: string;
  due: string | null;
  asks_on: string | null;
  level: TriageLevel | null;
  desk: string | null;
}
const stepOf = (r: StepRow): TriageStep => ({
  move: r.move,
  at: r.taken_at.getTime(),
  by: r.actor === 'desk' ? (r.desk ?? '') : (r.name ?? ''),
  reason: r.reason,
  ...(r.due === null ? {} : { due: r.due }),
  ...(r.asks_on === null ? {} : { asksOn: r.asks_on }),
  ...(r.level === null ? {} : { level: r.level }),
  ...(r.desk === null ? {} : { desk: r.desk }),
});

/** Where messages lie and how they came there, on PostgreSQL. */
export const triageStore = (inMunicipality: InMunicipality): TriageStore => ({
  move: (m) => inMunicipality((scope) => move(scope, m)),
  steps: (rootId) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<StepRow>(
            `SELECT t.move, t.taken_at, t.actor, s.name, t.reason, t.due::text, t.asks_on, t.level, t.desk
             FROM triage_step t LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = t.actor
             WHERE t.municipality_id = $1 AND t.root_id = $2 ORDER BY t.n`,
            [scope.municipality, rootId],
          )
        ).map(stepOf),
      'read',
    ),
  spend: ({ edition, placeId, week, minutes }) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `INSERT INTO desk_minutes AS d (municipality_id, edition, place_id, week, times, minutes) VALUES ($1, $2, $3, $4, 1, $5)
         ON CONFLICT (municipality_id, edition, place_id, week) DO UPDATE SET times = d.times + 1, minutes = d.minutes + excluded.minutes`,
        [scope.municipality, edition, placeId, week, minutes],
      );
    }),
  spent: ({ areas, firstWeek, lastWeek }) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ times: number; minutes: number }>(
        `SELECT coalesce(sum(d.times), 0)::int AS times, coalesce(sum(d.minutes), 0)::int AS minutes FROM desk_minutes d
         WHERE d.municipality_id = $1 AND d.week BETWEEN $2 AND $3 AND ($4::text[] IS NULL OR EXISTS (
           SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id AND c.ancestor = ANY($4)))`,
        [scope.municipality, firstWeek, lastWeek, areas ?? null],
      );
      return row ?? { times: 0, minutes: 0 };
    }, 'read'),
});
