import type {
  ObserverVisit,
  PlacedCount,
  PlacedObservers,
  PlacedSum,
  PlacedVisits,
  PlacesSpan,
  SeriesStore,
} from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';

const cell = 'series, indicator, theme, valence, perspective';

// Folded and pending together, in one snapshot: the desk is right at once.
const countsQuery = {
  name: 'counts-of-places',
  text: `
SELECT place_id AS "placeId", week, ${cell}, sum(value)::int AS value, sum(observations)::int AS observations FROM (
  SELECT place_id, week, ${cell}, value, observations FROM count_week
  WHERE municipality_id = $1 AND edition = $2 AND place_id = ANY($3::text[]) AND week BETWEEN $4 AND $5
    AND ($6::text[] IS NULL OR indicator = ANY($6) OR series = ANY($7::text[]))
  UNION ALL
  SELECT c.ancestor, d.week, d.series, d.indicator, d.theme, d.valence, d.perspective, d.value, d.observations FROM count_delta d
  JOIN closure c ON c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id AND c.ancestor = ANY($3::text[])
  WHERE d.municipality_id = $1 AND d.edition = $2 AND d.week BETWEEN $4 AND $5
    AND ($6::text[] IS NULL OR d.indicator = ANY($6) OR d.series = ANY($7::text[]))
) both_kinds GROUP BY place_id, week, ${cell} HAVING sum(observations) <> 0 ORDER BY place_id, week, ${cell}`,
};

const sumsQuery = {
  name: 'sums-of-places',
  text: `
SELECT place_id AS "placeId", of::int, ${cell}, sum(value)::int AS value, sum(observations)::int AS observations FROM (
  SELECT place_id, p.of, ${cell}, value, observations FROM unnest($4::int[], $5::int[]) WITH ORDINALITY AS p(first, last, of)
  JOIN count_week ON municipality_id = $1 AND edition = $2 AND place_id = ANY($3::text[]) AND week BETWEEN p.first AND p.last
    AND ($6::text[] IS NULL OR indicator = ANY($6) OR series = ANY($7::text[]))
  UNION ALL
  SELECT c.ancestor, p.of, d.series, d.indicator, d.theme, d.valence, d.perspective, d.value, d.observations
  FROM unnest($4::int[], $5::int[]) WITH ORDINALITY AS p(first, last, of)
  JOIN count_delta d ON d.municipality_id = $1 AND d.edition = $2 AND d.week BETWEEN p.first AND p.last
  JOIN closure c ON c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id AND c.ancestor = ANY($3::text[])
  WHERE $6::text[] IS NULL OR d.indicator = ANY($6) OR d.series = ANY($7::text[])
) both_kinds GROUP BY place_id, of, ${cell} HAVING sum(observations) <> 0 ORDER BY of, place_id, ${cell}`,
};

const visitsQuery = {
  name: 'visits-of-places',
  text: `
SELECT place_id AS "placeId", week, series, theme, perspective, count(*)::int AS visits FROM (
  SELECT DISTINCT c.ancestor AS place_id, v.week, v.series, v.perspective, o.theme, v.contribution_id FROM closure c
  JOIN visit v ON v.municipality_id = $1 AND v.edition = c.edition AND v.place_id = c.descendant AND v.week BETWEEN $4 AND $5
  JOIN observation o ON o.municipality_id = $1 AND o.contribution_id = v.contribution_id
  WHERE c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = ANY($3::text[])) looked
GROUP BY place_id, week, series, theme, perspective ORDER BY place_id, week, series, theme, perspective`,
};

// As thresholds count: those of one network, day and place are one, and one mark in five networks is one as well.
const observersQuery = {
  name: 'observers-of-places',
  text: `
SELECT place_id AS "placeId", series, theme, perspective,
  least(count(DISTINCT mark), count(DISTINCT coalesce(network_group, mark)))::int AS observers
FROM (
  SELECT c.ancestor AS place_id, p.series, p.theme, p.perspective, p.network_group,
    ('x' || encode(substr(p.pseudonym, 1, 8), 'hex'))::bit(64)::bigint AS mark
  FROM presence p JOIN closure c ON c.municipality_id = $1 AND c.edition = p.edition AND c.descendant = p.place_id
  WHERE p.municipality_id = $1 AND p.edition = $2 AND c.ancestor = ANY($3::text[]) AND p.week BETWEEN $4 AND $5) marks
GROUP BY GROUPING SETS ((place_id, series, theme, perspective), (place_id, series, theme)) ORDER BY 1, 2, 3, 4 NULLS FIRST`,
};

