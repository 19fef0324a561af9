import type { LinearProgram } from '@straatwijs/statistics';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSmallHighs, type SmallHighs } from '../testing/small-highs.ts';

/** The most that so many unknowns can be together, when every two neighbours are at most one: half of them. */
const chain = (unknowns: number): LinearProgram => ({
  sense: 'maximise',
  objective: new Float64Array(unknowns).fill(1),
  lower: new Float64Array(unknowns),
  upper: new Float64Array(unknowns).fill(1),
  rows: Array.from({ length: unknowns - 1 }, (_, n) => ({
    columns: [n, n + 1],
    values: [1, 1],
    lower: Number.NEGATIVE_INFINITY,
    upper: 1,
  })),
});
const tooLarge = 30_000;

let small: SmallHighs;
beforeAll(async () => {
  small = await openSmallHighs(22);
});
afterAll(() => small.dispose());

it('a program too large for its memory is not finished, and the next one is answered', async () => {
  const { solver } = small;
  expect(await solver.solve(chain(10))).toMatchObject({ state: 'optimal', value: 5 });
  expect(await solver.solve(chain(tooLarge))).toMatchObject({ state: 'unfinished' });
  expect(await solver.solve(chain(10))).toMatchObject({ state: 'optimal', value: 5 });
}, 60_000);

it('so is a question about a kept one; what was kept before it still answers', async () => {
  const { solver } = small;
  const all = (n: number) => ({
    sense: 'maximise' as const,
    columns: Int32Array.from({ length: n }, (_, k) => k),
    weights: new Float64Array(n).fill(1),
  });
  const kept = solver.keep?.(chain(10));
  const large = solver.keep?.(chain(tooLarge));
  expect(await kept?.ask(all(10))).toMatchObject({ state: 'optimal', value: 5 });
  for (let again = 0; again < 2; again++)
    expect(await large?.ask(all(tooLarge))).toMatchObject({ state: 'unfinished' });
  expect(await kept?.ask(all(10))).toMatchObject({ state: 'optimal', value: 5 });
  kept?.close();
  large?.close();
}, 60_000);

it('what is no program at all is a bug, and is thrown', async () => {
  const wrong = { ...chain(2), rows: [{ columns: [7], values: [1], lower: 0, upper: 1 }] };
  await expect(small.solver.solve(wrong)).rejects.toThrow('outside the model');
});
