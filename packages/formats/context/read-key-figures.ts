import { slugOf } from '@straatwijs/monitor';
import { kindAgrees } from './areas.ts';
import { collecting } from './collect.ts';
import type { ContextOptions, ContextReading } from './context-read.ts';
import { delimitedRows } from './delimited.ts';
import { keyed } from './known.ts';
import { decimalSignOf, readNumber } from './numbers.ts';

const plain = (heading: string): string => heading.replace(/\s+/g, ' ').trim();

/** `Wonen/Woningen naar eigendom/Koopwoningen (%)` taken apart; a column without a unit holds no figures. */
const partsOf = (heading: string) => {
  const label = plain(heading);
  const match = /^(.*)\(([^()]*)\)$/.exec(label);
  const path = (match?.[1] ?? label).trim();
  return { label: path, name: plain(path.split('/').at(-1) ?? path), unit: match?.[2]?.trim() };
};
// What StatLine writes behind a heading whose cells are no figures.
const noFigures = new Set(['naam', 'omschrijving', 'code']);

/**
 * Reads the export of StatLine of the key figures of wijken and buurten: `;` between padded cells, a `.` for what is not
 * shown, one row per municipality, wijk and buurt. The year of figures and boundaries is not in the file.
 */
export const readKeyFigures = (text: string, options: ContextOptions): ContextReading => {
  const [heading, ...rows] = delimitedRows(text, ';');
  if (!heading) return { ok: false, refusal: 'empty' };
  if (options.year === undefined) return { ok: false, refusal: 'no-year' };
  const parts = heading.cells.map((cell, at) => ({ ...partsOf(cell), at }));
  const find = (name: string) => parts.find((part) => part.name === name)?.at;
  const codeAt = find('Codering');
  if (codeAt === undefined) return { ok: false, refusal: 'no-code-column' };
  const kindAt = find('Soort regio');
  const columns = parts.flatMap(({ unit, ...part }) =>
    unit === undefined || noFigures.has(unit) ? [] : [{ ...part, unit }],
  );
  const measures = keyed(columns, ({ label }) => slugOf(label));
  const sign = decimalSignOf(rows.flatMap(({ cells }) => measures.map(({ at }) => cells[at] ?? '')));
  if (sign === 'mixed') return { ok: false, refusal: 'decimals-differ' };
  const gathered = collecting(options);
  const period = String(options.year);
  for (const { line, cells } of rows) {
    const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at]?.trim() ?? ''));
    if (cells.length !== heading.cells.length) {
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
    const values = measures.map(({ at, measure }) => ({ measure, text: cell(at) }));
    const numbers = values.map(({ text: t }) => (t === '' || t === '.' ? null : readNumber(t, sign)));
    if (numbers.includes(undefined) || numbers.includes('ambiguous')) {
      gathered.reject(line, numbers.includes(undefined) ? 'not-a-number' : 'number-ambiguous', cells);
      continue;
    }
    gathered.place(code, { name: cell(0) });
    for (const [n, { measure, text: t }] of values.entries()) {
      const value = numbers[n];
      const figure = { measure: measure.key, placeId: code, boundary: options.year, period };
      if (typeof value === 'number') gathered.keep({ ...figure, value });
      else gathered.keep({ ...figure, value: null, missing: t === '.' ? 'withheld' : 'not-given' });
    }
  }
  return {
    ok: true,
    value: gathered.end({
      source: { id: 'cbs-kwb', name: 'CBS, Kerncijfers wijken en buurten' },
      measures: measures.map(({ measure }) => measure),
      heading: heading.cells.map(plain),
      rows: rows.length,
    }),
  };
};
