import { describe, expect, it } from 'vitest';
import { simplex } from '../solving/simplex.ts';
import { audit, intervals } from './audit.ts';
import type { CellState, ProtectionProblem } from './problem.ts';
import { suppress } from './suppress.ts';

/**
 * A buurt of three streets in which 3, 8 and 9 people spoke. Three are too few to show. But with the buurt (20) and the
 * other streets beside it, 20 - 8 - 9 = 3 is no secret: a second street has to go as well. Without the street of 8 it
 * is known that both hide 11 together, and the 3 may be anything from 0 to 11.
 */
const buurt: ProtectionProblem = {
  atoms: [3, 8, 9],
  cells: [
    { atoms: [0], weight: 3 },
    { atoms: [1], weight: 8 },
    { atoms: [2], weight: 9 },
    { atoms: [0, 1, 2], weight: 4 * 20 },
  ],
  targets: [{ atoms: [0], lowerAtMost: 1, upperAtLeast: 5 }],
  insiders: [],
};
const states = (...suppressed: number[]): CellState[] =>
  buurt.cells.map((_, c) => (suppressed.includes(c) ? 'suppressed' : 'published'));

describe('a buurt of three streets', () => {
  it('shows by subtraction what was withheld', async () => {
    expect(await intervals(buurt, states(0), simplex)).toEqual([{ lower: 3, upper: 3 }]);
    expect(await audit(buurt, states(0), simplex)).toEqual({
      passes: false,
      checked: 1,
      failures: [{ target: 0, lower: 3, upper: 3 }],
    });
  });

  it('keeps the secret when the cheapest second street is withheld too', async () => {
    const { states: found, cost } = await suppress(buurt, {});
    expect(found).toEqual(states(0, 1));
    expect(cost).toBe(11);
    expect(await intervals(buurt, found, simplex)).toEqual([{ lower: 0, upper: 11 }]);
    expect((await audit(buurt, found, simplex)).passes).toBe(true);
  });

  it('cannot protect what earlier releases already tell, and says so', async () => {
    const told: ProtectionProblem = {
      ...buurt,
      cells: buurt.cells.map((cell, c) => (c === 0 ? cell : { ...cell, fixed: 'published' })),
    };
    const { states: found } = await suppress(told, {});
    expect(found).toEqual(states(0));
    expect((await audit(told, found, simplex)).failures).toEqual([{ target: 0, lower: 3, upper: 3 }]);
  });
});
