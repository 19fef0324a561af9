import {
  closureOf,
  type Edition,
  type Geography,
  type Overlap,
  type Place,
  type PlaceQuery,
  type PlacesStore,
  type Polygons,
  parsePlaceReference,
  placeSearch,
  type Scale,
  sortKeyOf,
} from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { holdFigures, holdFolding } from './figures-lock.ts';

interface PlaceRow {
  edition: number;
  id: string;
  name: string;
  scale: Scale;
  sort_key: string;
  lon: number | null;
  lat: number | null;
  parents: Place['parents'];
  within: string[] | null;
}
type Listed = Place & { readonly sortKey: string };
const placeOf = (r: PlaceRow): Listed => ({
  edition: r.edition,
  id: r.id,
  name: r.name,
  scale: r.scale,
  sortKey: r.sort_key,
  parents: r.parents,
  within: r.within ?? [r.id],
  ...(r.lon === null || r.lat === null ? {} : { point: [r.lon, r.lat] as const }),
});

const placeQuery = `
SELECT p.*, coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name, 'scale', q.scale) ORDER BY pp.n)
  FROM place_parent pp JOIN place q ON q.municipality_id = $1 AND q.edition = pp.edition AND q.id = pp.parent_id
  WHERE pp.municipality_id = $1 AND pp.edition = p.edition AND pp.id = p.id), '[]') AS parents,
  (SELECT array_agg(c.ancestor ORDER BY c.ancestor) FROM closure c
   WHERE c.municipality_id = $1 AND c.edition = p.edition AND c.descendant = p.id) AS within
FROM place p WHERE p.municipality_id = $1 AND p.edition = $2`;

/**
 * The planner must know at once that a table has grown: with the statistics of an empty one it checks every reference by
 * walking through all places of the municipality. Only the owner may look; the application's role returns right after.
 */
const refreshStatistics = async (scope: Scope, table: 'place' | 'closure', rows: number): Promise<void> => {
  if (rows < worthStatistics) return;
  const [me] = await scope.rows<{ role: string }>('SELECT quote_ident(current_user) AS role');
  await scope.run('SET LOCAL ROLE NONE');
  await scope.run(`ANALYZE ${table}`);
  if (me) await scope.run(`SET LOCAL ROLE ${me.role}`);
};
const worthStatistics = 1000;

