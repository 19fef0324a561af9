import type { Scope } from '../connection/in-municipality.ts';
import type { OnErased } from './erased.ts';
import { alignMessage } from './photo-message.ts';
import { leaveTrail } from './trail.ts';

/**
 * Says of pictures that they are gone: by their own ids, because another photo may come in the same place. The trail knows
 * them as well, so that a ledger that was lost can be completed.
 */
export const sayPhotosGone = async (
  scope: Scope,
  photoIds: readonly string[],
  at: number,
  actor: string,
  onErased: OnErased,
): Promise<void> => {
  if (photoIds.length === 0) return;
  await leaveTrail(scope, at, actor, 'photo erased', photoIds);
  await onErased({ what: 'photo', ids: photoIds, at });
};

/**
 * Erases one picture by its id, once. What is left without words and without a photo is a tap again.
 * @returns whether it was there
 */
export const erasePhoto = async (scope: Scope, photoId: string, at: number, actor: string): Promise<boolean> => {
  const [photo] = await scope.rows<{ root_id: string }>(
    'DELETE FROM photo WHERE municipality_id = $1 AND photo_id = $2::uuid RETURNING root_id',
    [scope.municipality, photoId],
  );
  if (!photo) return false;
  // One of which the words got too old keeps its message, photo or not.
  const kept = await scope.rows(
    'SELECT FROM message WHERE municipality_id = $1 AND root_id = $2::uuid AND words_gone',
    [scope.municipality, photo.root_id],
  );
  if (kept.length === 0) await alignMessage(scope, photo.root_id, false);
  await leaveTrail(scope, at, actor, 'photo erased', [photoId]);
  return true;
};
