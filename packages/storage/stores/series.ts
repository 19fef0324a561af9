import type { Look, PlacedCount, PlacedObservers, PlacedVisits, PlacesSpan, SeriesStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';

const cell = 'series, indicator, theme, valence, perspective';

// Folded and pending together, in one snapshot: the desk is right at once.
const countsQuery = {
  name: 'counts-of-places',
  text: `
SELECT place_id AS "placeId", week, ${cell}, sum(value)::int AS value, sum(observations)::int AS observations FROM (
  SELECT place_id, week, ${cell}, value, observations FROM count_week
  WHERE municipality_id = $1 AND edition = $2 AND place_id = ANY($3::text[]) AND week BETWEEN $4 AND $5
  UNION ALL
  SELECT c.ancestor, d.week, d.series, d.indicator, d.theme, d.valence, d.perspective, d.value, d.observations FROM count_delta d
  JOIN closure c ON c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id AND c.ancestor = ANY($3::text[])
  WHERE d.municipality_id = $1 AND d.edition = $2 AND d.week BETWEEN $4 AND $5
) both_kinds GROUP BY place_id, week, ${cell} HAVING sum(observations) <> 0 ORDER BY place_id, week, ${cell}`,
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
const looksQuery = {
  name: 'looks-of-place',
  text: `
SELECT o.week, k.local_date::text AS day, dense_rank() OVER (ORDER BY l.pseudonym NULLS FIRST)::text AS observer, o.series, o.indicator, o.theme, o.valence,
  o.perspective, o.value
FROM closure c
JOIN observation o ON o.municipality_id = $1 AND o.edition = c.edition AND o.place_id = c.descendant AND o.week BETWEEN $4 AND $5 AND o.theme = $6
JOIN visit v ON v.municipality_id = $1 AND v.contribution_id = o.contribution_id
JOIN contribution k ON k.municipality_id = $1 AND k.id = o.contribution_id
LEFT JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = o.contribution_id
WHERE c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = $3
ORDER BY k.local_date, observer, o.series, o.indicator, o.value`,
};

const values = (scope: Scope, s: PlacesSpan) => [scope.municipality, s.edition, s.placeIds, s.firstWeek, s.lastWeek];

/** Series of many places on PostgreSQL. */
export const seriesStore = (inMunicipality: InMunicipality): SeriesStore => ({
  counts: (span) => inMunicipality((scope) => scope.rows<PlacedCount>(countsQuery, values(scope, span)), 'read'),
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
  looks: ({ edition, placeId, firstWeek, lastWeek, theme }) =>
    inMunicipality(
      (scope) => scope.rows<Look>(looksQuery, [scope.municipality, edition, placeId, firstWeek, lastWeek, theme]),
      'read',
    ),
});
