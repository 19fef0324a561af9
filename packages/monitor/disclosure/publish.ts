import { countFigure, type Figure, threshold, tooFew } from './figure.ts';

/** Columns of a table of what was told. */
export const toldColumns = ['positive', 'mixed', 'negative', 'neutral'] as const;
export type ToldColumn = (typeof toldColumns)[number];

/** One row before the gate: exact counts and different contributors per column. Never leaves the house. */
export interface RawRow {
  readonly key: string;
  readonly columns: Readonly<Record<ToldColumn, { readonly count: number; readonly contributors: number }>>;
  /** Different contributors of the whole row: not the sum of its columns. */
  readonly contributors: number;
}

export interface PublishedRow {
  /** A theme, perspective or kind; `rest` holds what is too little on its own, together. */
  readonly key: string;
  readonly columns: Readonly<Record<ToldColumn, Figure>>;
  readonly all: Figure;
}

declare const gate: unique symbol;
/** The only thing that public pages, charts, exports and feeds accept; only `publish` makes one. */
export interface PublishableTable {
  readonly [gate]: 'passed';
  readonly state: 'value' | 'too-few' | 'not-looked';
  readonly rows: readonly PublishedRow[];
}

const countOf = (row: RawRow): number => toldColumns.reduce((n, c) => n + row.columns[c].count, 0);
const publishable = (row: RawRow): boolean =>
  row.contributors >= threshold &&
  toldColumns.every((c) => row.columns[c].count === 0 || row.columns[c].contributors >= threshold);

// Different contributors of several rows together are at least those of the largest one: never overstated.
const together = (rows: readonly RawRow[]): RawRow => {
  const column = (c: ToldColumn) => ({
    count: rows.reduce((n, r) => n + r.columns[c].count, 0),
    contributors: Math.max(0, ...rows.map((r) => r.columns[c].contributors)),
  });
  return {
    key: 'rest',
    columns: {
      positive: column('positive'),
      mixed: column('mixed'),
      negative: column('negative'),
      neutral: column('neutral'),
    },
    contributors: Math.max(0, ...rows.map((r) => r.contributors)),
  };
};

const publishedRow = (row: RawRow): PublishedRow => {
  const figure = (c: ToldColumn) => countFigure(row.columns[c].count, row.columns[c].contributors);
  return {
    key: row.key,
    columns: {
      positive: figure('positive'),
      mixed: figure('mixed'),
      negative: figure('negative'),
      neutral: figure('neutral'),
    },
    all: countFigure(countOf(row), row.contributors),
  };
};

const asTable = (state: PublishableTable['state'], rows: readonly PublishedRow[]): PublishableTable =>
  // The brand exists at compile time only: this is the one place that may say that a table passed.
  ({ state, rows }) as PublishableTable;

/**
 * Let through what rests on enough different contributors. Rows with a small cell are put together as `rest`; while the
 * rest itself has a small cell, the smallest shown row joins it. So every shown cell is zero or rests on at least
 * `threshold` contributors, and the shown rows add up to the total: nothing can be found by subtracting within the table.
 * When only a rest would be left with a small cell, its split is withheld, and below the threshold everything is.
 */
export const publish = (raw: readonly RawRow[]): PublishableTable => {
  const rows = raw.filter((r) => countOf(r) > 0);
  if (rows.length === 0) return asTable('not-looked', []);
  const shown = rows.filter(publishable).sort((a, b) => countOf(b) - countOf(a));
  const hidden = rows.filter((r) => !publishable(r));
  while (hidden.length > 0 && !publishable(together(hidden))) {
    const smallest = shown.pop();
    if (!smallest) break;
    hidden.push(smallest);
  }
  const order = new Map(raw.map((r, i) => [r.key, i]));
  const kept = shown.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)).map(publishedRow);
  if (hidden.length === 0) return asTable('value', kept);
  const rest = together(hidden);
  if (publishable(rest)) return asTable('value', [...kept, publishedRow(rest)]);
  if (rest.contributors < threshold) return asTable('too-few', []);
  const all = countFigure(countOf(rest), rest.contributors);
  return asTable('value', [
    { key: 'rest', columns: { positive: tooFew, mixed: tooFew, negative: tooFew, neutral: tooFew }, all },
  ]);
};
