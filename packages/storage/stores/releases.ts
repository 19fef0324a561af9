import {
  type CellInput,
  type FamilyKind,
  type FrozenAtom,
  type PublishedCell,
  type Release,
  type ReleasesStore,
  releasedCells,
} from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { piecesOf, unitsOf } from './units.ts';

const headColumns = `number, (extract(epoch FROM made_at) * 1000)::float8 AS "madeAt", plan, edition, code, periods, corrected, cells, withheld, method,
  encode(salt, 'hex') AS salt, encode(inputs_digest, 'hex') AS "inputsDigest", encode(table_digest, 'hex') AS "tableDigest", encode(previous, 'hex') AS previous,
  encode(digest, 'hex') AS digest`;
const atomColumns = `family, edition, place_id AS "placeId", week, theme, valence, perspective, indicator, count, people, most, second, seen`;
const cellColumns = `c.family, c.edition, c.place_id AS "placeId", c.period, c.split, c.key, c.state, c.value, c.seen, c.contributors`;

/** Rows of one message; a release of a year has hundreds of thousands. */
const rowsPerMessage = 10_000;

const insertRows = async (scope: Scope, number: number, statement: string, rows: readonly object[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsPerMessage) {
    const page = rows.slice(from, from + rowsPerMessage).map((row, n) => ({ ...row, n: from + n }));
    await scope.run(statement, [scope.municipality, number, JSON.stringify(page)]);
  }
};

const insertAtoms = `
INSERT INTO release_atom (municipality_id, number, n, family, edition, place_id, week, theme, valence, perspective, indicator, count, people, most, second, seen)
SELECT $1::int, $2::int, n, family, edition, "placeId", week, theme, valence, perspective, indicator, count, people, most, second, seen
FROM jsonb_to_recordset($3::jsonb) AS x(n int, family text, edition int, "placeId" text, week int, theme text, valence text, perspective text,
  indicator text, count int, people int, most int, second int, seen int)`;
const insertInputs = `
INSERT INTO release_input (municipality_id, number, n, count, people, most, second, seen)
SELECT $1::int, $2::int, n, count, people, most, second, seen
FROM jsonb_to_recordset($3::jsonb) AS x(n int, count int, people int, most int, second int, seen int)`;
const insertCells = `
INSERT INTO release_cell (municipality_id, number, n, family, edition, place_id, period, split, key, state, value, seen, contributors)
SELECT $1::int, $2::int, n, family, edition, "placeId", period, split, key, state, value, seen, contributors
FROM jsonb_to_recordset($3::jsonb) AS x(n int, family text, edition int, "placeId" text, period text, split text, key text, state text,
  value int, seen int, contributors text)`;

