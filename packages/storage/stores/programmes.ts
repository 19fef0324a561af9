import type {
  Language,
  Position,
  PositionFilter,
  Programme,
  ProgrammeFilter,
  ProgrammesStore,
  Theme,
} from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

interface Placed {
  id: string;
  organisation: string;
  words: string;
  language: Language;
  edition: number;
  place_id: string;
  place_name: string | null;
  name: string | null;
  noted_at: Date;
}
interface ProgrammeRow extends Placed {
  title: string;
  walk_in: string;
  since: string;
  until: string | null;
  open: boolean;
}
interface PositionRow extends Placed {
  theme: Theme;
  next_words: string | null;
  next_on: string | null;
}

const placedOf = (r: Placed) => ({
  id: r.id,
  organisation: r.organisation,
  words: r.words,
  language: r.language,
  edition: r.edition,
  placeId: r.place_id,
  placeName: r.place_name ?? r.place_id,
  notedBy: r.name ?? '',
  notedAt: r.noted_at.getTime(),
});
const programmeOf = (r: ProgrammeRow): Programme => ({
  ...placedOf(r),
  title: r.title,
  walkIn: r.walk_in,
  since: r.since,
  ...(r.until === null ? {} : { until: r.until }),
  open: r.open,
});
const positionOf = (r: PositionRow): Position => ({
  ...placedOf(r),
  theme: r.theme,
  ...(r.next_words === null || r.next_on === null ? {} : { next: { words: r.next_words, on: r.next_on } }),
});

const placedColumns = `x.organisation, x.words, x.language, x.edition, x.place_id, p.name AS place_name, s.name, x.noted_at`;
const joins = `LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = x.edition AND p.id = x.place_id
LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = x.staff_id`;
const programmeQuery = `SELECT x.programme_id AS id, ${placedColumns}, x.title, x.walk_in, x.since::text, x.until::text, x.open
FROM programme x ${joins} WHERE x.municipality_id = $1`;

// By id in the edition that is asked for: a square keeps its id when boundaries are drawn anew.
const nearby = `($3::text IS NULL OR x.place_id IN (
  SELECT c.descendant FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = $3
  UNION SELECT c.ancestor FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = $3))
AND ($4::text[] IS NULL OR x.place_id IN (
  SELECT c.descendant FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = ANY($4)
  UNION SELECT c.ancestor FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = ANY($4)))`;
const whereOf = (scope: Scope, f: PositionFilter) => [scope.municipality, f.edition, f.around ?? null, f.areas ?? null];

const listProgrammes = (scope: Scope, f: ProgrammeFilter): Promise<readonly ProgrammeRow[]> =>
  scope.rows<ProgrammeRow>(
    `${programmeQuery} AND ${nearby} AND ($5::date IS NULL OR (x.since <= $5 AND coalesce(x.until, 'infinity') >= $5)) AND (NOT $6::boolean OR x.open)
     ORDER BY x.since DESC, x.programme_id LIMIT $7`,
    [...whereOf(scope, f), f.on ?? null, f.openOnly === true, f.limit],
  );

/** What runs in places and who stands for what there, on PostgreSQL. */
export const programmesStore = (inMunicipality: InMunicipality): ProgrammesStore => ({
  saveProgramme: (p) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `INSERT INTO programme AS x (municipality_id, programme_id, organisation, title, words, language, edition, place_id, walk_in, since, until, open, staff_id, noted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::date, $11::date, $12, $13, to_timestamp($14::float8 / 1000))
         ON CONFLICT (municipality_id, programme_id) DO UPDATE SET organisation = excluded.organisation, title = excluded.title, words = excluded.words,
           language = excluded.language, edition = excluded.edition, place_id = excluded.place_id, walk_in = excluded.walk_in, since = excluded.since,
           until = excluded.until, open = excluded.open`,
        [
          ...[scope.municipality, p.id, p.organisation, p.title, p.words, p.language, p.edition, p.placeId, p.walkIn],
          ...[p.since, p.until ?? null, p.open, p.staffId, p.notedAt],
        ],
      );
      await leaveTrail(scope, p.notedAt, p.staffId, 'programme noted', [p.id]);
    }),
  programme: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<ProgrammeRow>(`${programmeQuery} AND x.programme_id = $2`, [
        scope.municipality,
        id,
      ]);
      return row && programmeOf(row);
    }, 'read'),
  programmes: (filter) =>
    inMunicipality(async (scope) => (await listProgrammes(scope, filter)).map(programmeOf), 'read'),
  savePosition: (p) =>
    inMunicipality(async (scope) => {
      const isNew = await scope.run(
        `INSERT INTO stance (municipality_id, stance_id, organisation, theme, words, language, next_words, next_on, edition, place_id, staff_id, noted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::date, $9, $10, $11, to_timestamp($12::float8 / 1000)) ON CONFLICT DO NOTHING`,
        [
          ...[scope.municipality, p.id, p.organisation, p.theme, p.words, p.language],
          ...[p.next?.words ?? null, p.next?.on ?? null, p.edition, p.placeId, p.staffId, p.notedAt],
        ],
      );
      if (isNew > 0) await leaveTrail(scope, p.notedAt, p.staffId, 'position noted', [p.id]);
    }),
  positions: (filter) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<PositionRow>(
            `SELECT * FROM (
               SELECT DISTINCT ON (lower(x.organisation), x.theme, x.place_id) x.stance_id AS id, ${placedColumns}, x.theme, x.next_words, x.next_on::text
               FROM stance x ${joins} WHERE x.municipality_id = $1 AND ${nearby}
               ORDER BY lower(x.organisation), x.theme, x.place_id, x.noted_at DESC, x.stance_id) newest
             ORDER BY noted_at DESC, id LIMIT $5`,
            [...whereOf(scope, filter), filter.limit],
          )
        ).map(positionOf),
      'read',
    ),
});
