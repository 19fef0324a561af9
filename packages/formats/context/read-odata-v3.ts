import type { ContextMeasure } from '@straatwijs/monitor';
import { kindAgrees, onlyYearIn } from './areas.ts';
import { cbsPeriod } from './cbs-period.ts';
import { collecting } from './collect.ts';
import type { ContextOptions, ContextReading } from './context-read.ts';
import { keyed, nameOfColumn } from './known.ts';
import { fieldOf, type ODataRecord, odataRecords, parseJson } from './odata-records.ts';

/** The lists of OData version 3: the data, and where it was fetched too, what its columns mean. */
export interface ODataV3Parts {
  /** `84583NED` */
  readonly table: string;
  readonly title?: string;
  readonly typedDataSet: string;
  readonly dataProperties?: string;
}

const areaColumns = ['WijkenEnBuurten', 'RegioS', 'Woonplaatsen'] as const;

/** Columns that hold a number in any row; a code that looks like one is text in a typed answer. */
const numberColumns = (typedDataSet: string, beside: ReadonlySet<string>): readonly string[] => {
  const found = new Set<string>();
  const rows = fieldOf(parseJson(typedDataSet), 'value');
  for (const row of Array.isArray(rows) ? rows : [])
    for (const [key, value] of Object.entries(row)) if (typeof value === 'number') found.add(key);
  return [...found].filter((key) => !beside.has(key));
};

interface Column {
  readonly column: string;
  readonly name: string;
  readonly label: string;
  readonly unit: string;
}

const withGroups = (topic: ODataRecord, groups: ReadonlyMap<string, ODataRecord>): string => {
  const titles: string[] = [topic.Title ?? ''];
  let up = groups.get(topic.ParentID ?? '');
  // A chain longer than there are groups is a loop in the answer.
  for (let step = 0; up && step < groups.size; step += 1) {
    titles.unshift(up.Title ?? '');
    up = groups.get(up.ParentID ?? '');
  }
  return titles.join('/');
};

const columnsByProperties = (text: string): readonly Column[] | undefined => {
  const all = odataRecords(text)?.records;
  if (!all) return undefined;
  const groups = new Map(all.filter(({ Type }) => Type === 'TopicGroup').map((group) => [group.ID ?? '', group]));
  return all.flatMap((topic) => {
    const column = topic.Key ?? '';
    if (topic.Type !== 'Topic' || column === '') return [];
    return [{ column, name: nameOfColumn(column), label: withGroups(topic, groups), unit: topic.Unit ?? '' }];
  });
};

/** Without the metadata a column is known by its name only; two of one name cannot be told apart and are left out. */
const columnsByName = (columns: readonly string[]): readonly Column[] => {
  const named = columns.map((column) => ({ column, name: nameOfColumn(column) }));
  return named
    .filter(({ name }) => named.filter((other) => other.name === name).length === 1)
    .map((column) => ({ ...column, label: column.name.replaceAll('-', ' '), unit: '' }));
};

/**
 * Reads a `TypedDataSet` of CBS OData version 3. Codes are padded, and the number behind a column (`AantalInwoners_5`)
 * differs from year to year: columns are known by name, or by `DataProperties` when that is there.
 */
export const readODataV3 = (parts: ODataV3Parts, options: ContextOptions): ContextReading => {
  const read = odataRecords(parts.typedDataSet);
  if (!read?.sign) return { ok: false, refusal: 'not-odata' };
  const { records } = read;
  const year = options.year ?? onlyYearIn(parts.title ?? '');
  const heading = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const areaColumn = areaColumns.find((column) => heading.includes(column));
  if (areaColumn === undefined) return { ok: false, refusal: 'no-area-column' };
  const timed = heading.includes('Perioden');
  if (!timed && year === undefined) return { ok: false, refusal: 'no-year' };
  const kindColumn = heading.find((column) => nameOfColumn(column) === 'soort-regio');
  const nameColumn = heading.find((column) => /^(?:gemeente)?naam$/.test(nameOfColumn(column)));
  const numbers = numberColumns(parts.typedDataSet, new Set(['ID']));
  const described = parts.dataProperties === undefined ? undefined : columnsByProperties(parts.dataProperties);
  const columns = (described ?? columnsByName(numbers)).filter(({ column }) => heading.includes(column));
  const measures: readonly (Column & { readonly measure: ContextMeasure })[] = keyed(columns, ({ name }) => name);
  const gathered = collecting(options);
  for (const [n, record] of records.entries()) {
    const cells = heading.map((column) => record[column] ?? '');
    const code = record[areaColumn] ?? '';
    const line = n + 1;
    if (!gathered.isHere(code, line, cells)) continue;
    if (!kindAgrees(kindColumn === undefined ? '' : (record[kindColumn] ?? ''), code)) {
      gathered.reject(line, 'kind-and-code-differ', cells);
      continue;
    }
    const period = timed ? cbsPeriod(record.Perioden ?? '') : String(year);
    if (period === undefined) {
      gathered.reject(line, 'not-a-period', cells);
      continue;
    }
    if (!gathered.isFirst(code, period)) {
      gathered.reject(line, 'twice', cells);
      continue;
    }
    gathered.place(code, { name: (nameColumn === undefined ? '' : record[nameColumn]) || code });
    for (const { column, measure } of measures) {
      const cell = record[column] ?? '';
      const boundary = year ?? Number(period.slice(0, 4));
      const figure = { measure: measure.key, placeId: code, boundary, period };
      if (cell === '') gathered.keep({ ...figure, value: null, missing: 'withheld' });
      else gathered.keep({ ...figure, value: Number(cell) });
    }
  }
  return {
    ok: true,
    value: gathered.end({
      source: { id: `cbs-${parts.table.toLowerCase()}`, name: `CBS, ${parts.title ?? `tabel ${parts.table}`}` },
      measures: measures.map(({ measure }) => measure),
      heading,
      rows: records.length,
    }),
  };
};
