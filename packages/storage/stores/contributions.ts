import type {
  AppendOutcome,
  ContributionsStore,
  CorrectOutcome,
  Followed,
  Handle,
  Prepared,
  Sharing,
} from '@straatwijs/monitor';
import { leavesNoPhoto } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import {
  appendContributions,
  byCopy,
  type Insertion,
  inMessage,
  insertContributions,
  knownContributions,
  type Transport,
} from './append.ts';
import { sayPhotosGone } from './erase-photos.ts';
import type { OnErased } from './erased.ts';
import { gather } from './gather.ts';
import type { NetworkGroups } from './network-groups.ts';
import { alignMessage, photosAfterCorrection } from './photo-message.ts';
import { eraseWordsOf, newestOf, retractVersion, withdrawRoot } from './retract.ts';
import { leaveTrail } from './trail.ts';
import { eraseTriage } from './triage-steps.ts';

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

// Locked, so that a correction and a withdrawal of the same thing come one after the other.
const rootOf = async (scope: Scope, handle: Handle): Promise<string | undefined> => {
  const [row] = await (typeof handle === 'string'
    ? scope.rows<{ root_id: string }>(
        'SELECT root_id FROM follow_code WHERE municipality_id = $1 AND code_hash = $2 FOR UPDATE',
        [scope.municipality, bytesOf(handle)],
      )
    : scope.rows<{ root_id: string }>(
        `SELECT root_id FROM contribution WHERE municipality_id = $1 AND id = $2::uuid AND supersedes IS NULL
           AND entered_by = $3 AND organisation IS NOT NULL FOR UPDATE`,
        [scope.municipality, handle.id, handle.enteredBy],
      ));
  return row?.root_id;
};

// A worker's notes are corrected by that worker only, also by whoever holds the code.
const isOfSomebodyElse = async (scope: Scope, rootId: string, next: Prepared): Promise<boolean> =>
  (
    await scope.rows(
      `SELECT 1 FROM contribution WHERE municipality_id = $1 AND id = $2::uuid AND organisation IS NOT NULL AND entered_by IS DISTINCT FROM $3`,
      [scope.municipality, rootId, next.enteredBy ?? null],
    )
  ).length > 0;

const isWithdrawn = async (scope: Scope, rootId: string): Promise<boolean> =>
  (
    await scope.rows('SELECT 1 FROM withdrawal WHERE municipality_id = $1 AND root_id = $2', [
      scope.municipality,
      rootId,
    ])
  ).length > 0;

const correctVersion = async (
  scope: Scope,
  handle: Handle,
  insertion: Insertion,
  onErased: OnErased,
): Promise<CorrectOutcome> => {
  const next = insertion.item;
  const rootId = await rootOf(scope, handle);
  if (rootId === undefined || (await isOfSomebodyElse(scope, rootId, next))) return { kind: 'unknown' };
  if (await isWithdrawn(scope, rootId)) return { kind: 'withdrawn' };
  const known = (await knownContributions(scope, [next.id])).get(next.id);
  if (known)
    return known.digest === next.digest ? { kind: 'already', receivedAt: known.receivedAt } : { kind: 'other-content' };
  const current = await newestOf(scope, rootId);
  await retractVersion(scope, current);
  // What was published or answered about the earlier words must be looked at again.
  await scope.run('DELETE FROM story WHERE municipality_id = $1 AND root_id = $2', [scope.municipality, rootId]);
  await eraseTriage(scope, rootId, next.receivedAt);
  if (!next.texts || next.organisation !== undefined)
    await scope.run('DELETE FROM message WHERE municipality_id = $1 AND root_id = $2', [scope.municipality, rootId]);
  const stored = await insertContributions(scope, [{ ...insertion, lineage: { rootId, supersedes: current } }]);
  if (!stored.has(next.id)) return { kind: 'other-content' };
  const gone = await photosAfterCorrection(scope, rootId, !leavesNoPhoto(next.perspective));
  const actor = next.enteredBy ?? 'teller';
  await leaveTrail(scope, next.receivedAt, actor, 'corrected', [rootId]);
  await sayPhotosGone(scope, gone, next.receivedAt, actor, onErased);
  await onErased({ what: 'words', ids: [current], at: next.receivedAt });
  return { kind: 'stored', receivedAt: next.receivedAt };
};

const withdrawBy = async (
  scope: Scope,
  handle: Handle,
  at: number,
  what: 'all' | 'words',
  onErased: OnErased,
): Promise<boolean> => {
  const rootId = await rootOf(scope, handle);
  if (rootId === undefined) return false;
  const actor = typeof handle === 'string' ? 'teller' : handle.enteredBy;
  if (what === 'words') {
    const current = await newestOf(scope, rootId);
    if (await eraseWordsOf(scope, rootId, current, at, actor)) await onErased({ what: 'words', ids: [current], at });
    // A photo that is left asks for a reader all the same.
    await alignMessage(scope, rootId, false);
    return true;
  }
  if (await withdrawRoot(scope, rootId, at, actor)) await onErased({ what: 'told', ids: [rootId], at });
  return true;
};

