import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  columnNames,
  periodIn,
  type SeriesColumn,
  type SeriesUnit,
  seriesColumns,
  seriesRejections,
  seriesRowReader,
  writePeriod,
} from '@straatwijs/formats';
import { openCsv } from '../importing/csv-rows.ts';
import { progressBar } from '../importing/progress.ts';
import { InstallationError } from '../installation/installation.ts';
import { SeriesStore, type SeriesTable } from './series-store.ts';

export interface LoadOptions {
  /** Into which periods days are added up; weeks without it. */
  readonly per?: SeriesUnit | undefined;
  /** Take every period of the table as one in which reports could come (effort 1), and ignore effort. */
  readonly reports: boolean;
  readonly encoding?: string | undefined;
}

const named = (columns: readonly SeriesColumn[]): string =>
  columns.map((column) => `${column} (${columnNames(column).join(', ')})`).join('; ');

const shown = (cell: string): string => JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);

const columnsIn = (name: string, heading: readonly string[], reports: boolean) => {
  const found = seriesColumns(heading);
  const list = heading.join(', ').slice(0, 200);
  if (!found.ok && found.missing.length > 0)
    throw new InstallationError(`${name} has no column for: ${named(found.missing)}. Its columns are: ${list}.`);
  if (!found.ok) throw new InstallationError(`${name} has two columns for: ${named(found.double)}.`);
  if (found.columns.effort === undefined && !reports)
    throw new InstallationError(
      `${name} has no column for: ${named(['effort'])}. A count says nothing without how often somebody looked. Are these reports of whoever came with one? Then say --reports.`,
    );
  return found.columns;
};

/** Reports have an effort of 1 in every period of the table, whether one came or not. */
const asReports = (table: SeriesTable): SeriesTable => ({
  ...table,
  series: table.series.map((one) => ({ ...one, effort: one.counts.map(() => 1) })),
});

/**
 * Read a table of counts (time, place, count, effort; perhaps theme) row by row. The order of rows does not matter.
 * @throws InstallationError that names the line: a cell that says nothing, a period twice, periods of two kinds, more than
 *   can be held
 */
export const loadSeries = async (path: string, { per, reports, encoding }: LoadOptions): Promise<SeriesTable> => {
  const name = basename(path);
  let bytes = 0;
  const table = await openCsv(
    path,
    {
      encoding: encoding ?? 'utf-8',
      columns: [],
      otherEncoding: 'Save it as UTF-8, or say --encoding windows-1252.',
    },
    (count) => {
      bytes += count;
    },
  );
  const columns = columnsIn(name, table.heading, reports);
  const read = seriesRowReader(reports ? { ...columns, effort: undefined } : columns);
  const progress = progressBar(name, (await stat(path)).size);
  const store = new SeriesStore();
  let unit: SeriesUnit | undefined;
  let rows = 0;
  const refuse = (line: number, why: string): never => {
    throw new InstallationError(`${name}, line ${line}: ${why}.`);
  };
  try {
    for await (const { line, cells } of table.rows) {
      rows++;
      if (rows % 5000 === 0) progress.step(bytes, `${rows} rows`);
      if (cells.length !== table.heading.length)
        refuse(line, `the row has ${cells.length} cells where the heading has ${table.heading.length}`);
      const found = read(cells);
      if (!found.ok) return refuse(line, `${seriesRejections[found.rejection]}: ${shown(found.cell)}`);
      const { period, place, theme, count, effort } = found.row;
      unit ??= period.unit;
      if (period.unit !== unit) refuse(line, `a ${period.unit}, where the lines before have ${unit}s`);
      try {
        if (!store.add(place, theme, period.at, count, effort ?? 1))
          refuse(line, `${writePeriod(period)} of ${shown(place)} was there before: add up what belongs together`);
      } catch (error) {
        if (error instanceof InstallationError && !error.message.startsWith(name)) refuse(line, error.message);
        throw error;
      }
    }
  } finally {
    progress.end();
  }
  if (unit === undefined) throw new InstallationError(`${name} has a heading and no rows.`);
  const own = unit;
  const target = per ?? (own === 'day' ? 'week' : own);
  const periodOf = (at: number): number => {
    const period = periodIn({ unit: own, at }, target);
    if (!period) throw new InstallationError(`${name} has ${own}s, which cannot be made into ${target}s.`);
    return period.at;
  };
  const series = store.series(periodOf);
  const first = periodOf(store.first);
  const periods = periodOf(store.last) - first + 1;
  const made = { unit: target, first, periods, series, rows, hasThemes: columns.theme !== undefined, reports };
  return reports ? asReports(made) : made;
};