const saveGeography = async (scope: Scope, g: Geography): Promise<number> => {
  const closure = closureOf(g.places);
  if (!closure.ok) throw new Error(`geography is not sound: ${closure.refusal.code}`);
  const at = [scope.municipality, g.edition];
  await holdFolding(scope);
  await holdFigures(scope);
  await scope.run(
    `INSERT INTO place_edition (municipality_id, edition, code, name, source, attribution, schematic, outline)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (municipality_id, edition) DO UPDATE SET code = excluded.code,
       name = excluded.name, source = excluded.source, attribution = excluded.attribution, schematic = excluded.schematic, outline = excluded.outline`,
    [
      ...at,
      g.municipality.code,
      g.municipality.name,
      g.source,
      g.attribution,
      g.schematic,
      g.outline ? JSON.stringify(g.outline) : null,
    ],
  );
  const rows = g.places.map((p) => ({
    id: p.id,
    name: p.name,
    scale: p.scale,
    sort_key: sortKeyOf(p.name),
    lon: p.point?.[0],
    lat: p.point?.[1],
  }));
  await scope.run(
    `INSERT INTO place (municipality_id, edition, id, name, scale, sort_key, lon, lat)
     SELECT $1::int, $2::int, id, name, scale, sort_key, lon, lat FROM jsonb_to_recordset($3::jsonb)
       AS x(id text, name text, scale text, sort_key text, lon float8, lat float8)
     ON CONFLICT (municipality_id, edition, id) DO UPDATE SET name = excluded.name, scale = excluded.scale,
       sort_key = excluded.sort_key, lon = excluded.lon, lat = excluded.lat`,
    [...at, JSON.stringify(rows)],
  );
  await refreshStatistics(scope, 'place', rows.length);
  for (const table of ['place_parent', 'closure', 'place_shape'])
    await scope.run(`DELETE FROM ${table} WHERE municipality_id = $1 AND edition = $2`, at);
  await scope.run(
    `DELETE FROM place p WHERE p.municipality_id = $1 AND p.edition = $2 AND p.id NOT IN (SELECT unnest($3::text[])) AND NOT EXISTS (
       SELECT 1 FROM contribution c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.place_id = p.id)`,
    [...at, g.places.map((p) => p.id)],
  );
  await scope.run(
    `INSERT INTO place_parent (municipality_id, edition, id, n, parent_id)
     SELECT $1::int, $2::int, id, n, parent_id FROM jsonb_to_recordset($3::jsonb) AS x(id text, n int, parent_id text)`,
    [...at, JSON.stringify(g.places.flatMap((p) => p.parents.map((parent_id, n) => ({ id: p.id, n, parent_id }))))],
  );
  // Places that the new file leaves out but that have contributions stay, as themselves only.
  await scope.run(
    `INSERT INTO closure (municipality_id, edition, ancestor, descendant)
     SELECT $1::int, $2::int, ancestor, descendant FROM jsonb_to_recordset($3::jsonb) AS x(ancestor text, descendant text)
     UNION SELECT $1::int, $2::int, id, id FROM place WHERE municipality_id = $1 AND edition = $2`,
    [...at, JSON.stringify(closure.value)],
  );
  await refreshStatistics(scope, 'closure', closure.value.length);
  const shapes = g.places.flatMap((p) => (p.polygons ? [{ id: p.id, polygons: p.polygons }] : []));
  await scope.run(
    `INSERT INTO place_shape (municipality_id, edition, id, polygons)
     SELECT $1::int, $2::int, id, polygons FROM jsonb_to_recordset($3::jsonb) AS x(id text, polygons jsonb)`,
    [...at, JSON.stringify(shapes)],
  );
  // Counts of ancestors follow the new closure: rebuilt from the observations, which name leaf places only. Both locks are
  // held, and each statement sees what is there now: a snapshot taken while waiting for them would miss what was folded.
  await scope.run('DELETE FROM count_week WHERE municipality_id = $1 AND edition = $2', at);
  await scope.run('DELETE FROM count_delta WHERE municipality_id = $1 AND edition = $2', at);
  await scope.run(
    `INSERT INTO count_delta (municipality_id, edition, place_id, week, series, indicator, theme, valence, perspective, value, observations)
     SELECT $1::int, $2::int, place_id, week, series, indicator, theme, valence, perspective, sum(value)::int, count(*)::int
     FROM observation WHERE municipality_id = $1 AND edition = $2
     GROUP BY place_id, week, series, indicator, theme, valence, perspective`,
    at,
  );
  return g.places.length;
};

// Measured once per pair of editions, when the later of the two arrives; measuring again replaces it.
const saveOverlap = async (scope: Scope, from: number, to: number, shares: readonly Overlap[]): Promise<void> => {
  const at = [scope.municipality, from, to];
  await scope.run(
    'DELETE FROM edition_overlap WHERE municipality_id = $1 AND from_edition = $2 AND to_edition = $3',
    at,
  );
  await scope.run(
    `INSERT INTO edition_overlap (municipality_id, from_edition, from_id, to_edition, to_id, share)
     SELECT $1::int, $2::int, from_id, $3::int, to_id, share FROM jsonb_to_recordset($4::jsonb)
       AS x(from_id text, to_id text, share float8)`,
    [...at, JSON.stringify(shares.map(({ from: from_id, to: to_id, share }) => ({ from_id, to_id, share })))],
  );
};

interface EditionRow {
  edition: number;
  code: string;
  name: string;
  source: string;
  attribution: string;
  schematic: boolean;
  outline: Polygons | null;
}

