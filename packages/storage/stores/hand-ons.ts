import type { DeskAnswer, DeskAnswerKind, DueHandOn, HandOn, HandOnMail, HandOnsStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';
import { writeStep } from './triage-steps.ts';

interface HandOnRow {
  hand_on_id: string;
  root_id: string;
  desk_id: string;
  desk_name: string;
  asked: string;
  words: string;
  language: string;
  due: string;
  handed_at: Date;
  handed_by: string | null;
  sending: HandOnMail;
  ended: boolean;
  answer: DeskAnswerKind | null;
  answer_words: string | null;
  answer_due: string | null;
  answer_desk: string | null;
  answered_at: Date | null;
  judged_at: Date | null;
}

const answerOf = (r: HandOnRow): DeskAnswer | undefined =>
  r.answer === null || r.answered_at === null
    ? undefined
    : {
        kind: r.answer,
        words: r.answer_words ?? '',
        ...(r.answer_due === null ? {} : { due: r.answer_due }),
        ...(r.answer_desk === null ? {} : { desk: r.answer_desk }),
        at: r.answered_at.getTime(),
        ...(r.judged_at === null ? {} : { judgedAt: r.judged_at.getTime() }),
      };
const handOnOf = (r: HandOnRow): HandOn => {
  const answer = answerOf(r);
  return {
    id: r.hand_on_id,
    rootId: r.root_id,
    deskId: r.desk_id,
    deskName: r.desk_name,
    asked: r.asked,
    words: r.words,
    language: r.language,
    due: r.due,
    handedAt: r.handed_at.getTime(),
    handedBy: r.handed_by ?? '',
    mail: r.sending,
    ended: r.ended,
    ...(answer ? { answer } : {}),
  };
};

const query = `SELECT h.hand_on_id, h.root_id, h.desk_id, d.name AS desk_name, h.asked, h.words, h.language, h.due::text, h.handed_at,
  s.name AS handed_by, h.sending, h.ended, h.answer, h.answer_words, h.answer_due::text, h.answer_desk, h.answered_at, h.judged_at
FROM hand_on h JOIN service_desk d ON d.municipality_id = $1 AND d.desk_id = h.desk_id
LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = h.staff_id
WHERE h.municipality_id = $1`;

const byId = async (scope: Scope, id: string): Promise<HandOn | undefined> => {
  const [row] = await scope.rows<HandOnRow>(`${query} AND h.hand_on_id = $2`, [scope.municipality, id]);
  return row && handOnOf(row);
};

const isSame = (a: DeskAnswer | undefined, b: Omit<DeskAnswer, 'judgedAt'>): boolean =>
  a !== undefined && a.kind === b.kind && a.words === b.words && a.due === b.due && a.desk === b.desk;

const keepAnswer = async (
  scope: Scope,
  id: string,
  answer: Omit<DeskAnswer, 'judgedAt'>,
  by: string,
): Promise<boolean> => {
  const before = await byId(scope, id);
  if (!before) return false;
  // The message first, as everything that moves it does; a withdrawal waits, or was first and is seen.
  const [message] = await scope.rows<{ triage: string }>(
    'SELECT triage FROM message WHERE municipality_id = $1 AND root_id = $2 FOR UPDATE',
    [scope.municipality, before.rootId],
  );
  const standing = await byId(scope, id);
  if (!standing || standing.ended || !['with-desk', 'desk-answered'].includes(message?.triage ?? '')) return false;
  if (isSame(standing.answer, answer)) return true;
  await scope.run(
    `UPDATE hand_on SET answer = $3, answer_words = $4, answer_due = $5::date, answer_desk = $6, answered_by = $7,
       answered_at = to_timestamp($8::float8 / 1000), judged_at = NULL WHERE municipality_id = $1 AND hand_on_id = $2`,
    [scope.municipality, id, answer.kind, answer.words, answer.due ?? null, answer.desk ?? null, by, answer.at],
  );
  await scope.run(
    `UPDATE message SET triage = 'desk-answered', triage_due = NULL WHERE municipality_id = $1 AND root_id = $2`,
    [scope.municipality, standing.rootId],
  );
  const step = { rootId: standing.rootId, move: 'desk-answer', reason: '', actor: by, at: answer.at } as const;
  await writeStep(scope, { ...step, desk: standing.deskName });
  await leaveTrail(scope, answer.at, by, 'triage desk-answer', [standing.rootId]);
  return true;
};

// What was taken and never settled broke off while it was handed over: it may have arrived, so nobody sends it again.
const takeNext = async (scope: Scope, q: Parameters<HandOnsStore['take']>[0]): Promise<DueHandOn | undefined> => {
  await scope.run(
    `UPDATE hand_on SET sending = 'unsure', lease_until = NULL
     WHERE municipality_id = $1 AND sending = 'sending' AND lease_until < to_timestamp($2::float8 / 1000)`,
    [scope.municipality, q.now],
  );
  const [row] = await scope.rows<{ hand_on_id: string; address: string; name: string; due: string }>(
    `UPDATE hand_on h SET sending = 'sending', tries = h.tries + 1, lease_until = to_timestamp($3::float8 / 1000),
       link_hash = decode($4, 'hex'), expires_at = to_timestamp($5::float8 / 1000)
     FROM service_desk d WHERE d.municipality_id = $1 AND d.desk_id = h.desk_id AND h.municipality_id = $1 AND h.hand_on_id = (
       SELECT x.hand_on_id FROM hand_on x WHERE x.municipality_id = $1 AND x.sending = 'waiting' AND NOT x.ended
         AND x.send_at <= to_timestamp($2::float8 / 1000)
       ORDER BY x.send_at, x.hand_on_id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING h.hand_on_id, d.address, d.name, h.due::text`,
    [scope.municipality, q.now, q.leaseUntil, q.linkHash, q.expiresAt],
  );
  return row && { id: row.hand_on_id, address: row.address, deskName: row.name, due: row.due };
};

/** After so many tries it is given up; the waits between them double from two minutes on. */
const mostTries = 8;

/** What was handed on to desks, on PostgreSQL. */
export const handOnsStore = (inMunicipality: InMunicipality): HandOnsStore => ({
  of: (rootId) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<HandOnRow>(`${query} AND h.root_id = $2 ORDER BY h.handed_at, h.hand_on_id`, [
            scope.municipality,
            rootId,
          ])
        ).map(handOnOf),
      'read',
    ),
  byLink: (linkHash, now) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<HandOnRow>(
        `${query} AND h.link_hash = decode($2, 'hex') AND NOT h.ended AND h.expires_at > to_timestamp($3::float8 / 1000)
           AND EXISTS (SELECT 1 FROM message m WHERE m.municipality_id = $1 AND m.root_id = h.root_id)`,
        [scope.municipality, linkHash, now],
      );
      return row && handOnOf(row);
    }, 'read'),
  answer: (id, answer, by) => inMunicipality((scope) => keepAnswer(scope, id, answer, by)),
  judged: (id, at) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `UPDATE hand_on SET judged_at = to_timestamp($3::float8 / 1000) WHERE municipality_id = $1 AND hand_on_id = $2`,
        [scope.municipality, id, at],
      );
    }),
  take: (q) => inMunicipality((scope) => takeNext(scope, q)),
  settle: (id, outcome, at) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `UPDATE hand_on SET lease_until = NULL,
           sending = CASE WHEN $3 <> 'retry' THEN $3 WHEN ended THEN 'none' WHEN tries >= ${mostTries} THEN 'failed' ELSE 'waiting' END,
           send_at = to_timestamp($4::float8 / 1000) + make_interval(mins => (2 ^ tries)::int)
         WHERE municipality_id = $1 AND hand_on_id = $2::uuid AND sending = 'sending'`,
        [scope.municipality, id, outcome, at],
      );
    }),
});
