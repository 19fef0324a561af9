import type { Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

/** What something that was told can be put with: its table, how that table calls it, and the deeds for the trail. */
const holders = {
  talk: { table: 'talk_told', column: 'talk_id', on: 'put on talk', off: 'taken off talk' },
  signal: { table: 'signal_told', column: 'signal_id', on: 'put with signal', off: 'taken off signal' },
} as const;

/**
 * Puts what somebody told with a talk or a signal, or takes it off; twice is harmless, and who did it stands in the trail.
 * @returns false when there is no such message, or nothing to take off
 */
export const putTold = async (
  scope: Scope,
  holder: keyof typeof holders,
  put: {
    readonly id: string;
    readonly rootId: string;
    readonly on: boolean;
    readonly staffId: string;
    readonly at: number;
  },
): Promise<boolean> => {
  const { table, column, on, off } = holders[holder];
  const which = [scope.municipality, put.id, put.rootId];
  const note = (deed: string) => leaveTrail(scope, put.at, put.staffId, deed, [put.id, put.rootId]);
  if (!put.on) {
    const gone = await scope.run(
      `DELETE FROM ${table} WHERE municipality_id = $1 AND ${column} = $2 AND root_id = $3`,
      which,
    );
    if (gone > 0) await note(off);
    return gone > 0;
  }
  // Held, so that somebody who takes it back waits, or was first and is seen.
  const there = await scope.rows('SELECT 1 FROM message WHERE municipality_id = $1 AND root_id = $2 FOR UPDATE', [
    scope.municipality,
    put.rootId,
  ]);
  if (there.length === 0) return false;
  const fresh = await scope.run(
    `INSERT INTO ${table} (municipality_id, ${column}, root_id, staff_id, put_at)
     VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000)) ON CONFLICT DO NOTHING`,
    [...which, put.staffId, put.at],
  );
  if (fresh > 0) await note(on);
  return true;
};
