import type { ContextSeries, ContextStore, ContextTable, ContextValue, MissingReason } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';

interface FigureRow {
  source: string;
  source_name: string;
  measure: string;
  label: string;
  unit: string;
  boundary: number;
  period: string;
  value: number | null;
  missing: MissingReason | null;
}

const contextValue = ({ value, missing }: FigureRow): ContextValue =>
  value === null ? { value, missing: missing ?? 'not-given' } : { value };

/** Rows in the order of their series become one object per series. */
const seriesOf = (rows: readonly FigureRow[]): readonly ContextSeries[] => {
  const all = new Map<string, ContextSeries & { figures: (ContextValue & { readonly period: string })[] }>();
  for (const row of rows) {
    const key = `${row.source}\t${row.measure}`;
    const series = all.get(key) ?? {
      source: { id: row.source, name: row.source_name },
      measure: { key: row.measure, label: row.label, unit: row.unit },
      boundary: row.boundary,
      figures: [],
    };
    series.figures.push({ ...contextValue(row), period: row.period });
    all.set(key, series);
  }
  return [...all.values()];
};

const saveNames = async (scope: Scope, { source, measures }: ContextTable): Promise<void> => {
  await scope.run(
    `INSERT INTO context_source AS s (municipality_id, source, name) VALUES ($1, $2, $3)
     ON CONFLICT (municipality_id, source) DO UPDATE SET name = excluded.name WHERE s.name <> excluded.name`,
    [scope.municipality, source.id, source.name],
  );
  await scope.run(
    `INSERT INTO context_measure AS m (municipality_id, source, measure, label, unit)
     SELECT $1::int, $2::text, key, label, unit FROM jsonb_to_recordset($3::jsonb) AS x(key text, label text, unit text)
     ON CONFLICT (municipality_id, source, measure) DO UPDATE SET label = excluded.label, unit = excluded.unit
       WHERE (m.label, m.unit) IS DISTINCT FROM (excluded.label, excluded.unit)`,
    [scope.municipality, source.id, JSON.stringify(measures)],
  );
};

// One statement for all figures; a row that says the same is not written again. `xmax = 0` tells a new row from a revised one.
const saveFigures = `
WITH saved AS (
  INSERT INTO context_figure AS f (municipality_id, boundary, place_id, source, measure, period, value, missing)
  SELECT $1::int, boundary, "placeId", $2::text, measure, period, value, missing
  FROM jsonb_to_recordset($3::jsonb) AS x(boundary int, "placeId" text, measure text, period text, value float8, missing text)
  ON CONFLICT (municipality_id, boundary, place_id, source, measure, period)
    DO UPDATE SET value = excluded.value, missing = excluded.missing
    WHERE (f.value, f.missing) IS DISTINCT FROM (excluded.value, excluded.missing)
  RETURNING (xmax = 0) AS added)
SELECT count(*) FILTER (WHERE added)::int AS added, count(*) FILTER (WHERE NOT added)::int AS revised FROM saved`;

/** Figures of others on PostgreSQL. */
export const contextStore = (inMunicipality: InMunicipality): ContextStore => ({
  save: (table) =>
    inMunicipality(async (scope) => {
      await saveNames(scope, table);
      const [row] = await scope.rows<{ added: number; revised: number }>(saveFigures, [
        scope.municipality,
        table.source.id,
        JSON.stringify(table.figures),
      ]);
      const { added, revised } = row ?? { added: 0, revised: 0 };
      return { added, revised, same: table.figures.length - added - revised };
    }),
  about: ({ edition, id }) =>
    inMunicipality(
      async (scope) =>
        seriesOf(
          await scope.rows<FigureRow>(
            `SELECT f.source, s.name AS source_name, f.measure, m.label, m.unit, f.boundary, f.period, f.value, f.missing
             FROM context_figure f JOIN context_source s ON s.municipality_id = $1 AND s.source = f.source
             JOIN context_measure m ON m.municipality_id = $1 AND m.source = f.source AND m.measure = f.measure
             WHERE f.municipality_id = $1 AND f.boundary = $2 AND f.place_id = $3 ORDER BY f.source, f.measure, f.period`,
            [scope.municipality, edition, id],
          ),
        ),
      'read',
    ),
  holdings: () =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{
        source: string;
        name: string;
        boundary: number;
        places: number;
        figures: number;
        first_period: string;
        last_period: string;
      }>(
        `SELECT f.source, s.name, f.boundary, count(DISTINCT f.place_id)::int AS places, count(*)::int AS figures,
           min(f.period) AS first_period, max(f.period) AS last_period
         FROM context_figure f JOIN context_source s ON s.municipality_id = $1 AND s.source = f.source
         WHERE f.municipality_id = $1 GROUP BY f.source, s.name, f.boundary ORDER BY f.source, f.boundary`,
        [scope.municipality],
      );
      return rows.map((r) => ({
        source: { id: r.source, name: r.name },
        boundary: r.boundary,
        places: r.places,
        figures: r.figures,
        firstPeriod: r.first_period,
        lastPeriod: r.last_period,
      }));
    }, 'read'),
});
