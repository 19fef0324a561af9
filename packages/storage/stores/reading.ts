import type { Person, ReadingStore, ReadingWithPeople } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { type PersonRow, personOf, personQuery } from './person-rows.ts';
import { leaveTrail } from './trail.ts';

interface ReadingRow {
  reading_id: string;
  place_id: string;
  reader_id: string;
  deputy_id: string | null;
  within_days: number;
  since: string;
}

const endAt = (scope: Scope, placeId: string, on: string): Promise<number> =>
  scope.run(
    `UPDATE reading SET until = $3::date WHERE municipality_id = $1 AND place_id = $2 AND (until IS NULL OR until > $3::date)`,
    [scope.municipality, placeId, on],
  );

// The smaller the area, the more lies around it: the nearest one has the most ancestors.
const nearestFirst = `(SELECT count(*) FROM closure c WHERE c.municipality_id = $1 AND c.descendant = r.place_id
  AND c.edition = (SELECT max(e.edition) FROM place_edition e WHERE e.municipality_id = $1)) DESC, r.place_id, r.since DESC`;

const withPeople = async (scope: Scope, rows: readonly ReadingRow[]): Promise<readonly ReadingWithPeople[]> => {
  if (rows.length === 0) return [];
  const ids = rows.flatMap((r) => [r.reader_id, ...(r.deputy_id === null ? [] : [r.deputy_id])]);
  const found = await scope.rows<PersonRow>(`${personQuery} AND s.staff_id = ANY($2::text[])`, [
    scope.municipality,
    ids,
  ]);
  const people = new Map<string, Person>(found.map((row) => [row.staff_id, personOf(row)]));
  return rows.flatMap((r) => {
    const reader = people.get(r.reader_id);
    const deputy = r.deputy_id === null ? undefined : people.get(r.deputy_id);
    if (!reader) return [];
    const { id: readerId } = reader;
    const reading = { id: r.reading_id, placeId: r.place_id, readerId, withinDays: r.within_days, since: r.since };
    return [{ ...reading, reader, ...(deputy ? { deputy, deputyId: deputy.id } : {}) }];
  });
};

/** Readers, deputies and terms on PostgreSQL. */
export const readingStore = (inMunicipality: InMunicipality): ReadingStore => ({
  set: (reading, actor, at) =>
    inMunicipality(async (scope) => {
      await endAt(scope, reading.placeId, reading.since);
      await scope.run(
        `INSERT INTO reading (municipality_id, reading_id, place_id, reader_id, deputy_id, within_days, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7::date)`,
        [
          scope.municipality,
          reading.id,
          reading.placeId,
          reading.readerId,
          reading.deputyId ?? null,
          reading.withinDays,
          reading.since,
        ],
      );
      await leaveTrail(scope, at, actor, 'named who reads', [reading.id, reading.placeId]);
    }),
  stop: (placeId, on, actor, at) =>
    inMunicipality(async (scope) => {
      if ((await endAt(scope, placeId, on)) === 0) return false;
      await leaveTrail(scope, at, actor, 'named nobody who reads', [placeId]);
      return true;
    }),
  on: (date, around) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<ReadingRow>(
        `SELECT * FROM reading r WHERE r.municipality_id = $1 AND ($2::text[] IS NULL OR r.place_id = ANY($2::text[]))
           AND r.since <= $3::date AND (r.until IS NULL OR r.until > $3::date) ORDER BY ${nearestFirst}`,
        [scope.municipality, around ?? null, date],
      );
      return withPeople(scope, around ? rows.slice(0, 1) : rows);
    }, 'read'),
});
