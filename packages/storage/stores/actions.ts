import {
  type ActionContent,
  type ActionFilter,
  type ActionLimit,
  type ActionsStore,
  hasRoom,
  type NewAction,
  type NewMove,
  type StartOutcome,
  type StepLine,
} from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { holdArea, makeMove, moveWithin, runningIn } from './action-moves.ts';
import { type ActionRow, actionOf, actionQuery } from './action-rows.ts';
import { linkSources } from './action-tellers.ts';
import { leaveTrail } from './trail.ts';

const writeVersion = (
  scope: Scope,
  id: string,
  version: number,
  c: ActionContent,
  staffId: string,
  at: number,
): Promise<number> =>
  scope.run(
    `INSERT INTO action_version (municipality_id, action_id, version, title, words, language, theme, owner_role, owner_id, expects,
       paid_by, paid_until, stays_after, decides, influence, staff_id, written_at)
     SELECT $1::int, $2::uuid, $3::int, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12::date, $13, $14, $15, $16, to_timestamp($17::float8 / 1000)
     WHERE $3 = 1 + coalesce((SELECT max(version) FROM action_version WHERE municipality_id = $1 AND action_id = $2), 0)
     ON CONFLICT DO NOTHING`,
    [
      ...[
        scope.municipality,
        id,
        version,
        c.title,
        c.words,
        c.language,
        c.theme,
        c.owner.role,
        c.owner.staffId ?? null,
      ],
      ...[c.expects ? JSON.stringify(c.expects) : null, c.paidBy ?? null, c.paidUntil ?? null, c.staysAfter ?? null],
      ...[c.decides ?? null, c.influence ?? null, staffId, at],
    ],
  );

const appendLine = (scope: Scope, l: StepLine): Promise<number> =>
  scope.run(
    `INSERT INTO action_step_line (municipality_id, action_id, step_id, n, due, done_on, staff_id, written_at)
     SELECT $1::int, $2::uuid, $3::uuid, 1 + (SELECT count(*) FROM action_step_line WHERE municipality_id = $1 AND action_id = $2 AND step_id = $3),
       $4::date, $5::date, $6, to_timestamp($7::float8 / 1000)
     FROM action_step WHERE municipality_id = $1 AND action_id = $2 AND step_id = $3`,
    [scope.municipality, l.actionId, l.stepId, l.due, l.doneOn ?? null, l.staffId, l.at],
  );

