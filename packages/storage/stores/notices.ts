import type { DueNotice, NoticeAbout, NoticeReach, NoticesStore, NoticeTo, NoticeWay } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import type { OnErased } from './erased.ts';
import { leaveTrail } from './trail.ts';

interface ToRow {
  way: NoticeWay;
  address: string;
  push_p256dh: string | null;
  push_auth: string | null;
  push_made_with: string | null;
}
interface ReachRow extends ToRow {
  reach_id: string;
  root_id: string;
  language: string;
  left_at: Date;
  confirmed_at: Date | null;
}
const toOf = ({ way, address, push_p256dh, push_auth, push_made_with }: ToRow): NoticeTo =>
  way === 'push'
    ? {
        way,
        push: {
          ...{ endpoint: address, p256dh: push_p256dh ?? '' },
          ...{ auth: push_auth ?? '', madeWith: push_made_with ?? '' },
        },
      }
    : { way, address };
const reachOf = (r: ReachRow): NoticeReach => ({
  id: r.reach_id,
  rootId: r.root_id,
  to: toOf(r),
  language: r.language,
  leftAt: r.left_at.getTime(),
  ...(r.confirmed_at === null ? {} : { confirmedAt: r.confirmed_at.getTime() }),
});

/**
 * Puts a notice in the outbox for everybody who got an answer, or hears of minutes, and confirmed an address, in the transaction
 * of that deed. A thing and an address meet once, whoever asks again, and by however many codes the same address hears of it.
 * @param id of the answer, or of the talk
 */
export const noticeOf = async (
  scope: Scope,
  about: NoticeAbout,
  id: string,
  rootIds: readonly string[],
  at: number,
): Promise<void> => {
  await scope.run(
    `INSERT INTO notice (municipality_id, notice_id, reach_id, answer_id, about, state, tries, due_at)
     SELECT DISTINCT ON (r.way, r.address) $1::int, gen_random_uuid(), r.reach_id, $2::uuid, $5, 'waiting', 0, to_timestamp($4::float8 / 1000)
     FROM reach r WHERE r.municipality_id = $1 AND r.root_id = ANY($3::uuid[]) AND r.confirmed_at IS NOT NULL
     ORDER BY r.way, r.address, r.reach_id
     ON CONFLICT DO NOTHING`,
    [scope.municipality, id, rootIds, at, about],
  );
};

export const noticeOfAnswer = (scope: Scope, answerId: string, rootIds: readonly string[], at: number): Promise<void> =>
  noticeOf(scope, 'answer', answerId, rootIds, at);

// The same address behind another code that got the same answer, or hears of the same minutes: it still wants to hear of it.
const passOn = (scope: Scope, by: 'root_id' | 'reach_id', id: string, way: NoticeWay | undefined): Promise<number> =>
  scope.run(
    `INSERT INTO notice (municipality_id, notice_id, reach_id, answer_id, about, state, tries, due_at)
     SELECT DISTINCT ON (n.notice_id) $1::int, gen_random_uuid(), o.reach_id, n.answer_id, n.about, 'waiting', n.tries, n.due_at
     FROM notice n JOIN reach r ON r.municipality_id = $1 AND r.reach_id = n.reach_id
     JOIN reach o ON o.municipality_id = $1 AND o.way = r.way AND o.address = r.address AND o.root_id <> r.root_id
       AND o.confirmed_at IS NOT NULL
     WHERE n.municipality_id = $1 AND n.state = 'waiting' AND r.${by} = $2::uuid AND ($3::text IS NULL OR r.way = $3)
       AND (EXISTS (SELECT 1 FROM answer_to t WHERE t.municipality_id = $1 AND t.answer_id = n.answer_id AND t.root_id = o.root_id)
         OR EXISTS (SELECT 1 FROM talk_told t WHERE t.municipality_id = $1 AND t.talk_id = n.answer_id AND t.root_id = o.root_id)
         OR EXISTS (SELECT 1 FROM talk_asked t WHERE t.municipality_id = $1 AND t.talk_id = n.answer_id AND t.root_id = o.root_id))
     ORDER BY n.notice_id, o.reach_id
     ON CONFLICT DO NOTHING`,
    [scope.municipality, id, way ?? null],
  );

/** Erases the addresses behind a contribution and whatever waits for them. @returns their ids */
export const eraseReach = async (
  scope: Scope,
  by: 'root_id' | 'reach_id',
  id: string,
  way?: NoticeWay,
): Promise<readonly string[]> => {
  await passOn(scope, by, id, way);
  const rows = await scope.rows<{ reach_id: string }>(
    `DELETE FROM reach WHERE municipality_id = $1 AND ${by} = $2::uuid AND ($3::text IS NULL OR way = $3) RETURNING reach_id`,
    [scope.municipality, id, way ?? null],
  );
  const ids = rows.map((r) => r.reach_id);
  await scope.run('DELETE FROM notice WHERE municipality_id = $1 AND reach_id = ANY($2::uuid[])', [
    scope.municipality,
    ids,
  ]);
  return ids;
};

