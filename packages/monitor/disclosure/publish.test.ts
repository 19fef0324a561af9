import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threshold } from './figure.ts';
import { type PublishableTable, publish, type RawRow, type ToldColumn, toldColumns } from './publish.ts';

/** Everybody spoke once: then contributors are counts, and unions are sums, so that the test can count exactly. */
const row = (key: string, positive: number, mixed: number, negative: number): RawRow => {
  const one = (n: number) => ({ count: n, contributors: n });
  return {
    key,
    columns: { positive: one(positive), mixed: one(mixed), negative: one(negative), neutral: one(0) },
    contributors: positive + mixed + negative,
  };
};
const wholeOf = (rows: readonly RawRow[]): RawRow => {
  const sum = (c: ToldColumn) => rows.reduce((n, r) => n + r.columns[c].count, 0);
  return row('all', sum('positive'), sum('mixed'), sum('negative'));
};
const gate = (...rows: RawRow[]): PublishableTable => publish(wholeOf(rows), rows);

describe('what may be published', () => {
  it('says that nobody told anything, which is not zero', () => {
    expect(gate(row('clean', 0, 0, 0))).toMatchObject({ state: 'not-looked', rows: [] });
  });

  it('shows nothing of four people', () => {
    expect(gate(row('clean', 4, 0, 0))).toMatchObject({ state: 'too-few', rows: [] });
  });

  it('keeps the total of a row whose split would show single people', () => {
    const table = gate(row('clean', 9, 6, 7), row('green', 6, 5, 3));
    expect(table.rows.map((r) => [r.key, r.all.value, r.columns.negative.state])).toEqual([
      ['clean', 22, 'too-few'],
      ['green', 14, 'too-few'],
    ]);
  });

  it('counts "a bit of both" with what could be better when it is too little by itself', () => {
    const table = gate(row('clean', 9, 2, 7));
    expect(table).toMatchObject({ joined: true, rows: [{ columns: { negative: { value: 9 }, mixed: { value: 0 } } }] });
  });

  it('does not tell what nine people thought when all of them thought the same, but does of ten', () => {
    const split = (n: number) =>
      gate(row('clean', n, 0, 0), row('green', 10, 0, 12)).rows.map((r) => r.columns.positive.state);
    expect(split(9)).toEqual(['too-few', 'too-few']);
    expect(split(10)).toEqual(['value', 'value']);
  });

  it('puts small rows together, and takes a larger one along when even that is too small', () => {
    const table = gate(row('clean', 20, 0, 0), row('green', 6, 0, 0), row('care', 2, 0, 0));
    expect(table.rows.map((r) => [r.key, r.all.value])).toEqual([
      ['clean', 20],
      ['rest', 8],
    ]);
  });
});

describe('whoever subtracts', () => {
  const cell = fc.integer({ min: 0, max: 14 });
  const tables = fc
    .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
    .map((t) => t.map(([a, b, c], i) => row(`row${i}`, a, b, c)));

  it('finds no cell of one to four people, shown or left over', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const table = publish(wholeOf(rows), rows);
        const whole = wholeOf(rows);
        const small = (n: number) => n > 0 && n < threshold;
        const values = table.rows.flatMap((r) => [r.all.value, ...toldColumns.map((c) => r.columns[c].value)]);
        expect(values.some((v) => v !== null && small(v))).toBe(false);
        // The perspective table gives the same whole, so its columns are known as soon as any split is shown.
        if (!table.rows.some((r) => r.columns.positive.state === 'value')) return;
        for (const c of toldColumns) {
          const known = table.rows.reduce((n, r) => n + (r.columns[c].value ?? 0), 0);
          const total =
            c === 'negative' && table.joined
              ? whole.columns.negative.count + whole.columns.mixed.count
              : c === 'mixed' && table.joined
                ? 0
                : whole.columns[c].count;
          expect(small(total - known)).toBe(false);
        }
      }),
      { seed: 518, numRuns: 2000 },
    );
  });

  it('finds that the rows add up to the whole', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const table = publish(wholeOf(rows), rows);
        const whole = wholeOf(rows).contributors;
        if (table.state === 'value')
          expect(table.rows.reduce((n, r) => n + (r.all.value ?? Number.NaN), 0)).toBe(whole);
        else expect(whole).toBeLessThan(threshold);
      }),
      { seed: 518, numRuns: 2000 },
    );
  });
});
