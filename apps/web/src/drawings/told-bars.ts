import {
  type Figure,
  type PublishableTable,
  type PublishedRow,
  type ToldColumn,
  toldColumns,
} from '@straatwijs/monitor';

/** One stretch of a bar; `from` and `to` are shares (0 to 1) of the drawing's width. */
export interface Stretch {
  readonly column: ToldColumn;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** A row of what was told as a bar. Without stretches the whole is known and its parts are too little to show. */
export interface Bar {
  readonly key: string;
  readonly value: number;
  readonly to: number;
  readonly stretches: readonly Stretch[];
}

const known = (figure: Figure): number | undefined =>
  figure.state === 'value' && figure.value !== null ? figure.value : undefined;

const barOf = (row: PublishedRow, longest: number): Bar | undefined => {
  const value = known(row.all);
  if (value === undefined || value === 0) return undefined;
  const parts = toldColumns.map((column) => ({ column, value: known(row.columns[column]) }));
  const stretches: Stretch[] = [];
  let from = 0;
  for (const part of parts) {
    if (part.value === undefined) return { key: row.key, value, to: value / longest, stretches: [] };
    if (part.value === 0) continue;
    const to = from + part.value / longest;
    stretches.push({ column: part.column, value: part.value, from, to });
    from = to;
  }
  return { key: row.key, value, to: value / longest, stretches };
};

/**
 * Bars on one scale, in the table's own order: good first, then both, then what could be better. A table that may not be
 * shown gives no bars.
 */
export const toldBars = (table: PublishableTable): readonly Bar[] => {
  const longest = Math.max(1, ...table.rows.map((r) => known(r.all) ?? 0));
  return table.rows.map((r) => barOf(r, longest)).filter((b) => b !== undefined);
};
