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
  const { states, proof, method } = await protect(apart, 12, follows, { solver: simplex });
  expect(states).toEqual(apart.cells.map(() => 'suppressed'));
  expect(proof.passes).toBe(true);
  expect(method).toBe('greedy');
});

it('withholds nothing where nothing has to be', async () => {
  const { states, proof, method } = await protect(apart, 12, () => [], { solver: simplex });
  expect(states).toEqual(apart.cells.map(() => 'published'));
  expect(proof.passes).toBe(true);
  expect(method).toBe('exact');
});

it('lets an insider who knows something already learn nothing else', async () => {
  // One, and twice five who told elsewhere. With the first five the one was published together long ago: that they know. Were
  // the sum with the others published too, they would know those as well.
  const sides: ProtectionProblem = {
    atoms: [1, 5, 5],
    cells: [
      { atoms: [0, 2], weight: 1 },
      { atoms: [0, 1], weight: 1, fixed: 'published' },
    ],
    targets: [
      { atoms: [1], lowerAtMost: 1, upperAtLeast: 5 },
      { atoms: [2], lowerAtMost: 1, upperAtLeast: 5 },
    ],
    insiders: [[0]],
  };
  const { states, proof } = await protect(sides, 1, () => [], { solver: simplex });
  expect(states[0]).toBe('suppressed');
  expect(proof.passes).toBe(true);
  const outsidersOnly = await protect({ ...sides, insiders: [] }, 1, () => [], { solver: simplex });
  expect(outsidersOnly.states[0]).toBe('published');
});
