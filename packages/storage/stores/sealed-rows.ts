import type { Seal } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

type Purpose = Parameters<Seal>[0];

/**
 * Every column that keeps a keyed hash for longer than a sign-in, with what it is a hash of. A new table with such a
 * column belongs here, or whoever it is about is somebody else after the secrets were turned.
 */
export const sealedColumns: readonly { readonly table: string; readonly column: string; readonly of: Purpose }[] = [
  { table: 'contribution', column: 'digest', of: 'body' },
  { table: 'contributor_link', column: 'pseudonym', of: 'contributor' },
  { table: 'presence', column: 'pseudonym', of: 'contributor' },
  { table: 'watch_choice', column: 'pseudonym', of: 'contributor' },
  { table: 'round_answer', column: 'pseudonym', of: 'contributor' },
  { table: 'follow_code', column: 'code_hash', of: 'code' },
  { table: 'offer_code', column: 'code_hash', of: 'code' },
  { table: 'staff_identity', column: 'subject_hash', of: 'identity' },
  { table: 'hand_on', column: 'link_hash', of: 'desk' },
];

/** Tables of sign-ins and sessions: whatever they hold ends with the secret that it was made with. */
export const endedTables = ['sign_in_link', 'staff_session'] as const;

/** By this the trail tells which secret the rows were turned to: never erased, or nobody would be known any more. */
export const turnedDeed = 'turned the secrets';
/** So many hashes at once, as a statement of some megabytes. */
const portion = 100_000;

export interface SealTurn {
  /** What the new secret is known by; it tells nothing about it. */
  readonly mark: string;
  /** A hash (hex) under the secrets so far, as one under the new secret as well. */
  readonly reseal: (of: Purpose, hash: string) => string;
  readonly at: number;
  readonly actor: string;
}

/** What the database knows of the secrets that its hashes are made with. */
export interface SealedRows {
  /** Mark of the secret that was turned to last; undefined while there was but one. */
  inForce(): Promise<string | undefined>;
  /** All hashes anew, in one transaction with the mark; sign-ins and sessions end. Gives how many hashes were turned. */
  turn(turn: SealTurn): Promise<number>;
}

const inForce = async (scope: Scope): Promise<string | undefined> => {
  const [last] = await scope.rows<{ subject: string }>(
    'SELECT subject FROM trail WHERE municipality_id = $1 AND deed = $2 ORDER BY trail_id DESC LIMIT 1',
    [scope.municipality, turnedDeed],
  );
  return last?.subject;
};

// Who sent without a mark stands together under zeros: that is no hash of anything.
const turnColumn = async (scope: Scope, { table, column, of }: (typeof sealedColumns)[number], turn: SealTurn) => {
  const rows = await scope.rows<{ hash: string }>(
    `SELECT DISTINCT encode(${column}, 'hex') AS hash FROM ${table}
     WHERE municipality_id = $1 AND ${column} <> decode(repeat('0', 64), 'hex')`,
    [scope.municipality],
  );
  for (let from = 0; from < rows.length; from += portion) {
    const old = rows.slice(from, from + portion).map((r) => r.hash);
    await scope.run(
      `UPDATE ${table} t SET ${column} = decode(n.next, 'hex') FROM unnest($2::text[], $3::text[]) AS n (old, next)
       WHERE t.municipality_id = $1 AND t.${column} = decode(n.old, 'hex')`,
      [scope.municipality, old, old.map((hash) => turn.reseal(of, hash))],
    );
  }
  return rows.length;
};

/** The rows no longer say which secret they were turned to: for who has none of those that they were sealed with. */
export const forgetTurns = async (scope: Scope): Promise<void> => {
  await scope.run('DELETE FROM trail WHERE municipality_id = $1 AND deed = $2', [scope.municipality, turnedDeed]);
};

export const sealedRows = (inMunicipality: InMunicipality): SealedRows => ({
  inForce: () => inMunicipality(inForce, 'read'),
  turn: (turn) =>
    inMunicipality(async (scope) => {
      if ((await inForce(scope)) === turn.mark) return 0;
      // A million hashes take longer than any page may.
      await scope.run('SET LOCAL statement_timeout = 0');
      let count = 0;
      for (const sealed of sealedColumns) count += await turnColumn(scope, sealed, turn);
      for (const table of endedTables)
        await scope.run(`DELETE FROM ${table} WHERE municipality_id = $1`, [scope.municipality]);
      await leaveTrail(scope, turn.at, turn.actor, turnedDeed, [turn.mark]);
      return count;
    }),
});
