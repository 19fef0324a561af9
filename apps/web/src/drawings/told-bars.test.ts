import { publish, type RawRow, type ToldColumn, toldColumns } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { toldBars } from './told-bars.ts';

type Told = Partial<Record<ToldColumn, number>>;

/** A row in which everything was told by a different person, but for `few` people in all. */
const row = (key: string, told: Told, few?: number): RawRow => {
  const column = (c: ToldColumn) => ({ count: told[c] ?? 0, contributors: Math.min(told[c] ?? 0, few ?? 1e6) });
  const columns = {
    positive: column('positive'),
    mixed: column('mixed'),
    negative: column('negative'),
    neutral: column('neutral'),
  };
  return { key, columns, contributors: few ?? toldColumns.reduce((n, c) => n + columns[c].count, 0) };
};

/** Everything together; in these tests everybody told one thing. */
const wholeOf = (rows: readonly RawRow[]): RawRow => {
  const column = (c: ToldColumn) => ({
    count: rows.reduce((n, r) => n + r.columns[c].count, 0),
    contributors: rows.reduce((n, r) => n + r.columns[c].contributors, 0),
  });
  const columns = {
    positive: column('positive'),
    mixed: column('mixed'),
    negative: column('negative'),
    neutral: column('neutral'),
  };
  return { key: 'all', columns, contributors: rows.reduce((n, r) => n + r.contributors, 0) };
};
const published = (rows: readonly RawRow[]) => publish(wholeOf(rows), rows);

describe('Bars of what was told', () => {
  it('stand on one scale: the longest fills the width, each stretch begins where the one before ends', () => {
    const bars = toldBars(
      published([row('green', { positive: 30, mixed: 10, negative: 10 }), row('clean', { negative: 25 })]),
    );
    expect(bars.map((b) => [b.key, b.value, b.to])).toEqual([
      ['green', 50, 1],
      ['clean', 25, 0.5],
    ]);
    expect(bars[0]?.stretches.map((s) => [s.column, s.from, s.to])).toEqual([
      ['positive', 0, 0.6],
      ['mixed', 0.6, 0.8],
      ['negative', 0.8, 1],
    ]);
  });
  it('leave out what nobody told', () => {
    expect(toldBars(published([row('clean', { negative: 25 })]))[0]?.stretches).toHaveLength(1);
  });
  it('show the whole without its parts when the parts are too few', () => {
    const bars = toldBars(published([row('green', { positive: 8, negative: 2 })]));
    expect(bars).toEqual([{ key: 'green', value: 10, to: 1, stretches: [] }]);
  });
  it('do not exist where nothing may be shown or nothing was told', () => {
    expect(toldBars(published([row('green', { positive: 9 }, 4)]))).toEqual([]);
    expect(toldBars(published([]))).toEqual([]);
  });
});
