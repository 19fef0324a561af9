import { largeScales, type SeenQuery, smallScales, themes, unsaidTheme, type WatchedSeries } from '@straatwijs/monitor';
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
const countedThemes = [...themes, unsaidTheme];
const inWeeks = (row: string): string =>
  `${row}.week BETWEEN $3 AND $4 AND ($7::int[] IS NULL OR ${row}.week = ANY($7))`;
const sideOf = (row: string): string => `CASE WHEN ${row}.valence = 'positive' THEN 'positive' ELSE 'negative' END`;

// Sorting is most of the work, and of two million texts that begin alike it is twice that of numbers: so places and what is
// counted are numbered first, in the order of their names, and get their names back when each series is one row.
const perNumber = (kind: string, scales: readonly string[], rows: string): string => `
WITH watched AS MATERIALIZED (SELECT id, (row_number() OVER (ORDER BY id))::int AS no FROM (${watchedPlaces(scales)}) w),
holds AS (SELECT w.no, c.descendant FROM closure c JOIN watched w ON w.id = c.ancestor WHERE c.municipality_id = $1 AND c.edition = $2),
thing AS MATERIALIZED (SELECT series, theme, side, (row_number() OVER (ORDER BY series, theme, side))::int AS what
  FROM unnest($5::text[]) series, unnest('{${countedThemes.join(',')}}'::text[]) theme, unnest('{positive,negative}'::text[]) side)
SELECT w.id AS "placeId", '${kind}' AS kind, t.series, t.theme, '' AS indicator, t.side AS valence, s.weeks, s.counts, s.effort
FROM (SELECT no, what, array_agg(week ORDER BY week) AS weeks, array_agg(count ORDER BY week) AS counts, array_agg(effort ORDER BY week) AS effort
  FROM (${rows}) seen GROUP BY no, what) s
JOIN watched w USING (no) JOIN thing t USING (what) ORDER BY s.no, s.what`;

// A theme in a street: what was seen of one side of it, in so many visits that looked at any of that.
const lookedInStreets = perNumber(
  'looked',
  smallScales,
  `SELECT h.no, t.what, o.week, sum(o.value)::int AS count, count(DISTINCT o.contribution_id)::int AS effort
   FROM observation o JOIN holds h ON h.descendant = o.place_id
   JOIN thing t ON t.series = o.series AND t.theme = o.theme AND t.side = ${sideOf('o')}
   WHERE o.municipality_id = $1 AND o.edition = $2 AND ${inWeeks('o')} AND o.series = ANY($5) AND o.valence <> 'neutral'
   GROUP BY 1, 2, 3`,
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
const told = perNumber(
  'told',
  [...smallScales, ...largeScales],
  `SELECT no, what, week, least(count(DISTINCT mark), count(DISTINCT coalesce(network_group, mark)))::int AS count, 0 AS effort
   FROM (SELECT h.no, t.what, p.week, p.network_group, ('x' || encode(substr(p.pseudonym, 1, 8), 'hex'))::bit(64)::bigint AS mark
     FROM presence p JOIN holds h ON h.descendant = p.place_id
     JOIN thing t ON t.series = p.series AND t.theme = p.theme AND t.side = ${sideOf('p')}
     WHERE p.municipality_id = $1 AND p.edition = $2 AND ${inWeeks('p')} AND p.series = ANY($5) AND p.valence <> 'neutral') marks
   GROUP BY 1, 2, 3`,
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
