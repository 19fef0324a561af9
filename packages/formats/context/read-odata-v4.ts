import type { ContextMeasure, MissingReason } from '@straatwijs/monitor';
import { onlyYearIn } from './areas.ts';
import { cbsPeriod } from './cbs-period.ts';
import { collecting } from './collect.ts';
import type { ContextOptions, ContextReading } from './context-read.ts';
import { keyed } from './known.ts';
import { decimalSignOf, readNumber } from './numbers.ts';
import { odataRecords } from './odata-records.ts';
import { describeV4, labelV4, type ODataV4Parts, type ODataV4Table } from './odata-v4-parts.ts';

// A table without areas is about the whole country.
const country = 'NL00';

const reasonOf = (attribute: string): MissingReason =>
  attribute === 'Impossible' ? 'impossible' : attribute === '' || attribute === 'None' ? 'not-given' : 'withheld';

/** One measure per code, and where a table divides by more than area and time, per code and division. */
const measureFinder = (table: ODataV4Table) => {
  const named = table.measures.map((measure) => ({
    id: measure.Identifier ?? '',
    name: measure.Title ?? '',
    label: labelV4(measure, table),
    unit: measure.Unit ?? '',
  }));
  const further = table.dimensions.filter(({ kind }) => !/Time|Geo/.test(kind));
  const own = ({ id }: { readonly id: string }) => id.toLowerCase();
  // Divided further, "inhabitants" would be those of one part only: then no measure is one that pages know.
  const byId = new Map(
    further.length > 0
      ? named.map((m) => [m.id, { key: own(m), label: m.label, unit: m.unit }] as const)
      : keyed(named, own).map(({ id, measure }) => [id, measure] as const),
  );
  const made = new Map<string, ContextMeasure>();
  const find = (record: Readonly<Record<string, string>>): ContextMeasure | undefined => {
    const base = byId.get(record.Measure ?? '');
    if (!base) return undefined;
    const codes = further.map(({ id }) => record[id] ?? '');
    const key = [base.key, ...codes.map((code) => code.toLowerCase())].join(':');
    const titles = further.map(({ codes: known }, n) => known.get(codes[n] ?? '') ?? codes[n] ?? '');
    const measure = made.get(key) ?? {
      key,
      label: titles.length > 0 ? `${base.label} (${titles.join(', ')})` : base.label,
      unit: base.unit,
    };
    made.set(key, measure);
    return measure;
  };
  return { find, all: () => [...made.values()] };
};

/**
 * Reads the lists of CBS OData version 4: `Observations` with one row per figure, explained by `MeasureCodes` and the
 * codes of its dimensions. CSV has a decimal comma. A row without a value says why in `ValueAttribute`.
 */
export const readODataV4 = (parts: ODataV4Parts, options: ContextOptions): ContextReading => {
  const text = parts.lists.get('Observations');
  if (text === undefined) return { ok: false, refusal: 'no-observations' };
  const read = odataRecords(text);
  if (!read) return { ok: false, refusal: 'not-odata' };
  const table = describeV4(parts);
  if (!table) return { ok: false, refusal: 'no-measure-codes' };
  const year = options.year ?? onlyYearIn(table.title);
  const timeColumn = table.dimensions.find(({ kind }) => kind.startsWith('Time'))?.id;
  const areaColumn = table.dimensions.find(({ kind }) => kind.startsWith('Geo'))?.id;
  if (timeColumn === undefined && year === undefined) return { ok: false, refusal: 'no-year' };
  const sign = read.sign ?? decimalSignOf(read.records.map(({ Value = '' }) => Value));
  if (sign === 'mixed') return { ok: false, refusal: 'decimals-differ' };
  const measures = measureFinder(table);
  const gathered = collecting(options);
  const heading = Object.keys(read.records[0] ?? {});
  // The country has no boundaries that change: one year for the whole table keeps a series together.
  const firstYear = read.records.reduce(
    (first, record) => Math.min(first, Number((record[timeColumn ?? ''] ?? '').slice(0, 4)) || first),
    9999,
  );
  const areaNames = table.dimensions.find(({ id }) => id === areaColumn)?.codes;
  for (const [n, record] of read.records.entries()) {
    const line = n + 2;
    const cells = heading.map((column) => record[column] ?? '');
    const code = areaColumn === undefined ? country : (record[areaColumn] ?? '');
    if (!gathered.isHere(code, line, cells)) continue;
    const period = timeColumn === undefined ? String(year) : cbsPeriod(record[timeColumn] ?? '');
    const measure = measures.find(record);
    const cell = record.Value ?? '';
    const value = cell === '' ? null : readNumber(cell, sign);
    if (period === undefined) gathered.reject(line, 'not-a-period', cells);
    else if (!measure) gathered.reject(line, 'unknown-measure', cells);
    else if (value === undefined) gathered.reject(line, 'not-a-number', cells);
    else if (value === 'ambiguous') gathered.reject(line, 'number-ambiguous', cells);
    else if (!gathered.isFirst(code, measure.key, period)) gathered.reject(line, 'twice', cells);
    else {
      gathered.place(code, { name: areaNames?.get(code) ?? code });
      const boundary = year ?? (areaColumn === undefined ? firstYear : Number(period.slice(0, 4)));
      const figure = { measure: measure.key, placeId: code, boundary, period };
      if (value !== null) gathered.keep({ ...figure, value });
      else gathered.keep({ ...figure, value, missing: reasonOf(record.ValueAttribute ?? '') });
    }
  }
  return {
    ok: true,
    value: gathered.end({
      source: { id: `cbs-${table.id.toLowerCase()}`, name: `CBS, ${table.title}` },
      measures: measures.all(),
      heading,
      rows: read.records.length,
    }),
  };
};
