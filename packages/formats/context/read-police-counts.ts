import { type ContextFigure, policeKindOf, policeKinds, policeMeasure, policeSource } from '@straatwijs/monitor';
import { collecting } from './collect.ts';
import type { ContextOptions, ContextReading } from './context-read.ts';
import { delimitedRecords, delimitedRows } from './delimited.ts';

const columns = ['year', 'month', 'buurt_code', 'delict_code', 'count'] as const;
// Fewer rows may well all be zero; a whole month of a city may not.
const believableMonth = 100;

/** A month in which nobody counted anything anywhere was not filled yet when the file was made: a gap, not a fall. */
const unfilledMonths = (figures: readonly ContextFigure[]): ReadonlySet<string> => {
  const months = new Map<string, { rows: number; sum: number }>();
  for (const { period, value } of figures) {
    const month = months.get(period) ?? { rows: 0, sum: 0 };
    months.set(period, { rows: month.rows + 1, sum: month.sum + (value ?? 0) });
  }
  return new Set([...months].filter(([, m]) => m.sum === 0 && m.rows >= believableMonth).map(([period]) => period));
};

const coordinate = (text: string | undefined): number | undefined => {
  const value = Number(text);
  return text === undefined || text === '' || !Number.isFinite(value) || value === 0 ? undefined : value;
};

/**
 * Reads monthly counts of the police per buurt: a row per buurt, month and kind. A month without a row is not zero, and
 * nothing is made up for it. The file does not say of which year its codes are: they get its first year, and
 * `fitEdition` finds those that are buurten of a known one.
 */
export const readPoliceCounts = (text: string, options: ContextOptions): ContextReading => {
  const [heading, ...rows] = delimitedRows(text, ',');
  if (!heading) return { ok: false, refusal: 'empty' };
  const names = heading.cells.map((cell) => cell.trim());
  if (columns.some((column) => !names.includes(column))) return { ok: false, refusal: 'no-police-columns' };
  const records = delimitedRecords(text, ',');
  const gathered = collecting(options);
  const figures: ContextFigure[] = [];
  for (const [n, record] of records.entries()) {
    const { line = 0, cells = [] } = rows[n] ?? {};
    if (cells.length !== names.length) {
      gathered.reject(line, 'columns', cells);
      continue;
    }
    const code = record.buurt_code ?? '';
    if (!gathered.isHere(code, line, cells)) continue;
    const month = (record.month ?? '').padStart(2, '0');
    const count = record.count ?? '';
    const measure = policeMeasure(record.delict_code ?? '');
    const period = `${record.year}-${month}`;
    if (!code.startsWith('BU')) gathered.reject(line, 'kind-and-code-differ', cells);
    else if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(period)) gathered.reject(line, 'not-a-period', cells);
    else if (!/^\d+$/.test(record.delict_code ?? '')) gathered.reject(line, 'unknown-measure', cells);
    else if (!/^\d+$/.test(count)) gathered.reject(line, 'not-a-count', cells);
    else if (!gathered.isFirst(code, measure, period)) gathered.reject(line, 'twice', cells);
    else {
      const [lon, lat] = [coordinate(record.longitude), coordinate(record.latitude)];
      const point = lon === undefined || lat === undefined ? {} : { point: [lon, lat] as const };
      gathered.place(code, { name: record.buurt_name || code, ...point });
      figures.push({ measure, placeId: code, boundary: 0, period, value: Number(count) });
    }
  }
  const unfilled = unfilledMonths(figures);
  const firstYear = figures.reduce((year, { period }) => Math.min(year, Number(period.slice(0, 4))), 9999);
  for (const { measure, placeId, period, value } of figures) {
    const figure = { measure, placeId, period, boundary: options.year ?? firstYear };
    if (value === null || unfilled.has(period)) gathered.keep({ ...figure, value: null, missing: 'not-filled' });
    else gathered.keep({ ...figure, value });
  }
  const kinds = [...new Set(figures.map(({ measure }) => measure))].sort();
  return {
    ok: true,
    value: gathered.end({
      source: policeSource,
      measures: kinds.map((key) => ({ key, label: policeKinds[policeKindOf(key)] ?? key, unit: 'aantal' })),
      heading: names,
      rows: rows.length,
    }),
  };
};
