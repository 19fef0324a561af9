import {
  type ActionLimit,
  type ActionState,
  hasRoom,
  type NewMove,
  type RunningAction,
  type StartOutcome,
} from '@straatwijs/monitor';
import type { Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

/** To the end of the transaction nobody else begins anything in this area: what is counted here stays so. */
export const holdArea = async (scope: Scope, areaId: string): Promise<void> => {
  await scope.run('SELECT pg_advisory_xact_lock(hashtextextended($2, $1::bigint))', [scope.municipality, areaId]);
};

/** What runs in an area now. */
export const runningIn = (scope: Scope, areaId: string): Promise<RunningAction[]> =>
  scope.rows<RunningAction & { id: string }>(
    `SELECT a.action_id AS id, a.kind, (SELECT v.title FROM action_version v WHERE v.municipality_id = $1
       AND v.action_id = a.action_id ORDER BY v.version DESC LIMIT 1) AS title
     FROM action a WHERE a.municipality_id = $1 AND a.area_id = $2 AND a.state = 'running' ORDER BY a.started_at, a.action_id`,
    [scope.municipality, areaId],
  );

/** Makes a move, if it still stands where it was thought to stand. */
export const makeMove = async (scope: Scope, move: NewMove): Promise<boolean> => {
  const which = [scope.municipality, move.id];
  const [stood] = await scope.rows<{ state: ActionState }>(
    'SELECT state FROM action WHERE municipality_id = $1 AND action_id = $2 FOR UPDATE',
    which,
  );
  if (!stood || !move.from.includes(stood.state)) return false;
  await scope.run('UPDATE action SET state = $3 WHERE municipality_id = $1 AND action_id = $2', [...which, move.to]);
  await scope.run(
    `INSERT INTO action_move (municipality_id, action_id, n, from_state, to_state, moved_by, staff_id, reason, language, moved_at)
     SELECT $1::int, $2::uuid, 1 + (SELECT count(*) FROM action_move WHERE municipality_id = $1 AND action_id = $2), $3, $4, $5, $6, $7, $8,
       to_timestamp($9::float8 / 1000)`,
    [...which, stood.state, move.to, move.by, move.staffId ?? null, move.reason ?? null, move.language, move.at],
  );
  await leaveTrail(scope, move.at, move.staffId ?? move.by, `action ${move.to}`, [move.id]);
  return true;
};

/** The same, only while the area has room for what begins to run. */
export const moveWithin = async (
  scope: Scope,
  move: NewMove,
  limit: ActionLimit | undefined,
): Promise<StartOutcome> => {
  if (limit) {
    const [action] = await scope.rows<{ area_id: string; kind: RunningAction['kind'] }>(
      'SELECT area_id, kind FROM action WHERE municipality_id = $1 AND action_id = $2',
      [scope.municipality, move.id],
    );
    if (!action) return 'not-possible';
    await holdArea(scope, action.area_id);
    const running = (await runningIn(scope, action.area_id)).filter((r) => r.id !== move.id);
    if (!hasRoom(running, action.kind, limit)) return running;
  }
  return (await makeMove(scope, move)) ? 'done' : 'not-possible';
};
