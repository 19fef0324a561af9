import { kindAgrees } from './areas.ts';
import { collecting } from './collect.ts';
import type { ContextOptions, ContextReading } from './context-read.ts';
import { delimitedRows } from './delimited.ts';
import { keyed, nameOfColumn } from './known.ts';
import { decimalSignOf, readNumber } from './numbers.ts';

// What says which area a row is about, and codes that look like numbers.
const noFigures = new Set(['code', 'niveau', 'naam', 'postcode', 'stedelijkheid']);

/**
 * Reads key figures that somebody put in one flat table: `code,niveau,naam,` and a column per measure, with the year
 * behind its name where it differs (`misdrijven_2021`). An empty cell is missing. Units are not told.
 */
export const readFlatFigures = (text: string, options: ContextOptions): ContextReading => {
  const [heading, ...rows] = delimitedRows(text, ',');
  if (!heading) return { ok: false, refusal: 'empty' };
  const names = heading.cells.map((cell) => cell.trim());
  const [codeAt, kindAt, nameAt] = ['code', 'niveau', 'naam'].map((name) => names.indexOf(name));
  if (codeAt === undefined || codeAt < 0) return { ok: false, refusal: 'no-code-column' };
  if (options.year === undefined) return { ok: false, refusal: 'no-year' };
  const { year } = options;
  const columns = names.flatMap((label, at) => {
    if (noFigures.has(label)) return [];
    const [, base = label, own] = /^(.*)_(\d{4})$/.exec(label) ?? [];
    return [{ at, label: base, name: nameOfColumn(base), unit: '', period: own ?? String(year) }];
  });
  // One measure has a column per year.
  const bases = [...new Map(columns.map((column) => [column.label, column])).values()];
  const keys = new Map(keyed(bases, ({ name }) => name).map(({ label, measure }) => [label, measure]));
  const sign = decimalSignOf(rows.flatMap(({ cells }) => columns.map(({ at }) => cells[at] ?? '')));
  if (sign === 'mixed') return { ok: false, refusal: 'decimals-differ' };
  const gathered = collecting(options);
  for (const { line, cells } of rows) {
    const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at]?.trim() ?? ''));
    if (cells.length !== names.length) {
      gathered.reject(line, 'columns', cells);
      continue;
    }
    const code = cell(codeAt);
    if (!gathered.isHere(code, line, cells)) continue;
    if (!kindAgrees(cell(kindAt), code)) {
      gathered.reject(line, 'kind-and-code-differ', cells);
      continue;
    }
    if (!gathered.isFirst(code)) {
      gathered.reject(line, 'twice', cells);
      continue;
    }
    const numbers = columns.map(({ at }) => (cell(at) === '' ? null : readNumber(cell(at), sign)));
    if (numbers.includes(undefined) || numbers.includes('ambiguous')) {
      gathered.reject(line, numbers.includes(undefined) ? 'not-a-number' : 'number-ambiguous', cells);
      continue;
    }
    gathered.place(code, { name: cell(nameAt) });
    for (const [n, { label, period }] of columns.entries()) {
      const value = numbers[n];
      const figure = { measure: keys.get(label)?.key ?? label, placeId: code, boundary: year, period };
      if (typeof value === 'number') gathered.keep({ ...figure, value });
      else gathered.keep({ ...figure, value: null, missing: 'not-given' });
    }
  }
  return {
    ok: true,
    value: gathered.end({
      source: { id: 'cbs-kwb-derived', name: 'CBS en RIVM, kerncijfers in een bewerking van anderen' },
      measures: [...keys.values()],
      heading: names,
      rows: rows.length,
    }),
  };
};
