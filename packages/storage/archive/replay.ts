import type pg from 'pg';
import { type Scope, scopeOn } from '../connection/in-municipality.ts';
import type { ErasedKind, LedgerEntry } from '../ledger/ledger.ts';
import { eraseOpinions } from '../stores/erase-opinions.ts';
import { erasePhoto } from '../stores/erase-photos.ts';
import { eraseFace } from '../stores/faces.ts';
import { eraseReach } from '../stores/notices.ts';
import { eraseOffer } from '../stores/offers.ts';
import { eraseWordsOf, withdrawRoot } from '../stores/retract.ts';

const actor = 'ledger';

const has = async (scope: Scope, query: string, id: string): Promise<boolean> =>
  (await scope.rows(query, [scope.municipality, id])).length > 0;

/** How each kind is erased again; false when it is not there, or was erased already. */
const again: Readonly<Record<ErasedKind, (scope: Scope, id: string, at: number) => Promise<boolean>>> = {
  told: async (scope, id, at) =>
    (await has(
      scope,
      'SELECT FROM contribution WHERE municipality_id = $1 AND id = $2::uuid AND supersedes IS NULL',
      id,
    )) && withdrawRoot(scope, id, at, actor),
  words: async (scope, id, at) => {
    const [version] = await scope.rows<{ root_id: string }>(
      'SELECT root_id FROM contribution WHERE municipality_id = $1 AND id = $2::uuid',
      [scope.municipality, id],
    );
    return version !== undefined && eraseWordsOf(scope, version.root_id, id, at, actor);
  },
  photo: (scope, id, at) => erasePhoto(scope, id, at, actor),
  // The ledger has the moment alone; by the clock of the place it may have been the day after.
  face: (scope, id, at) => eraseFace(scope, id, new Date(at).toISOString().slice(0, 10), at, actor),
  offer: (scope, id, at) => eraseOffer(scope, id, at, actor),
  opinions: (scope, id, at) => eraseOpinions(scope, id, at, actor),
  reach: async (scope, id) =>
    (await scope.run(
      `UPDATE offer_text SET phone = NULL, mail = NULL
       WHERE municipality_id = $1 AND offer_id = $2::uuid AND (phone IS NOT NULL OR mail IS NOT NULL)`,
      [scope.municipality, id],
    )) > 0,
  notice: async (scope, id) => (await eraseReach(scope, 'reach_id', id)).length > 0,
};

/**
 * Erases again what the ledger names, in the transaction that put it back. What is erased already, or came after the archive,
 * is passed over. @returns how many were erased
 */
export const replay = async (
  client: pg.ClientBase,
  entries: readonly LedgerEntry[],
  municipalities: readonly number[],
): Promise<number> => {
  let erased = 0;
  for (const municipality of municipalities) {
    const mine = entries.filter((e) => e.municipality === municipality);
    if (mine.length === 0) continue;
    await client.query(`SET LOCAL straatwijs.municipality = '${municipality}'`);
    const scope = scopeOn(client, municipality);
    for (const { what, id, at } of mine) if (await again[what](scope, id, at)) erased++;
  }
  return erased;
};