const leave = async (
  scope: Scope,
  reach: Parameters<NoticesStore['leave']>[0],
  onErased: OnErased,
): Promise<boolean> => {
  // The code is locked: a withdrawal waits, or was first and is seen.
  await scope.rows('SELECT 1 FROM follow_code WHERE municipality_id = $1 AND root_id = $2 FOR UPDATE', [
    scope.municipality,
    reach.rootId,
  ]);
  const { to } = reach;
  const gone = await eraseReach(scope, 'root_id', reach.rootId, to.way);
  if (gone.length > 0) await onErased({ what: 'notice', ids: gone, at: reach.leftAt });
  const kept = await scope.run(
    `INSERT INTO reach (municipality_id, reach_id, root_id, language, left_at, confirmed_at, way, address, push_p256dh, push_auth, push_made_with)
     SELECT $1::int, $2::uuid, $3::uuid, $4, to_timestamp($5::float8 / 1000), to_timestamp($6::float8 / 1000), $7, $8, $9, $10, $11
     WHERE NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.municipality_id = $1 AND w.root_id = $3)`,
    [
      ...[scope.municipality, reach.id, reach.rootId, reach.language, reach.leftAt, reach.confirmedAt ?? null, to.way],
      ...(to.way === 'mail'
        ? [to.address, null, null, null]
        : [to.push.endpoint, to.push.p256dh, to.push.auth, to.push.madeWith]),
    ],
  );
  if (kept > 0) await leaveTrail(scope, reach.leftAt, 'teller', `${to.way} left`, [reach.rootId]);
  return kept > 0;
};

// What was taken and never settled broke off while it was handed over: it may have arrived, so nobody sends it again.
const takeNext = async (
  scope: Scope,
  way: NoticeWay,
  now: number,
  leaseUntil: number,
): Promise<DueNotice | undefined> => {
  await scope.run(
    `UPDATE notice SET state = 'unsure' WHERE municipality_id = $1 AND state = 'sending' AND lease_until < to_timestamp($2::float8 / 1000)`,
    [scope.municipality, now],
  );
  const [row] = await scope.rows<ToRow & { notice_id: string; reach_id: string; about: NoticeAbout; language: string }>(
    `UPDATE notice n SET state = 'sending', tries = n.tries + 1, lease_until = to_timestamp($3::float8 / 1000)
     FROM reach r WHERE r.municipality_id = $1 AND r.reach_id = n.reach_id AND n.municipality_id = $1 AND n.notice_id = (
       SELECT d.notice_id FROM notice d JOIN reach q ON q.municipality_id = $1 AND q.reach_id = d.reach_id
       WHERE d.municipality_id = $1 AND q.way = $4 AND d.state = 'waiting' AND d.due_at <= to_timestamp($2::float8 / 1000)
       ORDER BY d.due_at, d.notice_id LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
     RETURNING n.notice_id, n.reach_id, n.about, r.language, r.way, r.address, r.push_p256dh, r.push_auth, r.push_made_with`,
    [scope.municipality, now, leaseUntil, way],
  );
  return row && { id: row.notice_id, reachId: row.reach_id, about: row.about, to: toOf(row), language: row.language };
};

/** After so many tries it is given up; the waits between them double from two minutes on. */
const mostTries = 8;

/** Addresses behind follow codes and what goes out to them, on PostgreSQL: of mail, and of browsers. */
export const noticesStore = (inMunicipality: InMunicipality, onErased: OnErased): NoticesStore => ({
  leave: (reach) => inMunicipality((scope) => leave(scope, reach, onErased)),
  reach: (of) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<ReachRow>(
        `SELECT * FROM reach WHERE municipality_id = $1 AND ${'id' in of ? 'reach_id' : 'root_id'}::text = $2 AND ($3::text IS NULL OR way = $3)`,
        [scope.municipality, ...('id' in of ? [of.id, null] : [of.rootId, of.way])],
      );
      return row && reachOf(row);
    }, 'read'),
  confirm: (id, at, notBefore) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ root_id: string; first: boolean }>(
        `UPDATE reach r SET confirmed_at = coalesce(r.confirmed_at, to_timestamp($3::float8 / 1000))
         FROM reach old WHERE old.municipality_id = $1 AND old.reach_id = r.reach_id AND r.municipality_id = $1 AND r.reach_id::text = $2
           AND (r.confirmed_at IS NOT NULL OR r.left_at >= to_timestamp($4::float8 / 1000))
         RETURNING r.root_id, old.confirmed_at IS NULL AS first`,
        [scope.municipality, id, at, notBefore],
      );
      if (row?.first) await leaveTrail(scope, at, 'teller', 'mail confirmed', [row.root_id]);
      return row !== undefined;
    }),
  stop: (id, at, by) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ root_id: string; way: NoticeWay }>(
        'SELECT root_id, way FROM reach WHERE municipality_id = $1 AND reach_id::text = $2 FOR UPDATE',
        [scope.municipality, id],
      );
      if (!row) return false;
      const gone = await eraseReach(scope, 'reach_id', id);
      await leaveTrail(scope, at, by, `${row.way} stopped`, [row.root_id]);
      await onErased({ what: 'notice', ids: gone, at });
      return true;
    }),
  take: (way, now, leaseUntil) => inMunicipality((scope) => takeNext(scope, way, now, leaseUntil)),
  settle: (id, outcome, at) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `UPDATE notice SET lease_until = NULL,
           state = CASE WHEN $3 <> 'retry' THEN $3 WHEN tries >= ${mostTries} THEN 'failed' ELSE 'waiting' END,
           sent_at = CASE WHEN $3 = 'sent' THEN to_timestamp($4::float8 / 1000) END,
           due_at = to_timestamp($4::float8 / 1000) + make_interval(mins => (2 ^ tries)::int)
         WHERE municipality_id = $1 AND notice_id = $2::uuid AND state = 'sending'`,
        [scope.municipality, id, outcome, at],
      );
    }),
});
