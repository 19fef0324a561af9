import type { EventFilter, EventKind, EventsStore, Language, PlaceEvent } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

interface EventRow {
  event_id: string;
  kind: EventKind;
  title: string;
  language: Language;
  edition: number;
  place_id: string;
  place_name: string | null;
  from_date: string;
  to_date: string | null;
  source: string;
  open: boolean;
  name: string | null;
  noted_at: Date;
}
const eventOf = (r: EventRow): PlaceEvent => ({
  id: r.event_id,
  kind: r.kind,
  title: r.title,
  language: r.language,
  edition: r.edition,
  placeId: r.place_id,
  placeName: r.place_name ?? r.place_id,
  from: r.from_date,
  ...(r.to_date === null ? {} : { to: r.to_date }),
  source: r.source,
  open: r.open,
  notedBy: r.name ?? '',
  notedAt: r.noted_at.getTime(),
});

const eventQuery = `
SELECT e.event_id, e.kind, e.title, e.language, e.edition, e.place_id, p.name AS place_name, e.from_date::text, e.to_date::text,
  e.source, e.open, s.name, e.noted_at
FROM place_event e
LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = e.edition AND p.id = e.place_id
LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = e.staff_id
WHERE e.municipality_id = $1`;

const listEvents = (scope: Scope, f: EventFilter): Promise<EventRow[]> => {
  const values: unknown[] = [scope.municipality, f.edition];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  // By id in the edition that is asked for: a square keeps its id when boundaries are drawn anew.
  const inside = (place: string) =>
    `e.place_id IN (SELECT c.descendant FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = ${place})`;
  const outside = (place: string) =>
    `e.place_id IN (SELECT c.ancestor FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = ${place})`;
  const conditions = ['$2::int IS NOT NULL'];
  if (f.within !== undefined) conditions.push(inside(bind(f.within)));
  if (f.around !== undefined) {
    const place = bind(f.around);
    conditions.push(`(${inside(place)} OR ${outside(place)})`);
  }
  if (f.kind !== undefined) conditions.push(`e.kind = ${bind(f.kind)}`);
  if (f.between !== undefined)
    conditions.push(
      `e.from_date <= ${bind(f.between.to)}::date AND coalesce(e.to_date, e.from_date) >= ${bind(f.between.from)}::date`,
    );
  if (f.areas !== undefined)
    conditions.push(
      `e.place_id IN (SELECT c.descendant FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = ANY(${bind(f.areas)}::text[]))`,
    );
  if (f.openOnly) conditions.push('e.open');
  if (f.after !== undefined)
    conditions.push(`(e.from_date, e.event_id) < (${bind(f.after.from)}::date, ${bind(f.after.id)}::uuid)`);
  return scope.rows<EventRow>(
    `${eventQuery} AND ${conditions.join(' AND ')} ORDER BY e.from_date DESC, e.event_id DESC LIMIT ${bind(f.limit)}`,
    values,
  );
};

/** What happened, on PostgreSQL. */
export const eventsStore = (inMunicipality: InMunicipality): EventsStore => ({
  save: (e) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ fresh: boolean }>(
        `INSERT INTO place_event AS e (municipality_id, event_id, kind, title, language, edition, place_id, from_date, to_date, source, open, staff_id, noted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::date, $9::date, $10, $11, $12, to_timestamp($13::float8 / 1000))
         ON CONFLICT (municipality_id, event_id) DO UPDATE SET kind = excluded.kind, title = excluded.title, language = excluded.language,
           edition = excluded.edition, place_id = excluded.place_id, from_date = excluded.from_date, to_date = excluded.to_date,
           source = excluded.source, open = excluded.open
         RETURNING e.noted_at = to_timestamp($13::float8 / 1000) AS fresh`,
        [
          scope.municipality,
          e.id,
          e.kind,
          e.title,
          e.language,
          e.edition,
          e.placeId,
          e.from,
          e.to ?? null,
          e.source,
          e.open,
          e.staffId,
          e.notedAt,
        ],
      );
      await leaveTrail(scope, e.notedAt, e.staffId, row?.fresh ? 'event noted' : 'event changed', [e.id]);
    }),
  remove: (id, actor, at) =>
    inMunicipality(async (scope) => {
      const gone = await scope.run('DELETE FROM place_event WHERE municipality_id = $1 AND event_id = $2', [
        scope.municipality,
        id,
      ]);
      if (gone > 0) await leaveTrail(scope, at, actor, 'event removed', [id]);
      return gone > 0;
    }),
  event: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<EventRow>(`${eventQuery} AND e.event_id = $2`, [scope.municipality, id]);
      return row && eventOf(row);
    }, 'read'),
  events: (filter) => inMunicipality(async (scope) => (await listEvents(scope, filter)).map(eventOf), 'read'),
});
