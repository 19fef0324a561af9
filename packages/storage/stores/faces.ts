import type { Face, FaceSpan, FacesStore, Scale } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import type { OnErased } from './erased.ts';
import { leaveTrail } from './trail.ts';

interface FaceRow {
  face_id: string;
  place_id: string;
  place_name: string;
  scale: Scale;
  name: string;
  work: string;
  walk_in: string | null;
  phone: string | null;
  mail: string | null;
  since: string;
}
const faceOf = (r: FaceRow): Face => ({
  id: r.face_id,
  placeId: r.place_id,
  placeName: r.place_name,
  scale: r.scale,
  name: r.name,
  work: r.work,
  reach: {
    ...(r.walk_in === null ? {} : { walkIn: r.walk_in }),
    ...(r.phone === null ? {} : { phone: r.phone }),
    ...(r.mail === null ? {} : { mail: r.mail }),
  },
  since: r.since,
});

// A place keeps its id over editions: a face stays where it was when new boundaries are loaded.
const faceQuery = (edition: string) => `
SELECT f.face_id, f.place_id, p.name AS place_name, p.scale, k.name, k.work, k.walk_in, k.phone, k.mail, f.since::text AS since
FROM face f
JOIN face_card k ON k.municipality_id = $1 AND k.face_id = f.face_id
JOIN place p ON p.municipality_id = $1 AND p.edition = ${edition} AND p.id = f.place_id
WHERE f.municipality_id = $1 AND f.until IS NULL`;
const newestEdition = '(SELECT max(edition) FROM place_edition WHERE municipality_id = $1)';

/**
 * Erases who a face is, once; that there was one from then to then stays, unless it was there for no day.
 * @param until the day on which it ended, as YYYY-MM-DD
 * @returns whether it stood until now
 */
export const eraseFace = async (
  scope: Scope,
  id: string,
  until: string,
  at: number,
  actor: string,
): Promise<boolean> => {
  const erased = await scope.run('DELETE FROM face_card WHERE municipality_id = $1 AND face_id = $2::uuid', [
    scope.municipality,
    id,
  ]);
  if (erased === 0) return false;
  const noDay = 'DELETE FROM face WHERE municipality_id = $1 AND face_id = $2 AND since >= $3::date';
  if ((await scope.run(noDay, [scope.municipality, id, until])) === 0)
    await scope.run('UPDATE face SET until = $3::date WHERE municipality_id = $1 AND face_id = $2', [
      scope.municipality,
      id,
      until,
    ]);
  await leaveTrail(scope, at, actor, 'face ended', [id]);
  return true;
};

/** Faces on PostgreSQL. */
export const facesStore = (inMunicipality: InMunicipality, onErased: OnErased): FacesStore => ({
  save: (face, actor, at) =>
    inMunicipality(async (scope) => {
      const kept = await scope.run(
        `INSERT INTO face AS f (municipality_id, face_id, place_id, since) VALUES ($1, $2, $3, $4::date)
         ON CONFLICT (municipality_id, face_id) DO UPDATE SET place_id = excluded.place_id, since = excluded.since WHERE f.until IS NULL`,
        [scope.municipality, face.id, face.placeId, face.since],
      );
      if (kept === 0) return false;
      const { walkIn = null, phone = null, mail = null } = face.reach;
      await scope.run(
        `INSERT INTO face_card (municipality_id, face_id, name, work, walk_in, phone, mail) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (municipality_id, face_id) DO UPDATE SET name = excluded.name, work = excluded.work, walk_in = excluded.walk_in,
           phone = excluded.phone, mail = excluded.mail`,
        [scope.municipality, face.id, face.name, face.work, walkIn, phone, mail],
      );
      await leaveTrail(scope, at, actor, 'face kept', [face.id]);
      return true;
    }),
  end: (id, until, actor, at) =>
    inMunicipality(async (scope) => {
      if (!(await eraseFace(scope, id, until, at, actor))) return false;
      await onErased({ what: 'face', ids: [id], at });
      return true;
    }),
  face: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<FaceRow>(`${faceQuery(newestEdition)} AND f.face_id = $2::uuid`, [
        scope.municipality,
        id,
      ]);
      return row && faceOf(row);
    }, 'read'),
  near: ({ edition, placeId, today }) =>
    inMunicipality(async (scope) => {
      const around = `f.place_id IN (SELECT c.ancestor FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = $3)`;
      const faces = await scope.rows<FaceRow>(
        `${faceQuery('$2')} AND ${around} AND f.since <= $4::date ORDER BY f.since, f.face_id`,
        [scope.municipality, edition, placeId, today],
      );
      const spans = await scope.rows<{ place_id: string; scale: Scale; since: string; until: string | null }>(
        `SELECT f.place_id, p.scale, f.since::text AS since, f.until::text AS until FROM face f
         JOIN place p ON p.municipality_id = $1 AND p.edition = $2 AND p.id = f.place_id
         WHERE f.municipality_id = $1 AND ${around} ORDER BY f.since, f.face_id`,
        [scope.municipality, edition, placeId],
      );
      return {
        faces: faces.map(faceOf),
        spans: spans.map(
          (s): FaceSpan => ({
            placeId: s.place_id,
            scale: s.scale,
            since: s.since,
            ...(s.until === null ? {} : { until: s.until }),
          }),
        ),
      };
    }, 'read'),
  list: ({ edition, areas }) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<FaceRow>(
            `${faceQuery('$2')} AND ($3::text[] IS NULL OR EXISTS (
               SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = f.place_id AND c.ancestor = ANY($3)))
             ORDER BY p.sort_key, p.id, k.name, f.face_id`,
            [scope.municipality, edition, areas ?? null],
          )
        ).map(faceOf),
      'read',
    ),
});