type Search = ReturnType<typeof placeSearch>;
interface Known {
  readonly edition: Edition;
  readonly until: number;
  search?: Promise<Search>;
  readonly resolved: Map<string, { readonly edition: number; readonly id: string; readonly scale: Scale } | undefined>;
  /** Places to choose from, by what was asked: lists of some scales only, so few and short. */
  readonly choices: Map<string, Promise<readonly Listed[]>>;
}

// Another instance may import; what is remembered here is at most this old.
const rememberedMs = 2000;
const mostRemembered = 20_000;

/** Places on PostgreSQL. The current edition, its names and the ids met at the door are remembered for two seconds. */
export const placesStore = (inMunicipality: InMunicipality, now: () => number): PlacesStore => {
  let known: Known | undefined;
  const readCurrent = (): Promise<Edition | undefined> =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<EditionRow>(
        'SELECT * FROM place_edition WHERE municipality_id = $1 ORDER BY edition DESC LIMIT 1',
        [scope.municipality],
      );
      return (
        row && {
          edition: row.edition,
          municipality: { code: row.code, name: row.name },
          source: row.source,
          attribution: row.attribution,
          schematic: row.schematic,
          ...(row.outline === null ? {} : { outline: row.outline }),
        }
      );
    }, 'read');
  const remember = async (): Promise<Known | undefined> => {
    if (known && now() < known.until && now() > known.until - 2 * rememberedMs) return known;
    const edition = await readCurrent();
    const same = known && edition && JSON.stringify(known.edition) === JSON.stringify(edition);
    known = edition && {
      edition,
      until: now() + rememberedMs,
      resolved: same && known && known.resolved.size < mostRemembered ? known.resolved : new Map(),
      choices: new Map(),
      ...(same && known?.search ? { search: known.search } : {}),
    };
    return known;
  };
  const buildSearch = (edition: number): Promise<Search> =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<PlaceRow>(placeQuery, [scope.municipality, edition]);
      return placeSearch(
        rows.map((r) => ({ id: r.id, name: r.name, scale: r.scale, context: r.parents.map((p) => p.name).join(', ') })),
      );
    }, 'read');
  const listIn = (edition: number, query: PlaceQuery): Promise<readonly Listed[]> =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<PlaceRow>(
            `${placeQuery} AND ($3::text[] IS NULL OR p.scale = ANY($3))
              AND ($4::text IS NULL OR EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = p.edition AND c.ancestor = $4 AND c.descendant = p.id))
              AND ($5::text IS NULL OR (p.sort_key, p.id) > ($5, $6)) ORDER BY p.sort_key, p.id LIMIT $7`,
            [
              scope.municipality,
              edition,
              query.scales ?? (query.scale === undefined ? null : [query.scale]),
              query.within ?? null,
              query.after?.sortKey ?? null,
              query.after?.id ?? null,
              query.limit,
            ],
          )
        ).map(placeOf),
      'read',
    );
  /** Asked at once by many pages, it is looked up once; what failed is not remembered. */
  const choicesIn = (k: Known, query: PlaceQuery): Promise<readonly Listed[]> => {
    const asked = JSON.stringify([query.scales, query.limit]);
    const remembered = k.choices.get(asked);
    if (remembered) return remembered;
    const list = listIn(k.edition.edition, query);
    k.choices.set(asked, list);
    list.catch(() => k.choices.delete(asked));
    return list;
  };
  const placesById = async (
    edition: number,
    ids: readonly string[],
  ): Promise<readonly (Place & { sortKey: string })[]> => {
    const rows = await inMunicipality(
      (scope) => scope.rows<PlaceRow>(`${placeQuery} AND p.id = ANY($3::text[])`, [scope.municipality, edition, ids]),
      'read',
    );
    return rows.map(placeOf);
  };
  return {
    save: async (geography, overlap) => {
      const places = await inMunicipality(async (scope) => {
        const saved = await saveGeography(scope, geography);
        if (overlap) await saveOverlap(scope, overlap.from, geography.edition, overlap.shares);
        return saved;
      });
      known = undefined;
      return { places };
    },
    overlap: (from, to) =>
      inMunicipality(
        (scope) =>
          scope.rows<{ from: string; to: string; share: number }>(
            `SELECT from_id AS "from", to_id AS "to", share FROM edition_overlap
             WHERE municipality_id = $1 AND from_edition = $2 AND to_edition = $3 ORDER BY from_id, share DESC, to_id`,
            [scope.municipality, from, to],
          ),
        'read',
      ),
    current: async () => (await remember())?.edition,
    resolve: async (ids) => {
      const k = await remember();
      const missing = k ? [...new Set(ids)].filter((id) => !k.resolved.has(id)) : [];
      if (k && missing.length > 0) {
        const asked = missing.flatMap((text) => {
          const reference = parsePlaceReference(text);
          return reference ? [{ text, id: reference.id, edition: reference.edition ?? k.edition.edition }] : [];
        });
        const rows = await inMunicipality(
          (scope) =>
            scope.rows<{ edition: number; id: string; scale: Scale }>(
              `SELECT edition, id, scale FROM place WHERE municipality_id = $1
                 AND (edition, id) IN (SELECT * FROM unnest($2::int[], $3::text[]))`,
              [scope.municipality, asked.map((a) => a.edition), asked.map((a) => a.id)],
            ),
          'read',
        );
        const found = new Map(rows.map((r) => [`${r.id}@${r.edition}`, r]));
        for (const a of asked) {
          const row = found.get(`${a.id}@${a.edition}`);
          if (row) k.resolved.set(a.text, { edition: row.edition, id: row.id, scale: row.scale });
        }
      }
      return new Map(
        ids.flatMap((id) => {
          const found = k?.resolved.get(id);
          return found ? [[id, found] as const] : [];
        }),
      );
    },
    place: async (id) => {
      const reference = parsePlaceReference(id);
      const edition = reference?.edition ?? (await remember())?.edition.edition;
      if (!reference || edition === undefined) return undefined;
      return (await placesById(edition, [reference.id]))[0];
    },
    list: async (query) => {
      const k = await remember();
      if (!k) return [];
      const edition = k.edition.edition;
      if (query.q !== undefined) {
        k.search ??= buildSearch(edition);
        const hits = (await k.search)(query.q, query.scale || query.within ? 200 : query.limit);
        const found = new Map(
          (
            await placesById(
              edition,
              hits.map((h) => h.id),
            )
          ).map((p) => [p.id, p]),
        );
        const inside = query.within === undefined ? undefined : await insideOf(inMunicipality, edition, query.within);
        return hits
          .flatMap((h) => found.get(h.id) ?? [])
          .filter(
            (p) => (query.scale === undefined || p.scale === query.scale) && (inside === undefined || inside.has(p.id)),
          )
          .slice(0, query.limit);
      }
      const whole = query.scales && query.within === undefined && query.after === undefined;
      return whole ? choicesIn(k, query) : listIn(edition, query);
    },
    shapes: async (scale) => {
      const k = await remember();
      if (!k) return [];
      const rows = await inMunicipality(
        (scope) =>
          scope.rows<PlaceRow & { polygons: Polygons }>(
            `SELECT p.*, s.polygons FROM place p JOIN place_shape s ON s.municipality_id = $1 AND s.edition = p.edition AND s.id = p.id
             WHERE p.municipality_id = $1 AND p.edition = $2 AND p.scale = $3 ORDER BY p.sort_key, p.id`,
            [scope.municipality, k.edition.edition, scale],
          ),
        'read',
      );
      return rows.map((r) => ({
        id: r.id,
        name: r.name,
        polygons: r.polygons,
        ...(r.lon === null || r.lat === null ? {} : { point: [r.lon, r.lat] as const }),
      }));
    },
  };
};

const insideOf = (inMunicipality: InMunicipality, edition: number, within: string): Promise<ReadonlySet<string>> =>
  inMunicipality(async (scope) => {
    const rows = await scope.rows<{ descendant: string }>(
      'SELECT descendant FROM closure WHERE municipality_id = $1 AND edition = $2 AND ancestor = $3',
      [scope.municipality, edition, within],
    );
    return new Set(rows.map((r) => r.descendant));
  }, 'read');
