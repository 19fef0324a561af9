import { type Figure, notLooked, tooFew } from './figure.ts';
import type { PlanDimension } from './plan.ts';
import { type ReleasedCell, restKey } from './published-cell.ts';

/** Columns of a table of what was told. */
export const toldColumns = ['positive', 'mixed', 'negative', 'neutral'] as const;
export type ToldColumn = (typeof toldColumns)[number];
type Columns<T> = Readonly<Record<ToldColumn, T>>;

export interface PublishedRow {
  /** A theme, perspective or kind; `rest` holds what is too little on its own, together; `all` everything. */
  readonly key: string;
  readonly columns: Columns<Figure>;
  readonly all: Figure;
}

declare const gate: unique symbol;
/** The only thing that public pages, charts, exports and feeds accept; only `publishedTable` makes one, of a release. */
export interface PublishableTable {
  readonly [gate]: 'passed';
  readonly state: 'value' | 'too-few' | 'not-looked';
  /** "A bit of both" counts with what could be better. */
  readonly joined: boolean;
  /** Everything together; what is too little to show says so. */
  readonly whole: PublishedRow;
  readonly rows: readonly PublishedRow[];
}

/** A count that was told: exact, so its interval is itself. */
const figureOf = ({ state, value, contributors }: ReleasedCell): Figure =>
  state !== 'value' || value === null
    ? tooFew
    : { value, interval: [value, value], observations: value, visits: 0, contributors, state };
const zero: Figure = { value: 0, interval: [0, 0], observations: 0, visits: 0, contributors: null, state: 'value' };

const columnsOf = (make: (column: Exclude<ToldColumn, 'mixed'>) => Figure): Columns<Figure> => {
  const [positive, negative, neutral] = [make('positive'), make('negative'), make('neutral')];
  const known = [positive, negative, neutral].every((f) => f.state === 'value');
  // Together with what could be better: of itself nothing is said, and where all is known there is nothing left to say.
  return { positive, mixed: known ? zero : tooFew, negative, neutral };
};
const undivided = columnsOf(() => tooFew);

/** Only what is shown is known: of the rest nothing is said, unless what is shown adds up to everything already. */
const splitOf = (cells: readonly ReleasedCell[], prefix: string, whole: Figure): Columns<Figure> => {
  const shown = cells.filter((c) => c.state === 'value');
  if (shown.length === 0) return undivided;
  const isAll = shown.reduce((n, c) => n + (c.value ?? 0), 0) === whole.value;
  return columnsOf((column) => {
    const found = shown.find((c) => c.key === `${prefix}valence=${column}`);
    return found ? figureOf(found) : isAll ? zero : tooFew;
  });
};

const asTable = (table: Omit<PublishableTable, typeof gate>): PublishableTable =>
  // The brand exists at compile time only: this is the one place that may say that a table passed.
  table as PublishableTable;

/**
 * The table of one family of a place over a period, from what a release published of it.
 * @param cells those of one family, place and period
 * @param dimension what the rows are; without it the table has one row
 * @param planned whether the plan has this at all, and in these rows: what it has not is never zero
 */
export const publishedTable = (
  cells: readonly ReleasedCell[],
  planned: boolean,
  dimension?: Exclude<PlanDimension, 'valence'>,
): PublishableTable => {
  const total = cells.find((c) => c.split === '');
  const all = total === undefined ? notLooked : figureOf(total);
  const columns = splitOf(
    cells.filter((c) => c.split === 'valence'),
    '',
    all,
  );
  const joined = true;
  if (planned === false)
    return asTable({ state: 'too-few', joined, whole: { key: 'all', columns, all: tooFew }, rows: [] });
  if (!total) return asTable({ state: 'not-looked', joined, whole: { key: 'all', columns, all: notLooked }, rows: [] });
  const whole: PublishedRow = { key: 'all', columns, all };
  const shown = dimension === undefined ? [] : cells.filter((c) => c.split === dimension && c.state === 'value');
  const rows =
    dimension === undefined
      ? whole.all.state === 'value'
        ? [whole]
        : []
      : shown.map((cell): PublishedRow => {
          const key = cell.key.slice(dimension.length + 1);
          const prefix = `${cell.key}/`;
          const parts = cells.filter((c) => c.split === `${dimension}/valence` && c.key.startsWith(prefix));
          return {
            key,
            columns: key === restKey ? undivided : splitOf(parts, prefix, figureOf(cell)),
            all: figureOf(cell),
          };
        });
  // Where nothing can be named, everything together stands as the one row that is left.
  if (rows.length === 0 && whole.all.state === 'value')
    return asTable({ state: 'value', joined, whole, rows: [{ ...whole, key: restKey }] });
  return asTable({ state: rows.length > 0 ? 'value' : 'too-few', joined, whole, rows });
};
