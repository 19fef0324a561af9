import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishLooked, type RawLooked } from './looked.ts';

const row = (more: Partial<RawLooked> = {}): RawLooked => ({
  key: 'litter',
  theme: 'clean',
  valence: 'negative',
  seen: 7,
  visits: 12,
  contributors: 6,
  ...more,
});

describe('what may be shown of looking', () => {
  it('says three different things: so often seen, too few who looked, nobody looked', () => {
    expect(publishLooked({ visits: 14, contributors: 6 }, [row()])).toMatchObject({
      state: 'value',
      visits: { value: 14, contributors: '5-9' },
      rows: [{ key: 'litter', seen: { value: 7, visits: 12 } }],
    });
    expect(publishLooked({ visits: 14, contributors: 4 }, [row()])).toMatchObject({
      state: 'too-few',
      visits: { value: null },
      rows: [],
    });
    expect(publishLooked({ visits: 0, contributors: 0 }, [])).toMatchObject({ state: 'not-looked', rows: [] });
  });

  it('shows looked and not seen as 0, and one thing too few looked at beside others that enough did', () => {
    const { rows } = publishLooked({ visits: 14, contributors: 6 }, [
      row({ key: 'greeting', seen: 0 }),
      row({ key: 'lamp', contributors: 4 }),
    ]);
    expect(rows).toMatchObject([
      { key: 'greeting', seen: { state: 'value', value: 0, visits: 12 } },
      { key: 'lamp', seen: { state: 'too-few', value: null, visits: null } },
    ]);
  });

  it('never shows what points at a household, whatever was seen by however many', () => {
    const aRow = fc.record({
      seen: fc.nat(99),
      visits: fc.nat(99),
      contributors: fc.nat(99),
      pointsAtHome: fc.option(fc.constant(true as const), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(aRow), fc.nat(99), fc.nat(99), (drawn, visits, contributors) => {
        const rows = drawn.map(({ pointsAtHome, ...r }, n) =>
          row({ ...r, key: `${pointsAtHome ? 'home' : 'street'}-${n}`, ...(pointsAtHome ? { pointsAtHome } : {}) }),
        );
        const shown = publishLooked({ visits, contributors }, rows);
        for (const { key, seen } of shown.rows) {
          expect(key).toMatch(/^street-/);
          const raw = rows.find((r) => r.key === key);
          if (seen.state === 'value') expect(raw?.contributors).toBeGreaterThanOrEqual(5);
        }
      }),
      { seed: 518, numRuns: 300 },
    );
  });
});
