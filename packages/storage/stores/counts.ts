import type { CountedTheme, CountRow, CountsStore, Span, Valence } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { contributorCounts } from './contributors.ts';
import { foldingKey } from './figures-lock.ts';
import { visitCounts } from './visits.ts';

const cellColumns = 'series, indicator, theme, valence, perspective';

// Folded and pending together, in one snapshot: the desk is right at once.
const countsQuery = {
  name: 'counts-of-place',
  text: `
SELECT week, ${cellColumns}, sum(value)::int AS value, sum(observations)::int AS observations FROM (
  SELECT week, ${cellColumns}, value, observations FROM count_week
  WHERE municipality_id = $1 AND edition = $2 AND place_id = $3 AND week BETWEEN $4 AND $5
  UNION ALL
  SELECT d.week, d.series, d.indicator, d.theme, d.valence, d.perspective, d.value, d.observations FROM count_delta d
  JOIN closure c ON c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id AND c.ancestor = $3
  WHERE d.municipality_id = $1 AND d.edition = $2 AND d.week BETWEEN $4 AND $5
) both_kinds GROUP BY week, ${cellColumns} HAVING sum(observations) <> 0 ORDER BY week, ${cellColumns}`,
};

const spanValues = (scope: Scope, s: Span) => [scope.municipality, s.edition, s.placeId, s.firstWeek, s.lastWeek];

// Only one folder per municipality; rows in key order, deltas gone in the same transaction. What adds up to nothing is
// written too: it may have changed who is present, and the fingerprint of the counts must tell. The oldest deltas are taken
// up to an id, never by a list of ids: a planner that believes the table to be empty, as it mostly is, compares each delta
// with each id, for minutes.
const fold = async (scope: Scope): Promise<number> => {
  const [lock] = await scope.rows<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($2, $1) AS mine', [
    scope.municipality,
    foldingKey,
  ]);
  if (!lock?.mine) return 0;
  const [row] = await scope.rows<{ folded: number }>(
    {
      name: 'fold-deltas',
      text: `
WITH gone AS (
  DELETE FROM count_delta WHERE municipality_id = $1 AND delta_id <= (SELECT max(delta_id) FROM (
    SELECT delta_id FROM count_delta WHERE municipality_id = $1 ORDER BY delta_id LIMIT 20000) oldest)
  RETURNING *
), sums AS (
  SELECT g.edition, c.ancestor AS place_id, g.week, g.series, g.indicator, g.theme, g.valence, g.perspective,
    sum(g.value)::int AS value, sum(g.observations)::int AS observations
  FROM gone g JOIN closure c ON c.municipality_id = $1 AND c.edition = g.edition AND c.descendant = g.place_id
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
), folded AS (
  INSERT INTO count_week AS w (municipality_id, edition, place_id, week, ${cellColumns}, value, observations)
  SELECT $1::int, edition, place_id, week, ${cellColumns}, value, observations FROM sums ORDER BY edition, place_id, week, ${cellColumns}
  ON CONFLICT (municipality_id, edition, place_id, week, ${cellColumns}) DO UPDATE
    SET value = w.value + excluded.value, observations = w.observations + excluded.observations
)
SELECT count(*)::int AS folded FROM gone`,
    },
    [scope.municipality],
  );
  return row?.folded ?? 0;
};

const differencesQuery = `
WITH recounted AS (
  SELECT o.edition, c.ancestor AS place_id, o.week, o.series, o.indicator, o.theme, o.valence, o.perspective,
    sum(o.value)::int AS value, count(*)::int AS observations
  FROM observation o JOIN closure c ON c.municipality_id = $1 AND c.edition = o.edition AND c.descendant = o.place_id
  WHERE o.municipality_id = $1 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
), pending AS (
  SELECT d.edition, c.ancestor AS place_id, d.week, d.series, d.indicator, d.theme, d.valence, d.perspective, d.value, d.observations
  FROM count_delta d JOIN closure c ON c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id
  WHERE d.municipality_id = $1
), stored AS (
  SELECT edition, place_id, week, ${cellColumns}, sum(value)::int AS value, sum(observations)::int AS observations FROM (
    SELECT edition, place_id, week, ${cellColumns}, value, observations FROM count_week WHERE municipality_id = $1
    UNION ALL SELECT edition, place_id, week, ${cellColumns}, value, observations FROM pending) s
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
)
SELECT place_id, week, coalesce(s.value, 0) AS stored, coalesce(r.value, 0) AS recounted
FROM stored s FULL JOIN recounted r USING (edition, place_id, week, ${cellColumns})
WHERE coalesce(s.value, 0) <> coalesce(r.value, 0) OR coalesce(s.observations, 0) <> coalesce(r.observations, 0) LIMIT 1000`;

interface CountsRow {
  week: number;
  series: string;
  indicator: string;
  theme: CountedTheme;
  valence: Valence;
  perspective: string;
  value: number;
  observations: number;
}

/** Weekly counts on PostgreSQL: leaf deltas are written at the door and folded into all ancestors by one folder. */
export const countsStore = (inMunicipality: InMunicipality): CountsStore => ({
  counts: (span) =>
    inMunicipality(
      (scope): Promise<readonly CountRow[]> => scope.rows<CountsRow>(countsQuery, spanValues(scope, span)),
      'read',
    ),
  series: (edition, series) =>
    inMunicipality(
      (scope) =>
        scope.rows<CountsRow & { placeId: string }>(
          `SELECT place_id AS "placeId", week, ${cellColumns}, value, observations FROM count_week
           WHERE municipality_id = $1 AND edition = $2 AND series = $3 AND observations <> 0 ORDER BY place_id, week, ${cellColumns}`,
          [scope.municipality, edition, series],
        ),
      'read',
    ),
  contributors: contributorCounts(inMunicipality),
  visits: visitCounts(inMunicipality),
  extent: () =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ first: number | null; last: number | null }>(
        `SELECT min(week) AS first, max(week) AS last FROM (
           (SELECT week FROM count_week WHERE municipality_id = $1 ORDER BY week LIMIT 1) UNION ALL
           (SELECT week FROM count_week WHERE municipality_id = $1 ORDER BY week DESC LIMIT 1) UNION ALL
           SELECT week FROM count_delta WHERE municipality_id = $1) w`,
        [scope.municipality],
      );
      return row?.first && row.last ? { firstWeek: row.first, lastWeek: row.last } : undefined;
    }, 'read'),
  fold: () => inMunicipality(fold),
  differences: () =>
    inMunicipality(async (scope) => {
      // A recount of years takes longer than any question of a visitor may.
      await scope.run("SET LOCAL statement_timeout = '15min'");
      return (
        await scope.rows<{ place_id: string; week: number; stored: number; recounted: number }>(differencesQuery, [
          scope.municipality,
        ])
      ).map((r) => ({ placeId: r.place_id, week: r.week, stored: r.stored, recounted: r.recounted }));
    }, 'read'),
});
