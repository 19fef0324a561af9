import { largeScales, type SeenQuery, smallScales, type WatchedSeries } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';

// Sparse, and one row per series: a city has a hundred thousand of them, and millions of weeks in which nothing was.
const perSeries = (kind: string, rows: string): string => `
SELECT place_id AS "placeId", '${kind}' AS kind, series, theme, indicator, valence,
  array_agg(week ORDER BY week) AS weeks, array_agg(count ORDER BY week) AS counts, array_agg(effort ORDER BY week) AS effort
FROM (${rows}) seen GROUP BY place_id, series, theme, indicator, valence ORDER BY place_id, series, theme, indicator, valence`;

const listed = (scales: readonly string[]): string => scales.map((s) => `'${s}'`).join(', ');
const watchedPlaces = (scales: readonly string[]): string => `
  SELECT p.id FROM place p WHERE p.municipality_id = $1 AND p.edition = $2 AND p.scale IN (${listed(scales)})
    AND ($6::text[] IS NULL OR p.id = ANY($6))`;
const inWeeks = (row: string): string =>
  `${row}.week BETWEEN $3 AND $4 AND ($7::int[] IS NULL OR ${row}.week = ANY($7))`;
const sideOf = (row: string): string => `CASE WHEN ${row}.valence = 'positive' THEN 'positive' ELSE 'negative' END`;

// A theme in a street: what was seen of one side of it, in so many visits that looked at any of that.
const lookedInStreets = perSeries(
  'looked',
  `SELECT c.ancestor AS place_id, o.series, o.theme, '' AS indicator, ${sideOf('o')} AS valence, o.week,
     sum(o.value)::int AS count, count(DISTINCT o.contribution_id)::int AS effort
   FROM observation o JOIN closure c ON c.municipality_id = $1 AND c.edition = o.edition AND c.descendant = o.place_id
   WHERE o.municipality_id = $1 AND o.edition = $2 AND ${inWeeks('o')} AND o.series = ANY($5) AND o.valence <> 'neutral'
     AND c.ancestor IN (${watchedPlaces(smallScales)})
   GROUP BY 1, 2, 3, 4, 5, 6`,
);

const folded = (scales: readonly string[], series: string): string => `
  SELECT w.place_id, w.week, w.series, w.indicator, w.theme, w.valence, w.value, w.observations FROM count_week w
  WHERE w.municipality_id = $1 AND w.edition = $2 AND ${inWeeks('w')} AND ${series.replaceAll('?', 'w.series')}
    AND w.place_id IN (${watchedPlaces(scales)})
  UNION ALL
  SELECT c.ancestor, d.week, d.series, d.indicator, d.theme, d.valence, d.value, d.observations FROM count_delta d
  JOIN closure c ON c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id
  WHERE d.municipality_id = $1 AND d.edition = $2 AND ${inWeeks('d')} AND ${series.replaceAll('?', 'd.series')}
    AND c.ancestor IN (${watchedPlaces(scales)})`;

const lookedInAreas = perSeries(
  'looked',
  `SELECT place_id, series, theme, indicator, ${sideOf('f')} AS valence, week, sum(value)::int AS count, sum(observations)::int AS effort
   FROM (${folded(largeScales, '? = ANY($5)')}) f WHERE valence <> 'neutral'
   GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(observations) > 0`,
);

const reported = perSeries(
  'reports',
  `SELECT place_id, series, theme, '' AS indicator, 'neutral' AS valence, week, sum(observations)::int AS count, 0 AS effort
   FROM (${folded([...smallScales, ...largeScales], `? LIKE 'reports:%' AND ($5::text[] IS NOT NULL)`)}) f
   GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(observations) > 0`,
);

// As thresholds count: those of one network, day and place are one, and one mark in five networks is one as well.
const told = perSeries(
  'told',
  `SELECT place_id, series, theme, '' AS indicator, valence, week,
     least(count(DISTINCT mark), count(DISTINCT coalesce(network_group, mark)))::int AS count, 0 AS effort
   FROM (SELECT c.ancestor AS place_id, p.series, p.theme, ${sideOf('p')} AS valence, p.week, p.network_group,
       ('x' || encode(substr(p.pseudonym, 1, 8), 'hex'))::bit(64)::bigint AS mark
     FROM presence p JOIN closure c ON c.municipality_id = $1 AND c.edition = p.edition AND c.descendant = p.place_id
     WHERE p.municipality_id = $1 AND p.edition = $2 AND ${inWeeks('p')} AND p.series = ANY($5) AND p.valence <> 'neutral'
       AND c.ancestor IN (${watchedPlaces([...smallScales, ...largeScales])})) marks
   GROUP BY 1, 2, 3, 4, 5, 6`,
);

const reading = async (
  scope: Scope,
  q: SeenQuery,
  text: string,
  series: readonly string[],
): Promise<WatchedSeries[]> => {
  // All of it at once, also right after an import, of which the server knows nothing yet: then it would go row by row, for hours.
  if (q.placeIds === undefined)
    await scope.run(
      `SELECT set_config('enable_nestloop', 'off', true), set_config('statement_timeout', '600000', true), set_config('work_mem', '128MB', true)`,
    );
  return scope.rows<WatchedSeries>(text, [
    scope.municipality,
    ...[q.edition, q.firstWeek, q.lastWeek, series],
    ...[q.placeIds ?? null, q.weeks ?? null],
  ]);
};

/** Everything that is watched, the two that take longest beside each other: each series is whole, and knows nothing of the others. */
export const seenSeries = async (inMunicipality: InMunicipality, q: SeenQuery): Promise<WatchedSeries[]> => {
  const [people, looks] = await Promise.all([
    inMunicipality((scope) => reading(scope, q, told, q.told), 'read'),
    inMunicipality(async (scope) => {
      const found: WatchedSeries[] = [];
      for (const [text, series] of [
        [lookedInStreets, q.looked],
        [lookedInAreas, q.looked],
        [reported, []],
      ] as const)
        for (const row of await reading(scope, q, text, series)) found.push(row);
      return found;
    }, 'read'),
  ]);
  for (const row of people) looks.push(row);
  return looks;
};
