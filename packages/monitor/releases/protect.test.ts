import { type ProtectionProblem, simplex } from '@straatwijs/statistics';
import { expect, it } from 'vitest';
import { protect } from './protect.ts';

/** Twelve streets that have nothing to do with each other, of ten people each. */
const apart: ProtectionProblem = {
  atoms: Array.from({ length: 12 }, () => 10),
  cells: Array.from({ length: 12 }, (_, n) => ({ atoms: [n], weight: 1 })),
  targets: [],
  insiders: [],
};

it('never ends while something that follows from the pattern is still open, however often it follows anew', async () => {
  // Each pattern that shows anything gives something more to protect: the first street that it shows.
  const follows = (states: readonly string[]) => {
    const n = states.indexOf('published');
    return n < 0 ? [] : [{ atoms: [n], lowerAtMost: 1, upperAtLeast: 20 }];
  };
  const { states, proof, method } = await protect(apart, 12, follows, simplex);
  expect(states).toEqual(apart.cells.map(() => 'suppressed'));
  expect(proof.passes).toBe(true);
  expect(method).toBe('greedy');
});

it('withholds nothing where nothing has to be', async () => {
  const { states, proof, method } = await protect(apart, 12, () => [], simplex);
  expect(states).toEqual(apart.cells.map(() => 'published'));
  expect(proof.passes).toBe(true);
  expect(method).toBe('exact');
});
