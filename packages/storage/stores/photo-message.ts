import { messageKindOf } from '@straatwijs/monitor';
import type { Scope } from '../connection/in-municipality.ts';

/**
 * Brings the message at the desk in line with the photos behind it: a tap with a photo asks for a reader too, and a message
 * whose last photo went and that has no words is a tap again.
 * @param anew something came that nobody has looked at: it is in the inbox again
 */
export const alignMessage = async (scope: Scope, rootId: string, anew: boolean): Promise<void> => {
  const at = [scope.municipality, rootId];
  const [now] = await scope.rows<{ photos: number; texts: Record<string, string> | null }>(
    `SELECT (SELECT count(*)::int FROM photo p WHERE p.municipality_id = $1 AND p.root_id = c.root_id) AS photos, t.texts
     FROM contribution c LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = c.id
     WHERE c.municipality_id = $1 AND c.root_id = $2 AND NOT EXISTS (
       SELECT 1 FROM contribution s WHERE s.municipality_id = $1 AND s.supersedes = c.id)`,
    at,
  );
  if (!now) return;
  if (now.photos === 0 && now.texts === null) {
    await scope.run('DELETE FROM story WHERE municipality_id = $1 AND root_id = $2', at);
    await scope.run('DELETE FROM message WHERE municipality_id = $1 AND root_id = $2', at);
    return;
  }
  await scope.run(
    `INSERT INTO message AS m (municipality_id, root_id, current_id, kind, state, received_at, edition, place_id, theme, valence,
       perspective, channel, sharing, language, week, series)
     SELECT $1::int, c.root_id, c.id, $3, 'received', c.received_at, c.edition, c.place_id, coalesce(o.theme, 'unsaid'),
       coalesce(o.valence, 'neutral'), c.perspective, c.channel, c.sharing, c.language, c.week, c.series
     FROM contribution c LEFT JOIN observation o ON o.municipality_id = $1 AND o.contribution_id = c.id AND o.n = 0
     WHERE c.municipality_id = $1 AND c.root_id = $2 AND NOT EXISTS (
       SELECT 1 FROM contribution s WHERE s.municipality_id = $1 AND s.supersedes = c.id)
     ON CONFLICT (municipality_id, root_id) DO UPDATE SET kind = excluded.kind, current_id = excluded.current_id,
       state = CASE WHEN $4 THEN 'received' ELSE m.state END, triage = CASE WHEN $4 THEN 'inbox' ELSE m.triage END,
       triage_due = CASE WHEN $4 THEN NULL ELSE m.triage_due END, follows = CASE WHEN $4 THEN NULL ELSE m.follows END, edition = excluded.edition, place_id = excluded.place_id,
       theme = excluded.theme, valence = excluded.valence, perspective = excluded.perspective, sharing = excluded.sharing,
       language = excluded.language, week = excluded.week, series = excluded.series`,
    [...at, messageKindOf(now.texts ?? {}, now.photos), anew],
  );
};

/**
 * Photos after a correction: gone where this teller leaves none, else to be judged again beside the new words.
 * @returns the pictures that are gone
 */
export const photosAfterCorrection = async (
  scope: Scope,
  rootId: string,
  isAllowed: boolean,
): Promise<readonly string[]> => {
  const photos = await scope.rows<{ photo_id: string }>(
    `${
      isAllowed
        ? `UPDATE photo SET state = 'received', reason = NULL WHERE municipality_id = $1 AND root_id = $2`
        : 'DELETE FROM photo WHERE municipality_id = $1 AND root_id = $2'
    } RETURNING photo_id`,
    [scope.municipality, rootId],
  );
  if (photos.length > 0) await alignMessage(scope, rootId, true);
  return isAllowed ? [] : photos.map((p) => p.photo_id);
};
