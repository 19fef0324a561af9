import type { ActionSource, ActionTellersStore, SaidSolved, SolvedAnswer, TakenUp } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { type ActionRow, actionOf, actionQuery } from './action-rows.ts';
import { leaveTrail } from './trail.ts';

/** Links what an action began with, and keeps which kinds there were; what somebody withdrew is left out. */
export const linkSources = async (
  scope: Scope,
  actionId: string,
  sources: readonly ActionSource[],
  staffId: string,
  at: number,
): Promise<void> => {
  // Held, so that somebody who takes it back waits, or was first and is seen.
  await scope.rows('SELECT 1 FROM message WHERE municipality_id = $1 AND root_id::text = ANY($2::text[]) FOR UPDATE', [
    scope.municipality,
    sources.filter((s) => s.kind === 'message').map((s) => s.id.toLowerCase()),
  ]);
  const linked = await scope.rows<{ kind: string }>(
    `INSERT INTO action_source (municipality_id, action_id, kind, source_id, staff_id, linked_at)
     SELECT $1::int, $2::uuid, x.kind, x.id, $5, to_timestamp($6::float8 / 1000) FROM unnest($3::text[], $4::text[]) AS x(kind, id)
     WHERE x.kind <> 'message' OR EXISTS (SELECT 1 FROM message m WHERE m.municipality_id = $1 AND m.root_id::text = x.id AND NOT EXISTS (
       SELECT 1 FROM withdrawal w WHERE w.municipality_id = $1 AND w.root_id = m.root_id))
     ON CONFLICT DO NOTHING RETURNING kind`,
    [scope.municipality, actionId, sources.map((s) => s.kind), sources.map((s) => s.id.toLowerCase()), staffId, at],
  );
  if (linked.length === 0) return;
  await scope.run(
    `UPDATE action SET began_with = ARRAY(SELECT DISTINCT k FROM unnest(began_with || $3::text[]) AS k ORDER BY k)
     WHERE municipality_id = $1 AND action_id = $2`,
    [scope.municipality, actionId, linked.map((l) => l.kind)],
  );
  await leaveTrail(scope, at, staffId, 'action linked', [actionId]);
};

interface SaidRow {
  says: SolvedAnswer;
  words: string | null;
  language: string;
  said_at: Date;
}
const saidOf = (r: SaidRow): SaidSolved => ({
  says: r.says,
  language: r.language,
  at: r.said_at.getTime(),
  ...(r.words === null ? {} : { words: r.words }),
});

const actionsBehind = async (
  scope: Scope,
  of: { readonly rootId: string } | { readonly offerId: string },
): Promise<Awaited<ReturnType<ActionTellersStore['behind']>>> => {
  const [id, table, column] =
    'rootId' in of ? [of.rootId, 'action_source', 'source_id'] : [of.offerId, 'action_offer', 'offer_id::text'];
  const ids = await scope.rows<{ action_id: string }>(
    `SELECT action_id FROM ${table} x WHERE x.municipality_id = $1 AND x.${column} = $2`,
    [scope.municipality, id],
  );
  // Most of what is told has no action: then the large question is not asked.
  if (ids.length === 0) return [];
  const rows = await scope.rows<ActionRow>(
    `${actionQuery} AND a.action_id = ANY($2::uuid[]) ORDER BY a.started_at DESC, a.action_id`,
    [scope.municipality, ids.map((r) => r.action_id)],
  );
  const said = await scope.rows<SaidRow & { action_id: string }>(
    'SELECT action_id, says, words, language, said_at FROM action_said WHERE municipality_id = $1 AND root_id::text = $2',
    [scope.municipality, id],
  );
  return rows.map((r) => {
    const mine = said.find((s) => s.action_id === r.action_id);
    return { action: actionOf(r), ...(mine ? { said: saidOf(mine) } : {}) };
  });
};

