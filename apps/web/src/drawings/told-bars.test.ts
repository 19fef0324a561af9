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

describe('Bars of what was told', () => {
  it('stand on one scale: the longest fills the width, each stretch begins where the one before ends', () => {
    const bars = toldBars(
      publish([row('green', { positive: 30, mixed: 10, negative: 10 }), row('clean', { negative: 25 })]),
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
    expect(toldBars(publish([row('clean', { negative: 25 })]))[0]?.stretches).toHaveLength(1);
  });
  it('show the whole without its parts when the parts are too few', () => {
    const bars = toldBars(publish([row('green', { positive: 8, negative: 2 })]));
    expect(bars).toEqual([{ key: 'rest', value: 10, to: 1, stretches: [] }]);
  });
  it('do not exist where nothing may be shown or nothing was told', () => {
    expect(toldBars(publish([row('green', { positive: 9 }, 4)]))).toEqual([]);
    expect(toldBars(publish([]))).toEqual([]);
  });
});
