import type { KeepOutcome, Language, NewPhoto, Photo, PhotoReason, PhotoState, PhotosStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { alignMessage } from './photo-message.ts';
import { leaveTrail } from './trail.ts';

interface PhotoRow {
  n: number;
  photo_id: string;
  state: PhotoState;
  received_at: Date;
  width: number;
  height: number;
  reason: PhotoReason | null;
  description: string | null;
  description_language: Language | null;
  covered: boolean;
}

const photoOf = (r: PhotoRow): Photo => ({
  n: r.n,
  id: r.photo_id,
  state: r.state,
  receivedAt: r.received_at.getTime(),
  width: r.width,
  height: r.height,
  ...(r.reason === null ? {} : { reason: r.reason }),
  ...(r.description === null || r.description_language === null
    ? {}
    : { description: { text: r.description, language: r.description_language } }),
  isCovered: r.covered,
});

/**
 * Holds what a correction and a withdrawal hold too, so that no photo comes to something that was just taken back.
 * @returns the newest version, or undefined when it was withdrawn or has no code
 */
const holdNewest = async (scope: Scope, rootId: string): Promise<string | undefined> => {
  const at = [scope.municipality, rootId];
  const held = await scope.run('SELECT FROM follow_code WHERE municipality_id = $1 AND root_id = $2 FOR UPDATE', at);
  if (held === 0) return undefined;
  const [newest] = await scope.rows<{ id: string }>(
    `SELECT c.id FROM contribution c WHERE c.municipality_id = $1 AND c.root_id = $2
       AND NOT EXISTS (SELECT 1 FROM contribution s WHERE s.municipality_id = $1 AND s.supersedes = c.id)
       AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.municipality_id = $1 AND w.root_id = $2)`,
    at,
  );
  return newest?.id;
};

const keep = async (scope: Scope, photo: NewPhoto): Promise<KeepOutcome> => {
  const { rootId, n, developed, at } = photo;
  const newest = await holdNewest(scope, rootId);
  if (newest === undefined) return { kind: 'withdrawn' };
  if (newest !== photo.currentId) return { kind: 'changed' };
  const screen = Buffer.from(developed.screen);
  // What was received, also after something was covered in it: coming again after a lost answer it uncovers nothing.
  const [same] = await scope.rows<{ received_at: Date }>(
    'SELECT received_at FROM photo WHERE municipality_id = $1 AND root_id = $2 AND n = $3 AND digest = sha256($4)',
    [scope.municipality, rootId, n, screen],
  );
  if (same) return { kind: 'already', receivedAt: same.received_at.getTime() };
  await scope.run('DELETE FROM photo WHERE municipality_id = $1 AND root_id = $2 AND n = $3', [
    scope.municipality,
    rootId,
    n,
  ]);
  await scope.run(
    `INSERT INTO photo (municipality_id, root_id, n, photo_id, state, received_at, digest, width, height, screen, thumb)
     VALUES ($1, $2, $3, $4, 'received', to_timestamp($5::float8 / 1000), sha256($8), $6, $7, $8, $9)`,
    [
      scope.municipality,
      rootId,
      n,
      photo.id,
      at,
      developed.width,
      developed.height,
      screen,
      Buffer.from(developed.thumb),
    ],
  );
  await alignMessage(scope, rootId, true);
  await leaveTrail(scope, at, 'teller', 'photo received', [rootId]);
  return { kind: 'kept', receivedAt: at };
};

const column = { screen: 'screen', thumb: 'thumb' } as const;

/** Photos on PostgreSQL: pictures beside what they say of themselves, in one table that can be erased. */
export const photosStore = (inMunicipality: InMunicipality): PhotosStore => ({
  keep: (photo) => inMunicipality((scope) => keep(scope, photo)),
  of: (rootId) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<PhotoRow>(
            `SELECT n, photo_id, state, received_at, width, height, reason, description, description_language, covered
             FROM photo WHERE municipality_id = $1 AND root_id = $2 ORDER BY n`,
            [scope.municipality, rootId],
          )
        ).map(photoOf),
      'read',
    ),
  picture: (rootId, n, size) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ picture: Buffer }>(
        `SELECT ${column[size]} AS picture FROM photo WHERE municipality_id = $1 AND root_id = $2 AND n = $3`,
        [scope.municipality, rootId, n],
      );
      return row?.picture;
    }, 'read'),
  publicPicture: (id, size) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ picture: Buffer }>(
        `SELECT f.${column[size]} AS picture FROM photo f
         JOIN story s ON s.municipality_id = $1 AND s.root_id = f.root_id AND s.state = 'published'
         JOIN message m ON m.municipality_id = $1 AND m.root_id = f.root_id AND m.sharing = 'public'
         WHERE f.municipality_id = $1 AND f.photo_id = $2 AND f.state = 'shown' AND f.description IS NOT NULL`,
        [scope.municipality, id],
      );
      return row?.picture;
    }, 'read'),
  judge: (step) =>
    inMunicipality(async (scope) => {
      const moved = await scope.run(
        `UPDATE photo SET state = $4, reason = $5, description = coalesce($6, description),
           description_language = coalesce($7, description_language)
         WHERE municipality_id = $1 AND photo_id = $2 AND root_id = $8 AND state = ANY($3::text[])`,
        [
          scope.municipality,
          step.id,
          step.from,
          step.to,
          step.reason ?? null,
          step.description?.text ?? null,
          step.description?.language ?? null,
          step.rootId,
        ],
      );
      if (moved > 0) await leaveTrail(scope, step.at, step.actor, `photo ${step.to}`, [step.rootId]);
      return moved > 0;
    }),
  repaint: ({ rootId, id, newId, developed, actor, at }) =>
    inMunicipality(async (scope) => {
      const changed = await scope.run(
        `UPDATE photo SET photo_id = $4, covered = true, width = $5, height = $6, screen = $7, thumb = $8
         WHERE municipality_id = $1 AND root_id = $2 AND photo_id = $3`,
        [
          scope.municipality,
          rootId,
          id,
          newId,
          developed.width,
          developed.height,
          Buffer.from(developed.screen),
          Buffer.from(developed.thumb),
        ],
      );
      if (changed > 0) await leaveTrail(scope, at, actor, 'photo covered', [rootId]);
      return changed > 0;
    }),
  remove: (rootId, n, actor, at) =>
    inMunicipality(async (scope) => {
      await scope.run('SELECT FROM follow_code WHERE municipality_id = $1 AND root_id = $2 FOR UPDATE', [
        scope.municipality,
        rootId,
      ]);
      const gone = await scope.run('DELETE FROM photo WHERE municipality_id = $1 AND root_id = $2 AND n = $3', [
        scope.municipality,
        rootId,
        n,
      ]);
      if (gone === 0) return false;
      await alignMessage(scope, rootId, false);
      await leaveTrail(scope, at, actor, 'photo taken away', [rootId]);
      return true;
    }),
});