// Somebody who told three things is one: by the mark of the device where there is one, else by what was told.
const saidQuery = `
SELECT s.says, s.words, s.language, s.said_at, coalesce((SELECT encode(l.pseudonym, 'hex') FROM contribution c
  JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = c.id
  WHERE c.municipality_id = $1 AND c.root_id = s.root_id ORDER BY c.received_at DESC LIMIT 1), s.root_id::text) AS who
FROM action_said s WHERE s.municipality_id = $1 AND s.action_id = $2 AND s.said_at >= to_timestamp($3::float8 / 1000)
  AND ($4::int IS NULL OR s.week < $4) ORDER BY s.said_at DESC`;

/** What people who told something have to do with actions, on PostgreSQL. */
export const actionTellersStore = (inMunicipality: InMunicipality): ActionTellersStore => ({
  link: (actionId, sources, staffId, at) =>
    inMunicipality((scope) => linkSources(scope, actionId, sources, staffId, at)),
  sources: (actionIds) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<ActionSource & { action_id: string }>(
        `SELECT action_id, kind, source_id AS id FROM action_source
         WHERE municipality_id = $1 AND action_id = ANY($2::uuid[]) ORDER BY linked_at, kind, source_id`,
        [scope.municipality, actionIds],
      );
      const sources = new Map(actionIds.map((id): [string, ActionSource[]] => [id, []]));
      for (const { action_id, ...source } of rows) sources.get(action_id)?.push(source);
      return sources;
    }, 'read'),
  behind: (of) => inMunicipality((scope) => actionsBehind(scope, of), 'read'),
  say: ({ actionId, rootId, says, words, language, week, at }) =>
    inMunicipality(async (scope) => {
      // The row of the code is locked: withdrawing waits, or was first and is seen.
      await scope.rows('SELECT 1 FROM follow_code WHERE municipality_id = $1 AND root_id = $2 FOR UPDATE', [
        scope.municipality,
        rootId,
      ]);
      const kept = await scope.run(
        `INSERT INTO action_said (municipality_id, action_id, root_id, says, words, language, week, said_at)
         SELECT $1::int, $2::uuid, $3::uuid, $4, $5, $6, $7, to_timestamp($8::float8 / 1000) FROM action_source
         WHERE municipality_id = $1 AND action_id = $2 AND kind = 'message' AND source_id = $3::text
         ON CONFLICT (municipality_id, action_id, root_id) DO UPDATE SET says = excluded.says, words = excluded.words,
           language = excluded.language, week = excluded.week, said_at = excluded.said_at`,
        [scope.municipality, actionId, rootId, says, words ?? null, language, week, at],
      );
      return kept > 0;
    }),
  said: (actionId, since, before) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<SaidRow & { who: string }>(saidQuery, [
        ...[scope.municipality, actionId, since, before ?? null],
      ]);
      // The newest of each.
      const each = [...new Map([...rows].reverse().map((r) => [r.who, r])).values()];
      const of = (says: SolvedAnswer): number => each.filter((r) => r.says === says).length;
      return {
        tally: { yes: of('yes'), half: of('half'), no: of('no') },
        words: rows.filter((r) => r.words !== null).map(saidOf),
      };
    }, 'read'),
  takeUp: ({ actionId, offerId, use, staffId, at }) =>
    inMunicipality(async (scope) => {
      const taken = await scope.run(
        `INSERT INTO action_offer (municipality_id, action_id, offer_id, use, staff_id, taken_at)
         SELECT $1::int, $2::uuid, o.offer_id, $4, $5, to_timestamp($6::float8 / 1000) FROM offer o
         WHERE o.municipality_id = $1 AND o.offer_id = $3 AND o.state <> 'withdrawn'
         ON CONFLICT (municipality_id, action_id, offer_id) DO UPDATE SET use = excluded.use WHERE excluded.use <> 'asked'`,
        [scope.municipality, actionId, offerId, use, staffId, at],
      );
      if (taken > 0) await leaveTrail(scope, at, staffId, 'offer taken up', [actionId, offerId]);
      return taken > 0;
    }),
  takenUp: (actionId) =>
    inMunicipality(
      (scope) =>
        scope.rows<TakenUp & { offerId: string }>(
          `SELECT offer_id AS "offerId", use FROM action_offer WHERE municipality_id = $1 AND action_id = $2 ORDER BY taken_at, offer_id`,
          [scope.municipality, actionId],
        ),
      'read',
    ),
});
