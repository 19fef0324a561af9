import {
  type KeptSeries,
  largeScales,
  type SeismographStore,
  smallScales,
  type WatchedPlace,
  type WatchedSeries,
  type WatchModel,
  type WatchRun,
} from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { seenSeries } from './seen-series.ts';

/** One watch per municipality, of all instances together. */
const watchingKey = 7355611;

const placesQuery = `
SELECT p.id, p.scale, coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'scale', a.scale) ORDER BY array_position($3::text[], a.scale), a.id) FROM closure c
    JOIN place a ON a.municipality_id = $1 AND a.edition = $2 AND a.id = c.ancestor
    WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = p.id AND c.ancestor <> p.id AND a.scale = ANY($3)), '[]') AS within
FROM place p WHERE p.municipality_id = $1 AND p.edition = $2 AND p.scale = ANY($3) AND ($4::text[] IS NULL OR p.id = ANY($4)) ORDER BY p.id`;

// Of the whole municipality, folded and pending: a week in which nobody came with anything anywhere was not open.
const openQuery = `
SELECT series, week FROM (
  SELECT series, week, observations FROM count_week WHERE municipality_id = $1 AND edition = $2
    AND place_id = (SELECT id FROM place WHERE municipality_id = $1 AND edition = $2 AND scale = 'city' LIMIT 1)
  UNION ALL SELECT series, week, observations FROM count_delta WHERE municipality_id = $1 AND edition = $2) told
GROUP BY series, week HAVING sum(observations) <> 0`;

const touchedQuery = `
WITH fresh AS (
  SELECT id, root_id, supersedes, place_id, week FROM contribution
  WHERE municipality_id = $1 AND received_at >= to_timestamp($3::float8 / 1000) AND edition = $2
), touched AS (
  SELECT place_id, week FROM fresh
  UNION SELECT k.place_id, k.week FROM fresh f JOIN contribution k ON k.municipality_id = $1 AND k.root_id = f.root_id WHERE f.supersedes IS NOT NULL
  UNION SELECT k.place_id, k.week FROM withdrawal w JOIN contribution k ON k.municipality_id = $1 AND k.root_id = w.root_id
    WHERE w.municipality_id = $1 AND w.withdrawn_at >= to_timestamp($3::float8 / 1000) AND k.edition = $2
)
SELECT coalesce((SELECT array_agg(DISTINCT c.ancestor) FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2
    AND c.descendant IN (SELECT place_id FROM touched)), '{}') AS "placeIds",
  coalesce((SELECT array_agg(DISTINCT week) FROM touched), '{}') AS weeks`;

const keptQuery = `
SELECT place_id AS "placeId", kind, series, theme, indicator, valence, weeks, counts, effort, fingerprint, up, down
FROM watched_series WHERE municipality_id = $1 AND edition = $2 AND ($3::text[] IS NULL OR place_id = ANY($3))`;

const listOf = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;
const rowsPerMessage = 5000;

const keepQuery = `
INSERT INTO watched_series AS s (municipality_id, edition, place_id, kind, series, theme, indicator, valence, weeks, counts, effort, fingerprint, up, down)
SELECT $1::int, $2::int, place_id, kind, series, theme, indicator, valence, weeks::int[], counts::int[], effort::int[], fingerprint, up, down
FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::real[], $14::real[])
  AS x(place_id, kind, series, theme, indicator, valence, weeks, counts, effort, fingerprint, up, down)
ON CONFLICT (municipality_id, edition, place_id, kind, series, theme, indicator, valence) DO UPDATE SET weeks = excluded.weeks,
  counts = excluded.counts, effort = excluded.effort, fingerprint = excluded.fingerprint, up = excluded.up, down = excluded.down`;

const nameColumns = (of: readonly WatchedSeries[]) =>
  (['placeId', 'kind', 'series', 'theme', 'indicator', 'valence'] as const).map((name) => of.map((s) => s[name]));
/** `real` refuses what is too large or too small for it, and with it a whole night; no detector needs either. */
const evidenceOf = (n: number | undefined): number | null =>
  n === undefined ? null : n < 1e-30 ? 0 : Math.min(n, 1e30);

const keepSeries = async (scope: Scope, edition: number, series: readonly KeptSeries[]): Promise<void> => {
  for (let from = 0; from < series.length; from += rowsPerMessage) {
    const page = series.slice(from, from + rowsPerMessage);
    await scope.run(keepQuery, [
      ...[scope.municipality, edition, ...nameColumns(page)],
      ...(['weeks', 'counts', 'effort'] as const).map((name) => page.map((s) => listOf(s[name]))),
      page.map((s) => s.fingerprint),
      page.map((s) => evidenceOf(s.up)),
      page.map((s) => evidenceOf(s.down)),
    ]);
  }
};

