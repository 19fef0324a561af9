import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSensitive } from './sensitive.ts';

/** How often each contributor said something, as a count is backed by them. */
const backedBy = (...times: number[]) => {
  const [most = 0, second = 0] = [...times].sort((a, b) => b - a);
  return { count: times.reduce((a, b) => a + b, 0), people: times.length, most, second };
};

describe('a count is withheld by itself', () => {
  it.each([
    { what: 'when four people stand behind it', times: [1, 1, 1, 1], withheld: true },
    { what: 'not when five do', times: [1, 1, 1, 1, 1], withheld: false },
    { what: 'not when one of them gave half: 5 of 10', times: [5, 2, 1, 1, 1], withheld: false },
    { what: 'when one of them gave more than half: 6 of 11', times: [6, 2, 1, 1, 1], withheld: true },
    { what: 'not when two gave 85 %: 17 of 20', times: [9, 8, 1, 1, 1], withheld: false },
    { what: 'when two gave more: 18 of 20, and neither of them more than half', times: [9, 9, 1, 1], withheld: true },
    { what: 'also when five people are left beside them: 35 of 41', times: [18, 17, 2, 2, 1, 1], withheld: true },
    { what: 'not at 34 of 40', times: [17, 17, 2, 2, 1, 1], withheld: false },
    { what: 'never when it is nothing', times: [], withheld: false },
  ])('$what', ({ times, withheld }) => {
    expect(isSensitive(backedBy(...times))).toBe(withheld);
  });

  it('when two of at least five gave more than 85 %, with one of them at exactly half', () => {
    expect(isSensitive({ count: 20, people: 5, most: 10, second: 7 })).toBe(false);
    expect(isSensitive({ count: 20, people: 5, most: 10, second: 8 })).toBe(true);
  });

  it('never shows what the one who gave most could take off and be left with less than half of it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }), (times) => {
        const of = backedBy(...times);
        fc.pre(!isSensitive(of));
        expect(times.length).toBeGreaterThanOrEqual(5);
        expect(of.count - of.most).toBeGreaterThanOrEqual(of.most);
        expect((of.count - of.most - of.second) / of.count).toBeGreaterThanOrEqual(0.15 - 1e-9);
      }),
    );
  });
});
