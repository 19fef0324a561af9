import type { PublishableTable, ToldColumn } from '@straatwijs/monitor';
import { type Bar, toldBars } from '#web/drawings/told-bars.ts';
import { writeNumber } from '#web/language/fill.ts';

/** A row as the page shows it: a bar with its name, and the figures of the table beside it. */
export interface ToldRow {
  readonly key: string;
  readonly name: string;
  readonly bar: Bar;
  /** Written figures; undefined where they are too few to show. */
  readonly columns: Readonly<Record<ToldColumn | 'all', string | undefined>>;
}

export interface ToldView {
  readonly state: PublishableTable['state'];
  readonly rows: readonly ToldRow[];
  /** "A bit of both" counts with what could be better. */
  readonly joined: boolean;
  /** Some row is known as a whole only. */
  readonly undivided: boolean;
  readonly total: number;
  /** Undefined where some part is too few to show. */
  readonly split: Readonly<Record<ToldColumn, number>> | undefined;
  /** Names about which certainly nothing was told; empty as soon as something was put together. */
  readonly zero: readonly string[];
  /** Something is put together or left out because it is too little by itself. */
  readonly hasRest: boolean;
  /** Columns in which anything is to be seen. */
  readonly columns: readonly ToldColumn[];
}

const order = ['positive', 'mixed', 'negative', 'neutral'] as const satisfies readonly ToldColumn[];

/**
 * @param nameOf what a key is called, `rest` (what was put together) and `everything` included
 * @param keys all keys that could have been told of, to say "nothing" of the others; empty when there is no such list
 */
export const toldView = (
  table: PublishableTable,
  nameOf: (key: string) => string,
  keys: readonly string[],
  language: string,
): ToldView => {
  const bars = new Map(toldBars(table).map((b) => [b.key, b]));
  const write = (n: number | null) => (n === null ? undefined : writeNumber(language, n));
  const onlyRest = table.rows.length === 1 && table.rows[0]?.key === 'rest';
  const rows = table.rows.flatMap((row): ToldRow[] => {
    const bar = bars.get(row.key);
    if (!bar) return [];
    const { positive, mixed, negative, neutral } = row.columns;
    const columns = {
      positive: write(positive.value),
      mixed: write(mixed.value),
      negative: write(negative.value),
      neutral: write(neutral.value),
      all: write(row.all.value),
    };
    return [{ key: row.key, name: nameOf(onlyRest ? 'everything' : row.key), bar, columns }];
  });
  const { positive, mixed, negative, neutral } = table.whole.columns;
  const split =
    positive.value !== null && mixed.value !== null && negative.value !== null && neutral.value !== null
      ? { positive: positive.value, mixed: mixed.value, negative: negative.value, neutral: neutral.value }
      : undefined;
  const named = rows.reduce((n, r) => n + r.bar.value, 0);
  const total = table.whole.all.value ?? named;
  // What is withheld stands in no row; only where all rows make up the whole is the rest nothing.
  const hasRest = rows.some((r) => r.key === 'rest') || table.whole.all.value === null || named < total;
  const present = new Set(rows.map((r) => r.key));
  return {
    state: table.state,
    joined: table.joined,
    undivided: rows.some((r) => r.bar.stretches.length === 0),
    rows,
    total,
    split,
    zero: table.state === 'value' && !hasRest ? keys.filter((k) => !present.has(k)).map(nameOf) : [],
    hasRest,
    columns: order.filter((c) => rows.some((r) => r.bar.stretches.some((s) => s.column === c))),
  };
};

/** The subjects that were told of most in one column, most first. */
export const mostTold = (
  view: ToldView,
  column: ToldColumn,
  limit: number,
): readonly { key: string; name: string; value: number }[] =>
  view.rows
    .filter((r) => r.key !== 'rest' && r.key !== 'unsaid')
    .flatMap((r) => {
      const value = r.bar.stretches.find((s) => s.column === column)?.value;
      return value === undefined ? [] : [{ key: r.key, name: r.name, value }];
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, limit);
