import type pg from 'pg';
import { scopeOn } from '../connection/in-municipality.ts';
import type { Erased } from '../ledger/ledger.ts';
import { eraseOffer } from '../stores/offers.ts';
import { withdrawRoot } from '../stores/retract.ts';

const actor = 'ledger';

/**
 * Erases again what the ledger names, in the transaction that put it back. What is erased already, or came after the archive,
 * is passed over. @returns how many were erased
 */
export const replay = async (
  client: pg.ClientBase,
  entries: readonly Erased[],
  municipalities: readonly number[],
): Promise<number> => {
  let erased = 0;
  for (const municipality of municipalities) {
    const mine = new Map(entries.filter((e) => e.municipality === municipality).map((e) => [e.rootId, e.at]));
    if (mine.size === 0) continue;
    await client.query(`SET LOCAL straatwijs.municipality = '${municipality}'`);
    const scope = scopeOn(client, municipality);
    const ids = [...mine.keys()];
    const told = await scope.rows<{ id: string }>(
      `SELECT c.id FROM contribution c WHERE c.municipality_id = $1 AND c.id = ANY($2::uuid[]) AND c.supersedes IS NULL
         AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.municipality_id = $1 AND w.root_id = c.id)`,
      [municipality, ids],
    );
    for (const { id } of told) if (await withdrawRoot(scope, id, mine.get(id) ?? 0, actor)) erased++;
    const offered = await scope.rows<{ id: string }>(
      `SELECT offer_id AS id FROM offer WHERE municipality_id = $1 AND offer_id = ANY($2::uuid[]) AND state <> 'withdrawn'`,
      [municipality, ids],
    );
    for (const { id } of offered) if (await eraseOffer(scope, id, mine.get(id) ?? 0, actor)) erased++;
  }
  return erased;
};