/** Releases on PostgreSQL: appended, never changed. */
export const releasesStore = (inMunicipality: InMunicipality): ReleasesStore => ({
  units: (firstWeek, lastWeek) => inMunicipality((scope) => unitsOf(scope, firstWeek, lastWeek), 'read'),
  pieces: (editions) => inMunicipality((scope) => piecesOf(scope, editions), 'read'),
  releases: ({ before, limit }) =>
    inMunicipality(
      (scope) =>
        scope.rows<Release>(
          `SELECT ${headColumns} FROM release WHERE municipality_id = $1 AND ($2::int IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
          [scope.municipality, before ?? null, limit],
        ),
      'read',
    ),
  save: (release, content) =>
    inMunicipality(async (scope) => {
      const { number } = release;
      const mine = await scope.run(
        `INSERT INTO release (municipality_id, number, made_at, plan, edition, code, periods, corrected, cells, withheld, salt, inputs_digest,
           table_digest, previous, digest, method)
         VALUES ($1, $2, to_timestamp($3::float8 / 1000), $4, $5, $6, $7, $8, $9, $10, decode($11, 'hex'), decode($12, 'hex'), decode($13, 'hex'), decode($14, 'hex'), decode($15, 'hex'), $16)
         ON CONFLICT DO NOTHING`,
        [
          scope.municipality,
          number,
          release.madeAt,
          release.plan,
          release.edition,
          release.code,
          release.periods,
          release.corrected,
          release.cells,
          release.withheld,
          release.salt,
          release.inputsDigest,
          release.tableDigest,
          release.previous,
          release.digest,
          release.method,
        ],
      );
      if (mine === 0) return false;
      await scope.run(
        `INSERT INTO release_period (municipality_id, number, period) SELECT $1::int, $2::int, unnest($3::text[])`,
        [scope.municipality, number, [...release.periods, ...release.corrected]],
      );
      await scope.run(
        `INSERT INTO release_week (municipality_id, number, week) SELECT $1::int, $2::int, unnest($3::int[])`,
        [scope.municipality, number, content.weeks],
      );
      await insertRows(scope, number, insertAtoms, content.atoms);
      await insertRows(scope, number, insertInputs, content.inputs);
      await insertRows(scope, number, insertCells, content.cells);
      return true;
    }),
  content: (number) =>
    inMunicipality(async (scope) => {
      const at = [scope.municipality, number];
      const weeks = await scope.rows<{ week: number }>(
        'SELECT week FROM release_week WHERE municipality_id = $1 AND number = $2 ORDER BY week',
        at,
      );
      const atoms = await scope.rows<FrozenAtom>(
        `SELECT ${atomColumns} FROM release_atom WHERE municipality_id = $1 AND number = $2 ORDER BY n`,
        at,
      );
      const cells = await scope.rows<PublishedCell>(
        `SELECT ${cellColumns} FROM release_cell c WHERE c.municipality_id = $1 AND c.number = $2 ORDER BY c.n`,
        at,
      );
      const backing = await scope.rows<Pick<CellInput, 'count' | 'people' | 'most' | 'second' | 'seen'>>(
        'SELECT count, people, most, second, seen FROM release_input WHERE municipality_id = $1 AND number = $2 ORDER BY n',
        at,
      );
      const inputs = cells.flatMap(({ family, edition, placeId, period, split, key }, n): CellInput[] => {
        const behind = backing[n];
        return behind ? [{ family, edition, placeId, period, split, key, ...behind }] : [];
      });
      return { weeks: weeks.map((w) => w.week), atoms, inputs, cells };
    }, 'read'),
  published: () =>
    inMunicipality(async (scope) => {
      const periods = await scope.rows<{ period: string; number: number }>(
        'SELECT period, max(number) AS number FROM release_period WHERE municipality_id = $1 GROUP BY period',
        [scope.municipality],
      );
      const weeks = await scope.rows<{ week: number; number: number; madeAt: number }>(
        `SELECT DISTINCT ON (w.week) w.week, w.number, (extract(epoch FROM r.made_at) * 1000)::float8 AS "madeAt"
         FROM release_week w JOIN release r ON r.municipality_id = $1 AND r.number = w.number
         WHERE w.municipality_id = $1 ORDER BY w.week, w.number DESC`,
        [scope.municipality],
      );
      return {
        periods: new Map(periods.map((p) => [p.period, p.number])),
        weeks: new Map(weeks.map(({ week, ...w }) => [week, w])),
      };
    }, 'read'),
  cells: ({ edition, placeIds, periods, kinds }) =>
    inMunicipality(
      async (scope) =>
        releasedCells(
          await scope.rows<PublishedCell>(
            // Planned for what is asked: a plan for all questions would go by what is withheld, and take longer where there is more.
            {
              text: `SELECT ${cellColumns} FROM release_cell c
           WHERE c.municipality_id = $1 AND (c.state = 'value' OR c.split = '') AND ($2::int IS NULL OR c.edition = $2) AND ($3::text[] IS NULL OR c.place_id = ANY($3)) AND ($4::text[] IS NULL OR c.period = ANY($4))
             AND ($5::text[] IS NULL OR split_part(c.family, ':', 1) = ANY($5))
             AND c.number = (SELECT max(p.number) FROM release_period p WHERE p.municipality_id = $1 AND p.period = c.period)
           ORDER BY c.n`,
            },
            [
              scope.municipality,
              edition ?? null,
              placeIds ?? null,
              periods ?? null,
              (kinds satisfies readonly FamilyKind[] | undefined) ?? null,
            ],
          ),
        ),
      'read',
    ),
});
