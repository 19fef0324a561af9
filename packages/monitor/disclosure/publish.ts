import { countFigure, type Figure, threshold, tooFew } from './figure.ts';

/** Columns of a table of what was told. */
export const toldColumns = ['positive', 'mixed', 'negative', 'neutral'] as const;
export type ToldColumn = (typeof toldColumns)[number];

/** A count with the different contributors behind it: never leaves the house. */
export interface Backed {
  readonly count: number;
  /** At least this many different contributors; a lower bound is always safe. */
  readonly contributors: number;
}
type Columns<T> = Readonly<Record<ToldColumn, T>>;

/** One row before the gate. `contributors` are those of the whole row: not the sum of its columns. */
export interface RawRow {
  readonly key: string;
  readonly columns: Columns<Backed>;
  readonly contributors: number;
}

export interface PublishedRow {
  /** A theme, perspective or kind; `rest` holds what is too little on its own, together. */
  readonly key: string;
  readonly columns: Columns<Figure>;
  readonly all: Figure;
}

declare const gate: unique symbol;
/** The only thing that public pages, charts, exports and feeds accept; only `publish` makes one. */
export interface PublishableTable {
  readonly [gate]: 'passed';
  readonly state: 'value' | 'too-few' | 'not-looked';
  /** "A bit of both" was too little to show by itself and is counted under `negative`. */
  readonly joined: boolean;
  readonly rows: readonly PublishedRow[];
}

const mapColumns = <T>(make: (column: ToldColumn) => T): Columns<T> => ({
  positive: make('positive'),
  mixed: make('mixed'),
  negative: make('negative'),
  neutral: make('neutral'),
});
const countOf = (row: RawRow): number => toldColumns.reduce((n, c) => n + row.columns[c].count, 0);
const enough = (b: Backed): boolean => b.count === 0 || b.contributors >= threshold;
/** When everybody said the same, knowing that somebody spoke tells what they said: shown only from this many. */
const allEqualThreshold = 10;
const splitIsSafe = (columns: Columns<Backed>): boolean => {
  const told = toldColumns.filter((c) => columns[c].count > 0);
  const [only] = told;
  if (told.length === 1 && only && columns[only].contributors < allEqualThreshold) return false;
  return toldColumns.every((c) => enough(columns[c]));
};
const none: Backed = { count: 0, contributors: 0 };

const joinMixed = (row: RawRow): RawRow => {
  const { mixed, negative } = row.columns;
  const joined = {
    count: mixed.count + negative.count,
    contributors: Math.max(mixed.contributors, negative.contributors),
  };
  return { ...row, columns: { ...row.columns, mixed: none, negative: joined } };
};

// Whoever is in the whole but in none of the parts taken away is in what remains: a lower bound, as is the largest part.
const remaining = (whole: Backed, taken: readonly Backed[], left: readonly Backed[]): Backed => ({
  count: left.reduce((n, b) => n + b.count, 0),
  contributors: Math.max(
    0,
    ...left.map((b) => b.contributors),
    whole.contributors - taken.reduce((n, b) => n + b.contributors, 0),
  ),
});
const backing = (row: RawRow): Backed => ({ count: countOf(row), contributors: row.contributors });

const together = (key: string, whole: RawRow, taken: readonly RawRow[], left: readonly RawRow[]): RawRow => ({
  key,
  columns: mapColumns((c) =>
    remaining(
      whole.columns[c],
      taken.map((r) => r.columns[c]),
      left.map((r) => r.columns[c]),
    ),
  ),
  contributors: remaining(backing(whole), taken.map(backing), left.map(backing)).contributors,
});

// Rows too small to be named go together; while even that is too small, the smallest named row joins them.
const mergeSmall = (whole: RawRow, rows: readonly RawRow[]): RawRow[] => {
  const named = rows.filter((r) => r.contributors >= threshold).sort((a, b) => countOf(b) - countOf(a));
  const small = rows.filter((r) => r.contributors < threshold);
  while (small.length > 0 && together('rest', whole, named, small).contributors < threshold) {
    const smallest = named.pop();
    if (!smallest) break;
    small.push(smallest);
  }
  const inOrder = rows.filter((r) => named.includes(r));
  return small.length === 0 ? inOrder : [...inOrder, together('rest', whole, named, small)];
};

// Rows whose split may be shown. The splits that stay hidden can be added up by subtraction, so their sum must be safe too.
const splitsToShow = (whole: RawRow, rows: readonly RawRow[]): ReadonlySet<RawRow> => {
  const shown = rows.filter((r) => splitIsSafe(r.columns)).sort((a, b) => countOf(b) - countOf(a));
  for (;;) {
    const hidden = rows.filter((r) => !shown.includes(r));
    if (hidden.length === 0 || splitIsSafe(together('', whole, shown, hidden).columns) || shown.length === 0) break;
    shown.pop();
  }
  return new Set(shown);
};

const asTable = (state: PublishableTable['state'], joined: boolean, rows: readonly PublishedRow[]): PublishableTable =>
  // The brand exists at compile time only: this is the one place that may say that a table passed.
  ({ state, joined, rows }) as PublishableTable;

/**
 * Let through what rests on enough different contributors. Every row that is named, and every cell of a split that is
 * shown, is zero or rests on at least `threshold` contributors; so does everything that is left when shown rows are
 * subtracted from the whole. Rows that are too small stand together as `rest`; "a bit of both" joins `negative` when it
 * is too small in the whole; a split that cannot be shown is withheld while its row's total stays.
 * A split in which everybody said the same needs twice as many.
 * @param rawWhole the row of everything together, with its own exact contributors
 */
export const publish = (rawWhole: RawRow, raw: readonly RawRow[]): PublishableTable => {
  if (countOf(rawWhole) === 0) return asTable('not-looked', false, []);
  if (rawWhole.contributors < threshold) return asTable('too-few', false, []);
  const joined = !enough(rawWhole.columns.mixed);
  const whole = joined ? joinMixed(rawWhole) : rawWhole;
  const rows = raw.filter((r) => countOf(r) > 0).map((r) => (joined ? joinMixed(r) : r));
  const named = mergeSmall(whole, rows);
  const split = splitIsSafe(whole.columns) ? splitsToShow(whole, named) : new Set<RawRow>();
  const published = named.map(
    (row): PublishedRow => ({
      key: row.key,
      columns: mapColumns((c) =>
        split.has(row) ? countFigure(row.columns[c].count, row.columns[c].contributors) : tooFew,
      ),
      all: countFigure(countOf(row), row.contributors),
    }),
  );
  return asTable('value', joined, published);
};