// Who has no mark is one observer together with all others without one.
const visitsByObserver = (name: string, isOfIt: string) => ({
  name,
  text: `
WITH a AS MATERIALIZED (
  SELECT a.*, c.descendant FROM unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::int[]) AS a(place_id, series, theme, indicator, valence, of)
  JOIN closure c ON c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = a.place_id
), looks AS MATERIALIZED (
  SELECT a.of, o.week, o.contribution_id, o.indicator, o.value FROM a
  JOIN observation o ON o.municipality_id = $1 AND o.edition = $2 AND o.place_id = a.descendant AND o.week BETWEEN $3 AND $4
    AND o.series = a.series AND o.theme = a.theme AND o.valence <> 'neutral' AND ${isOfIt}
)
SELECT of::int, week, day, dense_rank() OVER (PARTITION BY of ORDER BY pseudonym NULLS FIRST)::text AS observer, sum(most)::int AS count FROM (
  SELECT o.of, o.week, v.local_date::text AS day, l.pseudonym, o.indicator, max(o.value) AS most
  FROM looks o
  JOIN visit v ON v.municipality_id = $1 AND v.contribution_id = o.contribution_id
  LEFT JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = o.contribution_id
  GROUP BY o.of, o.week, v.local_date, l.pseudonym, o.indicator) seen
GROUP BY of, week, day, pseudonym ORDER BY of, day, observer`,
});
const visitsOfSide = visitsByObserver(
  'visits-by-observer-of-side',
  `(o.valence = 'positive') = (a.valence = 'positive')`,
);
const visitsOfThing = visitsByObserver('visits-by-observer-of-thing', 'o.indicator = a.indicator');
/** From so many on they are read in one sweep: an area has thousands of streets, and each would be looked up by itself. */
const inOneSweep = 20;

const values = (scope: Scope, s: PlacesSpan) => [scope.municipality, s.edition, s.placeIds, s.firstWeek, s.lastWeek];

/** Series of many places on PostgreSQL. */
export const seriesStore = (inMunicipality: InMunicipality): SeriesStore => ({
  counts: (span, only) =>
    inMunicipality(
      (scope) =>
        scope.rows<PlacedCount>(countsQuery, [
          ...values(scope, span),
          ...[only?.indicators ?? null, only?.series ?? null],
        ]),
      'read',
    ),
  sums: ({ edition, placeIds, periods }, only) =>
    inMunicipality(async (scope) => {
      const found = periods.map((): PlacedSum[] => []);
      const rows = await scope.rows<PlacedSum & { readonly of: number }>(sumsQuery, [
        ...[scope.municipality, edition, placeIds],
        ...[periods.map((p) => p.firstWeek), periods.map((p) => p.lastWeek)],
        ...[only?.indicators ?? null, only?.series ?? null],
      ]);
      for (const { of, ...row } of rows) found[of - 1]?.push(row);
      return found;
    }, 'read'),
  visits: (span) => inMunicipality((scope) => scope.rows<PlacedVisits>(visitsQuery, values(scope, span)), 'read'),
  observers: (span) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<Omit<PlacedObservers, 'perspective'> & { perspective: string | null }>(
            observersQuery,
            values(scope, span),
          )
        ).map(({ perspective, ...row }) => (perspective === null ? row : { ...row, perspective })),
      'read',
    ),
  visitsByObserver: ({ edition, firstWeek, lastWeek }, asked) =>
    inMunicipality(async (scope) => {
      const numbered = asked.map((a, of) => ({ ...a, of }));
      const read = (text: typeof visitsOfSide, some: typeof numbered) =>
        scope.rows<ObserverVisit>(text, [
          ...[scope.municipality, edition, firstWeek, lastWeek],
          ...(['placeId', 'series', 'theme', 'indicator', 'valence', 'of'] as const).map((name) =>
            some.map((a) => a[name]),
          ),
        ]);
      const [sides, things] = [numbered.filter((a) => a.indicator === ''), numbered.filter((a) => a.indicator !== '')];
      const found = sides.length > 0 ? await read(visitsOfSide, sides) : [];
      if (things.length === 0) return found;
      if (things.length >= inOneSweep)
        await scope.run(
          `SELECT set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('statement_timeout', '600000', true), set_config('work_mem', '128MB', true)`,
        );
      return [...found, ...(await read(visitsOfThing, things))];
    }, 'read'),
});
