import type { Span, VisitRow } from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';

// Counted over whole visits, never by adding up what was looked at: a visit that looked at three things of one theme is
// one visit, and one that looked at two themes is one visit in each and one in all.
const visitsQuery = {
  name: 'visits-of-place',
  text: `
WITH here AS MATERIALIZED (
  SELECT v.contribution_id, v.week, v.series, v.minutes FROM closure c
  JOIN visit v ON v.municipality_id = $1 AND v.edition = c.edition AND v.place_id = c.descendant AND v.week BETWEEN $4 AND $5
  WHERE c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = $3
), themes AS (
  SELECT DISTINCT h.contribution_id, h.week, h.series, h.minutes, o.theme FROM here h
  JOIN observation o ON o.municipality_id = $1 AND o.contribution_id = h.contribution_id
)
SELECT week, series, NULL AS theme, count(*)::int AS visits, coalesce(sum(minutes), 0)::float8 AS minutes, count(minutes)::int AS timed
FROM here GROUP BY week, series
UNION ALL
SELECT week, series, theme, count(*)::int, coalesce(sum(minutes), 0)::float8, count(minutes)::int
FROM themes GROUP BY week, series, theme
ORDER BY 1, 2, 3 NULLS FIRST`,
};

interface Row {
  week: number;
  series: string;
  theme: VisitRow['theme'] | null;
  visits: number;
  minutes: number;
  timed: number;
}

/** Visits per week on PostgreSQL: counted from the visits themselves, which are few beside what is told. */
export const visitCounts =
  (inMunicipality: InMunicipality) =>
  (span: Span): Promise<readonly VisitRow[]> =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<Row>(visitsQuery, [
            scope.municipality,
            span.edition,
            span.placeId,
            span.firstWeek,
            span.lastWeek,
          ])
        ).map(({ theme, ...row }) => (theme ? { ...row, theme } : row)),
      'read',
    );