interface FollowedRow {
  root_id: string;
  id: string;
  first_received: Date;
  received_at: Date;
  supersedes: string | null;
  instrument: string;
  version: number;
  edition: number;
  place_id: string;
  observed_at: Date;
  perspective: string;
  sharing: Sharing;
  language: string;
  facts: Record<string, unknown>;
  texts: Record<string, string> | null;
  withdrawn_at: Date | null;
}

const followedOf = (row: FollowedRow): Followed => ({
  rootId: row.root_id,
  currentId: row.id,
  receivedAt: row.first_received.getTime(),
  ...(row.supersedes === null ? {} : { correctedAt: row.received_at.getTime() }),
  instrument: row.instrument,
  version: row.version,
  edition: row.edition,
  placeId: row.place_id,
  observedAt: row.observed_at.getTime(),
  perspective: row.perspective,
  sharing: row.sharing,
  language: row.language,
  facts: row.withdrawn_at === null ? row.facts : {},
  texts: row.texts ?? {},
  ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at.getTime() }),
});

const findFollowed = async (scope: Scope, codeHash: string): Promise<Followed | undefined> => {
  const [row] = await scope.rows<FollowedRow>(
    `SELECT c.*, r.received_at AS first_received, t.texts, w.withdrawn_at
     FROM follow_code f
     JOIN contribution r ON r.municipality_id = $1 AND r.id = f.root_id
     JOIN contribution c ON c.municipality_id = $1 AND c.root_id = f.root_id
     LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = c.id
     LEFT JOIN withdrawal w ON w.municipality_id = $1 AND w.root_id = f.root_id
     WHERE f.municipality_id = $1 AND f.code_hash = $2
       AND NOT EXISTS (SELECT 1 FROM contribution s WHERE s.municipality_id = $1 AND s.supersedes = c.id)`,
    [scope.municipality, bytesOf(codeHash)],
  );
  return row ? followedOf(row) : undefined;
};

const chunkSize = 2000;
const copyChunkSize = 10_000;

/** Contributions on PostgreSQL. Single sends that meet share a commit; a batch is one statement. */
export const contributionsStore = (
  inMunicipality: InMunicipality,
  groups: NetworkGroups,
  onErased: OnErased,
): ContributionsStore => {
  const insertionOf = async (item: Prepared): Promise<Insertion> =>
    item.networkHash === undefined ? { item } : { item, networkGroup: await groups(item.networkHash, item.receivedAt) };
  const write = async (
    items: readonly Prepared[],
    transport: Transport = inMessage,
  ): Promise<readonly AppendOutcome[]> => {
    const insertions = await Promise.all(items.map(insertionOf));
    return inMunicipality((scope) => appendContributions(scope, insertions, transport));
  };
  // An empty municipality is filled by COPY, where tables of one's own are allowed: an example year, or a first import.
  const mayCopy = () =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ may: boolean }>(
        `SELECT has_database_privilege(current_database(), 'TEMP') AND NOT EXISTS (
           SELECT 1 FROM contribution WHERE municipality_id = $1) AS may`,
        [scope.municipality],
      );
      return row?.may ?? false;
    }, 'read');
  const one = gather((items: readonly Prepared[]) => write(items), { writers: 2, most: 64 });
  return {
    append: async (items) => {
      const [only] = items;
      return items.length === 1 && only ? [await one(only)] : write(items);
    },
    find: (codeHash) => inMunicipality((scope) => findFollowed(scope, codeHash), 'read'),
    correct: async (handle, next) => {
      const insertion = await insertionOf(next);
      return inMunicipality((scope) => correctVersion(scope, handle, insertion, onErased));
    },
    withdraw: (handle, at, what = 'all') => inMunicipality((scope) => withdrawBy(scope, handle, at, what, onErased)),
    load: async (items) => {
      let stored = 0;
      let already = 0;
      const copy = await mayCopy();
      const size = copy ? copyChunkSize : chunkSize;
      const flush = async (chunk: readonly Prepared[]) => {
        for (const outcome of await write(chunk, copy ? byCopy : inMessage))
          outcome.kind === 'stored' ? stored++ : already++;
      };
      let chunk: Prepared[] = [];
      for (const item of items) {
        chunk.push(item);
        if (chunk.length < size) continue;
        await flush(chunk);
        chunk = [];
      }
      if (chunk.length > 0) await flush(chunk);
      return { stored, already };
    },
  };
};