const forget = (scope: Scope, edition: number, gone: readonly WatchedSeries[]): Promise<number> =>
  scope.run(
    `DELETE FROM watched_series s USING unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       AS x(place_id, kind, series, theme, indicator, valence)
     WHERE s.municipality_id = $1 AND s.edition = $2 AND s.place_id = x.place_id AND s.kind = x.kind AND s.series = x.series
       AND s.theme = x.theme AND s.indicator = x.indicator AND s.valence = x.valence`,
    [scope.municipality, edition, ...nameColumns(gone)],
  );

const runColumns = `(extract(epoch FROM watched_at) * 1000)::float8 AS at, took_ms AS "tookMs", edition, through, marked, series, scored, found, open`;

/** What the seismograph reads and keeps, on PostgreSQL. */
export const seismographStore = (inMunicipality: InMunicipality): SeismographStore => ({
  ground: (edition, placeIds) =>
    inMunicipality(async (scope) => {
      const scales = [...smallScales, ...largeScales];
      const places = await scope.rows<WatchedPlace>(placesQuery, [
        ...[scope.municipality, edition, scales, placeIds ?? null],
      ]);
      const open = new Map<string, Set<number>>();
      for (const { series, week } of await scope.rows<{ series: string; week: number }>(openQuery, [
        ...[scope.municipality, edition],
      ])) {
        const weeks = open.get(series);
        if (weeks) weeks.add(week);
        else open.set(series, new Set([week]));
      }
      return { places, open };
    }, 'read'),
  seen: (query) => seenSeries(inMunicipality, query),
  touched: (edition, since) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ placeIds: string[]; weeks: number[] }>(touchedQuery, [
        ...[scope.municipality, edition, since],
      ]);
      return row ?? { placeIds: [], weeks: [] };
    }, 'read'),
  kept: (edition, placeIds) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<KeptSeries & { up: number | null; down: number | null }>(keptQuery, [
        ...[scope.municipality, edition, placeIds ?? null],
      ]);
      return rows.map(({ up, down, ...rest }) => ({
        ...rest,
        ...(up === null ? {} : { up }),
        ...(down === null ? {} : { down }),
      }));
    }, 'read'),
  keep: ({ run, model, series, gone = [] }) =>
    inMunicipality(async (scope) => {
      await keepSeries(scope, run.edition, series);
      if (gone.length > 0) await forget(scope, run.edition, gone);
      if (model)
        await scope.run(
          `INSERT INTO watch_model (municipality_id, facts) VALUES ($1, $2::jsonb)
           ON CONFLICT (municipality_id) DO UPDATE SET facts = excluded.facts`,
          [scope.municipality, JSON.stringify(model)],
        );
      await scope.run(
        `INSERT INTO watch_run (municipality_id, watched_at, took_ms, edition, through, marked, series, scored, found, open)
         VALUES ($1, to_timestamp($2::float8 / 1000), $3, $4, $5, $6, $7, $8, $9, $10::jsonb)
         ON CONFLICT (municipality_id) DO UPDATE SET watched_at = excluded.watched_at, took_ms = excluded.took_ms, edition = excluded.edition,
           through = excluded.through, marked = excluded.marked, series = excluded.series, scored = excluded.scored, found = excluded.found,
           open = excluded.open`,
        [
          ...[scope.municipality, run.at, Math.round(run.tookMs), run.edition, run.through],
          ...[run.marked, run.series, run.scored, run.found, JSON.stringify(run.open)],
        ],
      );
    }),
  last: () =>
    inMunicipality(async (scope) => {
      const [run] = await scope.rows<WatchRun>(`SELECT ${runColumns} FROM watch_run WHERE municipality_id = $1`, [
        scope.municipality,
      ]);
      const [model] = await scope.rows<{ facts: WatchModel }>(
        'SELECT facts FROM watch_model WHERE municipality_id = $1',
        [scope.municipality],
      );
      return { ...(run ? { run } : {}), ...(model ? { model: model.facts } : {}) };
    }, 'read'),
  alone: (work) =>
    inMunicipality(async (scope) => {
      const [lock] = await scope.rows<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($2, $1) AS mine', [
        ...[scope.municipality, watchingKey],
      ]);
      return lock?.mine ? work() : undefined;
    }),
});
