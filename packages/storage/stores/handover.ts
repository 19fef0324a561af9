import type { GoneBy, Handover, HandoverStore, KeyPerson } from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

interface HandoverRow {
  id: string;
  edition: number;
  place_id: string;
  place_name: string | null;
  from_name: string | null;
  to_name: string | null;
  started_at: Date;
  ended_at: Date | null;
  how: 'done' | 'stopped' | null;
  reason: string | null;
  steps: readonly (Omit<GoneBy, 'at'> & { readonly at: number })[];
}

const handoverOf = (r: HandoverRow): Handover => ({
  id: r.id,
  edition: r.edition,
  placeId: r.place_id,
  placeName: r.place_name ?? r.place_id,
  fromName: r.from_name ?? '',
  toName: r.to_name ?? '',
  startedAt: r.started_at.getTime(),
  steps: r.steps,
  ...(r.ended_at && r.how
    ? { ended: { at: r.ended_at.getTime(), how: r.how, ...(r.reason === null ? {} : { reason: r.reason }) } }
    : {}),
});

const handoversQuery = `
SELECT h.handover_id AS id, h.edition, h.place_id, p.name AS place_name, f.name AS from_name, t.name AS to_name, h.started_at, h.ended_at, h.how, h.reason,
  coalesce((SELECT jsonb_agg(jsonb_build_object('step', g.step, 'words', g.words, 'by', coalesce(s.name, ''),
      'at', extract(epoch FROM g.gone_by_at) * 1000) ORDER BY g.n)
    FROM handover_step g LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = g.staff_id
    WHERE g.municipality_id = $1 AND g.handover_id = h.handover_id), '[]'::jsonb) AS steps
FROM handover h
LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = h.edition AND p.id = h.place_id
LEFT JOIN staff f ON f.municipality_id = $1 AND f.staff_id = h.from_staff
LEFT JOIN staff t ON t.municipality_id = $1 AND t.staff_id = h.to_staff
WHERE h.municipality_id = $1 AND h.place_id = $2 ORDER BY h.started_at DESC, h.handover_id LIMIT $3`;

const keyPersonsQuery = `
SELECT k.key_person_id AS id, k.edition, k.place_id AS "placeId", coalesce(p.name, k.place_id) AS "placeName", k.name, k.known_for AS "knownFor",
  k.phone, k.agreed_on::text AS "agreedOn"
FROM key_person k LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = k.edition AND p.id = k.place_id
WHERE k.municipality_id = $1 AND k.place_id IN (
  SELECT c.descendant FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = $3
  UNION SELECT c.ancestor FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = $3)
ORDER BY k.name, k.key_person_id`;

/** Handing over areas, on PostgreSQL. Of an area one is under way at a time: an index holds that. */
export const handoverStore = (inMunicipality: InMunicipality): HandoverStore => ({
  begin: ({ id, edition, placeId, from, to, actor, at }) =>
    inMunicipality(async (scope) => {
      const begun = await scope.run(
        `INSERT INTO handover (municipality_id, handover_id, edition, place_id, from_staff, to_staff, started_at)
         VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000)) ON CONFLICT DO NOTHING`,
        [scope.municipality, id, edition, placeId, from, to, at],
      );
      if (begun > 0) await leaveTrail(scope, at, actor, 'handover begun', [id]);
      return begun > 0;
    }),
  goBy: (id, { step, words, staffId, at }) =>
    inMunicipality(async (scope) => {
      // The row is locked, so that two who write at once get a number each.
      const [open] = await scope.rows<{ open: boolean }>(
        'SELECT ended_at IS NULL AS open FROM handover WHERE municipality_id = $1 AND handover_id = $2 FOR UPDATE',
        [scope.municipality, id],
      );
      if (!open?.open) return false;
      await scope.run(
        `INSERT INTO handover_step (municipality_id, handover_id, n, step, words, staff_id, gone_by_at)
         SELECT $1::int, $2::uuid, coalesce(max(n), 0) + 1, $3, $4, $5, to_timestamp($6::float8 / 1000)
         FROM handover_step WHERE municipality_id = $1 AND handover_id = $2`,
        [scope.municipality, id, step, words, staffId, at],
      );
      await leaveTrail(scope, at, staffId, 'handover step', [id]);
      return true;
    }),
  end: (id, { how, reason, actor, at }) =>
    inMunicipality(async (scope) => {
      const ended = await scope.run(
        `UPDATE handover SET ended_at = to_timestamp($3::float8 / 1000), how = $4, reason = $5
         WHERE municipality_id = $1 AND handover_id = $2 AND ended_at IS NULL`,
        [scope.municipality, id, at, how, reason ?? null],
      );
      if (ended > 0) await leaveTrail(scope, at, actor, `handover ${how}`, [id]);
      return ended > 0;
    }),
  handovers: ({ placeId, limit }) =>
    inMunicipality(
      async (scope) =>
        (await scope.rows<HandoverRow>(handoversQuery, [scope.municipality, placeId, limit])).map(handoverOf),
      'read',
    ),
  saveKeyPerson: (k, actor, at) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `INSERT INTO key_person (municipality_id, key_person_id, edition, place_id, name, known_for, phone, agreed_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::date)
         ON CONFLICT (municipality_id, key_person_id) DO UPDATE SET name = excluded.name, known_for = excluded.known_for, phone = excluded.phone,
           agreed_on = excluded.agreed_on`,
        [scope.municipality, k.id, k.edition, k.placeId, k.name, k.knownFor, k.phone ?? null, k.agreedOn],
      );
      await leaveTrail(scope, at, actor, 'key person kept', [k.id]);
    }),
  removeKeyPerson: (id, actor, at) =>
    inMunicipality(async (scope) => {
      const gone = await scope.run('DELETE FROM key_person WHERE municipality_id = $1 AND key_person_id = $2', [
        scope.municipality,
        id,
      ]);
      if (gone > 0) await leaveTrail(scope, at, actor, 'key person erased', [id]);
      return gone > 0;
    }),
  keyPersons: ({ edition, around }) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<Omit<KeyPerson, 'phone'> & { phone: string | null }>(keyPersonsQuery, [
            scope.municipality,
            edition,
            around,
          ])
        ).map(({ phone, ...k }): KeyPerson => (phone === null ? k : { ...k, phone })),
      'read',
    ),
});
