import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf } from '../periods/index.ts';
import { freeze } from './freeze.ts';
import { openingPattern } from './opening.ts';
import { plannedCells } from './planned-cells.ts';
import { backingOf } from './problem.ts';
import { isSensitive } from './sensitive.ts';
import { pieces, streets, told } from './told.test-data.ts';

const weeks = [202602, 202603, 202604];
const periods = [...weeks.map((w) => periodOf(w, 'week')), periodOf(202602, 'month'), periodOf(202602, 'quarter')];

const aTold = fc.record({
  who: fc.integer({ min: 1, max: 40 }),
  street: fc.constantFrom(...streets),
  week: fc.constantFrom(...weeks),
  theme: fc.constantFrom('clean', 'green', 'youth'),
  valence: fc.constantFrom('positive' as const, 'negative' as const),
});

describe('a first pattern', () => {
  it('leaves of everything shown, after any of its shown parts that exclude each other, nothing or enough', () => {
    fc.assert(
      fc.property(fc.array(aTold, { minLength: 1, maxLength: 120 }), (tellings) => {
        const counted = tellings.map(told);
        const person = (_: unknown, n: number) => counted[n]?.who ?? 0;
        const atoms = freeze(counted, person);
        const cells = plannedCells(periods, pieces, atoms, counted, person);
        const can = (c: (typeof cells)[number]) => !isSensitive(backingOf(c, atoms));
        const shown = openingPattern(cells, can, { atoms, counted, person }, periods, pieces);
        for (const [n, whole] of cells.entries()) {
          if (!shown[n]) continue;
          expect(can(whole)).toBe(true);
          for (const split of ['theme', 'valence'] as const) {
            const parts = cells.filter(
              (c, m) =>
                shown[m] &&
                whole.split === '' &&
                c.split === split &&
                c.placeId === whole.placeId &&
                c.period === whole.period,
            );
            if (parts.length === 0) continue;
            const known = new Set(parts.flatMap((p) => p.atoms));
            const left = new Set(whole.atoms.filter((a) => !known.has(a)));
            const givers = counted.flatMap((c, m) => {
              const at = atoms.findIndex(
                (a) =>
                  a.placeId === c.unit.placeId &&
                  a.week === c.unit.week &&
                  a.theme === c.unit.theme &&
                  a.valence === c.valence,
              );
              return left.has(at) ? [person(c, m)] : [];
            });
            if (left.size > 0) expect(new Set(givers).size).toBeGreaterThanOrEqual(5);
          }
        }
      }),
      { numRuns: 60, seed: 518 },
    );
  });

  it('shows nothing whose whole is not shown', () => {
    // Without the city nothing beneath it, though nothing else speaks against that.
    const counted = [1, 2, 3, 4, 5, 6].map((who) =>
      told({ who, street: 'a', week: 202602, theme: 'clean', valence: 'positive' }),
    );
    const person = (_: unknown, n: number) => counted[n]?.who ?? 0;
    const atoms = freeze(counted, person);
    const cells = plannedCells(periods, pieces, atoms, counted, person);
    const isCity = (c: (typeof cells)[number]) => c.scale === 'city';
    const all = openingPattern(cells, () => true, { atoms, counted, person }, periods, pieces);
    expect(all.every(Boolean)).toBe(true);
    const none = openingPattern(cells, (c) => !isCity(c), { atoms, counted, person }, periods, pieces);
    expect(none.some(Boolean)).toBe(false);
  });
});