const planStep = async (
  scope: Scope,
  line: StepLine,
  planned: Parameters<ActionsStore['plan']>[1],
): Promise<boolean> => {
  const which = [scope.municipality, line.actionId];
  // One after the other, so that no line gets the number of another.
  const there = await scope.rows(
    'SELECT 1 FROM action WHERE municipality_id = $1 AND action_id = $2 FOR UPDATE',
    which,
  );
  if (there.length === 0) return false;
  if (planned) {
    const fresh = await scope.run(
      `INSERT INTO action_step (municipality_id, action_id, step_id, title, language, thanks_for)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [...which, line.stepId, planned.title, planned.language, planned.thanksFor ?? null],
    );
    if (fresh === 0) return true;
  }
  if ((await appendLine(scope, line)) === 0) return false;
  const deed = planned ? 'step planned' : line.doneOn ? 'step done' : 'step changed';
  await leaveTrail(scope, line.at, line.staffId, deed, [line.actionId]);
  return true;
};

const startAction = async (
  scope: Scope,
  a: NewAction,
  limit: ActionLimit,
  room: NewMove | undefined,
): Promise<StartOutcome> => {
  await holdArea(scope, a.areaId);
  const which = [scope.municipality, a.id];
  if ((await scope.rows('SELECT 1 FROM action WHERE municipality_id = $1 AND action_id = $2', which)).length > 0)
    return 'already';
  if (a.state === 'running') {
    const running = (await runningIn(scope, a.areaId)).filter((r) => r.id !== room?.id);
    if (!hasRoom(running, a.kind, limit)) return running;
  }
  if (room && !(await makeMove(scope, room))) return 'not-possible';
  await scope.run(
    `INSERT INTO action (municipality_id, action_id, kind, edition, place_id, area_id, state, began_with, staff_id, started_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, '{}', $8, to_timestamp($9::float8 / 1000))`,
    [...which, a.kind, a.edition, a.placeId, a.areaId, a.state, a.staffId, a.at],
  );
  await writeVersion(scope, a.id, 1, a, a.staffId, a.at);
  for (const { id: stepId, due, ...planned } of a.steps)
    await planStep(scope, { actionId: a.id, stepId, due, staffId: a.staffId, at: a.at }, planned);
  await linkSources(scope, a.id, a.startedBy, a.staffId, a.at);
  await leaveTrail(scope, a.at, a.staffId, 'action begun', [a.id]);
  return 'done';
};

const listActions = (scope: Scope, f: ActionFilter): Promise<ActionRow[]> => {
  const values: unknown[] = [scope.municipality, f.edition];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const inside = (places: string) =>
    `a.place_id IN (SELECT c.descendant FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = ANY(${places}::text[]))`;
  const conditions = ['$2::int IS NOT NULL'];
  if (f.within !== undefined) conditions.push(inside(bind([f.within])));
  if (f.areas !== undefined) conditions.push(inside(bind(f.areas)));
  if (f.around !== undefined)
    conditions.push(
      `(${inside(bind([f.around]))} OR a.place_id IN (SELECT c.ancestor FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = ${bind(f.around)}))`,
    );
  if (f.theme !== undefined) conditions.push(`v.theme = ${bind(f.theme)}`);
  if (f.owner !== undefined) conditions.push(`v.owner_id = ${bind(f.owner)}`);
  if (f.states !== undefined) conditions.push(`a.state = ANY(${bind(f.states)}::text[])`);
  return scope.rows<ActionRow>(
    `${actionQuery} AND ${conditions.join(' AND ')}
     ORDER BY array_position(ARRAY['running', 'waiting', 'proposed'], a.state) NULLS LAST, a.started_at DESC, a.action_id LIMIT ${bind(f.limit)}`,
    values,
  );
};

/** Actions on PostgreSQL. */
export const actionsStore = (inMunicipality: InMunicipality): ActionsStore => ({
  start: (action, limit, room) => inMunicipality((scope) => startAction(scope, action, limit, room)),
  action: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<ActionRow>(`${actionQuery} AND a.action_id = $2`, [scope.municipality, id]);
      return row && actionOf(row);
    }, 'read'),
  list: (filter) => inMunicipality(async (scope) => (await listActions(scope, filter)).map(actionOf), 'read'),
  write: (id, version, content, staffId, at) =>
    inMunicipality(async (scope) => {
      if ((await writeVersion(scope, id, version, content, staffId, at)) === 0) return false;
      await leaveTrail(scope, at, staffId, 'action written', [id]);
      return true;
    }),
  move: (move, limit) => inMunicipality((scope) => moveWithin(scope, move, limit)),
  plan: (line, planned) => inMunicipality((scope) => planStep(scope, line, planned)),
  noteEffect: (actionId, e, staffId, at) =>
    inMunicipality(async (scope) => {
      const fresh = await scope.run(
        `INSERT INTO action_effect (municipality_id, action_id, effect_id, perspective, good, meant, words, language, source, seen_on, staff_id, noted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::date, $11, to_timestamp($12::float8 / 1000)) ON CONFLICT DO NOTHING`,
        [
          ...[scope.municipality, actionId, e.id, e.perspective, e.good, e.meant, e.words, e.language, e.source],
          ...[e.seenOn, staffId, at],
        ],
      );
      if (fresh > 0) await leaveTrail(scope, at, staffId, 'effect noted', [actionId]);
    }),
});
