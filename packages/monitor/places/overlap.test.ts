import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapOf } from './overlap.ts';
import type { Ring } from './place.ts';

function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

test('an area that was cut in three lies in its three parts', () => {
  const old = [{ id: 'old', polygons: [[box(0, 0, 10, 10)]] }];
  const parts = [
    { id: 'a', polygons: [[box(0, 0, 10, 2)]] },
    { id: 'b', polygons: [[box(0, 2, 5, 10)]] },
    { id: 'c', polygons: [[box(5, 2, 20, 10)]] },
  ];
  const found = overlapOf(old, parts);
  expect(found.map(({ to }) => to)).toEqual(['b', 'c', 'a']);
  expect(found.map(({ share }) => Math.round(share * 100))).toEqual([40, 40, 20]);
  expect(overlapOf(parts, old).map(({ from, share }) => [from, Math.round(share * 100)])).toEqual([
    ['a', 100],
    ['b', 100],
    ['c', 33],
  ]);
});

test('a hole does not count and a neighbour is not named', () => {
  const old = [{ id: 'old', polygons: [[box(0, 0, 4, 4), box(1, 1, 3, 3)]] }];
  const found = overlapOf(old, [
    { id: 'in-the-hole', polygons: [[box(1, 1, 3, 3)]] },
    { id: 'beside', polygons: [[box(4, 0, 8, 4)]] },
    { id: 'left-half', polygons: [[box(0, 0, 2, 4)]] },
  ]);
  expect(found.map(({ to, share }) => [to, Math.round(share * 100)])).toEqual([['left-half', 50]]);
});

test('the share is right within one per cent for any two boxes and triangles', () => {
  const corner = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(corner, corner, (x, y) => {
      const old = [{ id: 'old', polygons: [[box(0, 0, 1, 1)]] }];
      const found = overlapOf(old, [{ id: 'new', polygons: [[box(x, y, 2, 2)]] }], 0);
      expect(Math.abs((found[0]?.share ?? 0) - (1 - x) * (1 - y))).toBeLessThan(0.01);
      const triangle = [
        {
          id: 'new',
          polygons: [
            [
              [
                [0, 0],
                [x, 0],
                [0, y],
                [0, 0],
              ] satisfies Ring,
            ],
          ],
        },
      ];
      expect(Math.abs((overlapOf(old, triangle, 0)[0]?.share ?? 0) - (x * y) / 2)).toBeLessThan(0.01);
    }),
  );
});

test('areas without shape have no overlap', () => {
  expect(overlapOf([{ id: 'a' }], [{ id: 'b', polygons: [] }])).toEqual([]);
});
