import { describe, expect, it } from 'vitest';
import { tableOf } from '#web/place/published.test-data.ts';
import { toldBars } from './told-bars.ts';

describe('Bars of what was told', () => {
  it('stand on one scale: the longest fills the width, each stretch begins where the one before ends', () => {
    const bars = toldBars(
      tableOf([
        { key: 'green', positive: 30, negative: 20 },
        { key: 'clean', negative: 25 },
      ]),
    );
    expect(bars.map((b) => [b.key, b.value, b.to])).toEqual([
      ['green', 50, 1],
      ['clean', 25, 0.5],
    ]);
    expect(bars[0]?.stretches.map((s) => [s.column, s.from, s.to])).toEqual([
      ['positive', 0, 0.6],
      ['negative', 0.6, 1],
    ]);
  });
  it('leave out what nobody told', () => {
    expect(toldBars(tableOf([{ key: 'clean', negative: 25 }]))[0]?.stretches).toHaveLength(1);
  });
  it('show the whole without its parts when the parts are too few', () => {
    const bars = toldBars(tableOf([{ key: 'green', positive: 'too-few', negative: 'too-few', all: 10 }]));
    expect(bars).toEqual([{ key: 'green', value: 10, to: 1, stretches: [] }]);
  });
  it('do not exist where nothing may be shown or nothing was told', () => {
    expect(toldBars(tableOf([{ key: 'green', all: 'too-few' }]))).toEqual([]);
    expect(toldBars(tableOf([]))).toEqual([]);
  });
});
