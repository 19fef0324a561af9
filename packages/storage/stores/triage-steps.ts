import type { TriageMove } from '@straatwijs/monitor';
import type { Scope } from '../connection/in-municipality.ts';

/** What is written down of a move. The row of its message is held by whoever calls this. */
export interface StepRow {
  readonly rootId: string;
  readonly move: TriageMove;
  readonly reason: string;
  /** Id of a colleague, `desk` or `teller`. */
  readonly actor: string;
  readonly at: number;
  readonly due?: string | undefined;
  readonly asksOn?: string | undefined;
  readonly level?: string | undefined;
  readonly desk?: string | undefined;
}

export const writeStep = async (scope: Scope, s: StepRow): Promise<void> => {
  await scope.run(
    `INSERT INTO triage_step (municipality_id, root_id, n, move, reason, actor, taken_at, due, asks_on, level, desk)
     SELECT $1::int, $2::uuid, coalesce(max(n), 0) + 1, $3, $4, $5, to_timestamp($6::float8 / 1000), $7::date, $8, $9, $10
     FROM triage_step WHERE municipality_id = $1 AND root_id = $2`,
    [
      scope.municipality,
      s.rootId,
      s.move,
      s.reason,
      s.actor,
      s.at,
      s.due ?? null,
      s.asksOn ?? null,
      s.level ?? null,
      s.desk ?? null,
    ],
  );
};

/**
 * What was told was withdrawn or told anew: nothing that was said of it or handed on stays, it belongs with no signal (its place and
 * theme may be others now), no link leads to it any more, and what followed it is in the inbox by itself again.
 */
export const eraseTriage = async (scope: Scope, rootId: string, at: number): Promise<void> => {
  const of = [scope.municipality, rootId];
  // The message first, as everything that moves it does.
  await scope.rows('SELECT FROM message WHERE municipality_id = $1 AND root_id = $2 FOR UPDATE', of);
  for (const table of ['hand_on', 'triage_step', 'signal_told'])
    await scope.run(`DELETE FROM ${table} WHERE municipality_id = $1 AND root_id = $2`, of);
  const loose = await scope.rows<{ root_id: string }>(
    `UPDATE message SET triage = 'inbox', follows = NULL WHERE municipality_id = $1 AND follows = $2 RETURNING root_id`,
    of,
  );
  for (const { root_id } of loose)
    await writeStep(scope, { rootId: root_id, move: 'split', reason: '', actor: 'teller', at });
};

/** Messages that follow any of these, held: what is answered to the one is answered to them. */
export const followersOf = async (scope: Scope, rootIds: readonly string[]): Promise<readonly string[]> => {
  const rows = await scope.rows<{ root_id: string }>(
    'SELECT root_id FROM message WHERE municipality_id = $1 AND follows = ANY($2::uuid[]) ORDER BY root_id FOR UPDATE',
    [scope.municipality, rootIds],
  );
  return rows.map((r) => r.root_id);
};
