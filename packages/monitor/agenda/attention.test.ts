import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perspectives } from '../contributions/contribution.ts';
import type { Theme } from '../themes/themes.ts';
import { attentionOf, attentionTogether, type ToldBy } from './attention.ts';

const told = (perspective: ToldBy['perspective'], people: number, asks: Partial<Record<Theme, number>>): ToldBy => ({
  perspective,
  people,
  themes: Object.entries(asks).map(([theme, n]) => ({ theme: theme as Theme, asks: n, well: 1 })), // keys of the record
});
const order = ({ themes, ranks }: ReturnType<typeof attentionOf>) =>
  (ranks.estimate ?? []).map((r) => [themes[r.theme]?.theme, r.band]);

describe('attention asked for', () => {
  it('weighs every group the same, however many they are', () => {
    const found = attentionTogether([
      told('resident', 400, { traffic: 200, clean: 100 }),
      told('entrepreneur', 20, { shops: 18, clean: 4 }),
    ]);
    expect(order(found.together).map(([theme]) => theme)).toEqual(['shops', 'traffic', 'clean']);
  });

  it('says what is level instead of an order that nobody knows', () => {
    expect(order(attentionOf(told('resident', 12, { clean: 4, green: 4, traffic: 3 })))).toEqual([
      ['clean', 1],
      ['green', 1],
      ['traffic', 1],
    ]);
    expect(order(attentionOf(told('resident', 400, { clean: 200, green: 20 })))).toEqual([
      ['clean', 1],
      ['green', 2],
    ]);
  });

  it('names who was not heard, and leaves them out of the mean', () => {
    const four = told('visitor', 4, { homes: 4 });
    const found = attentionTogether([told('resident', 30, { clean: 10 }), four]);
    expect([found.heard, found.absent.includes('visitor')]).toEqual([['resident'], true]);
    expect(found.together.themes.map((t) => t.theme)).toEqual(['clean']);
  });

  it('has no order of nothing, and never one of "something else"', () => {
    expect(attentionOf({ people: 0, themes: [] }).ranks.state).toBe('too-few');
    expect(attentionOf(told('resident', 9, { other: 5 })).themes).toEqual([]);
  });

  it('does not depend on the order of what was handed in, and is finite', () => {
    const group = fc.record({ n: fc.integer({ min: 1, max: 60 }), a: fc.nat(60), b: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(group, { maxLength: perspectives.length }), (groups) => {
        const all = groups.map(({ n, a, b }, k) =>
          told(perspectives[k] ?? 'resident', n, { clean: Math.min(a, n), safety: Math.min(b, n) }),
        );
        const found = attentionTogether(all);
        const again = attentionTogether([...all].reverse());
        expect(again.together.ranks.estimate).toEqual(found.together.ranks.estimate);
        for (const r of found.together.ranks.estimate ?? [])
          expect(Number.isFinite(r.expectedRank + r.inTop)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
