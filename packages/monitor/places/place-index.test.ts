import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelPoint } from './label-point.ts';
import type { Point, Polygons, Ring } from './place.ts';
import { placeIndex } from './place-index.ts';
import { contains, distanceMetres } from './plane.ts';

function square(west: number, south: number, size: number): Ring {
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
}

/** Nine squares that share their borders. */
const board = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => ({ id: `${x}${y}`, polygons: [[square(x, y, 1)]] })));

describe('finding the area of a point', () => {
  test('answers the area, and nothing outside all of them', () => {
    const at = placeIndex(board);
    expect(at([0.5, 0.5])).toBe('00');
    expect(at([2.5, 1.5])).toBe('21');
    expect(at([3.5, 1.5])).toBeUndefined();
    expect(at([Number.NaN, 1])).toBeUndefined();
    expect(placeIndex([])([1, 1])).toBeUndefined();
    expect(placeIndex([{ id: 'no-shape' }])([1, 1])).toBeUndefined();
  });

  test('gives a point on a shared border or corner to exactly one area', () => {
    for (const point of [
      [1, 0.5],
      [0.5, 1],
      [1, 1],
      [2, 2],
      [2, 1.25],
    ] as const) {
      expect(
        board.filter(({ polygons }) => contains(polygons, point)),
        String(point),
      ).toHaveLength(1);
    }
  });

  test('leaves holes out and takes islands in', () => {
    const at = placeIndex([
      { id: 'ring', polygons: [[square(0, 0, 3), square(1, 1, 1)], [square(1.4, 1.4, 0.2)], [square(10, 10, 1)]] },
    ]);
    expect(at([0.5, 0.5])).toBe('ring');
    expect(at([1.1, 1.1])).toBeUndefined();
    expect(at([1.5, 1.5])).toBe('ring');
    expect(at([10.5, 10.5])).toBe('ring');
    expect(at([5, 5])).toBeUndefined();
  });

  test('does not depend on the order of overlapping areas', () => {
    const areas = [
      { id: 'b', polygons: [[square(0, 0, 2)]] },
      { id: 'a', polygons: [[square(1, 1, 2)]] },
    ];
    expect(placeIndex(areas)([1.5, 1.5])).toBe('a');
    expect(placeIndex([...areas].reverse())([1.5, 1.5])).toBe('a');
  });

  test('answers the same through the grid as by trying every area', () => {
    const at = placeIndex(board);
    const number = fc.double({ min: -0.5, max: 3.5, noNaN: true });
    fc.assert(
      fc.property(number, number, (x, y) => {
        expect(at([x, y])).toBe(board.find(({ polygons }) => contains(polygons, [x, y]))?.id);
      }),
    );
  });
});

describe('distances and labels', () => {
  test("the towers of Amersfoort and Amsterdam's Westerkerk are about 42 km apart", () => {
    expect(distanceMetres([5.38720621, 52.1551744], [4.88352559, 52.37453253])).toBeCloseTo(42_115, -3);
    expect(distanceMetres([4.3, 52], [4.3, 52])).toBe(0);
  });

  test('a degree of latitude is 111.2 km', () => {
    expect(distanceMetres([4.3, 52], [4.3, 53])).toBeCloseTo(111_195, 0);
  });

  test('the label of a bent area lies inside it, far from its border', () => {
    const bent: Polygons = [
      [
        [
          [0, 0],
          [0.03, 0],
          [0.03, 0.01],
          [0.01, 0.01],
          [0.01, 0.03],
          [0, 0.03],
          [0, 0],
        ],
      ],
    ];
    const point = labelPoint(bent) ?? [9, 9];
    expect(contains(bent, point)).toBe(true);
    expect(point[0]).toBeLessThan(0.01);
    expect(point[1]).toBeLessThan(0.01);
  });

  test('the label is put in the largest part, and nowhere without a surface', () => {
    const parts: Polygons = [[square(0, 0, 0.01)], [square(1, 1, 0.1)]];
    expect(distanceMetres(labelPoint(parts) ?? [0, 0], [1.05, 1.05] satisfies Point)).toBeLessThan(3000);
    expect(labelPoint([])).toBeUndefined();
    expect(
      labelPoint([
        [
          [
            [0, 0],
            [1, 1],
            [2, 2],
            [0, 0],
          ],
        ],
      ]),
    ).toBeUndefined();
  });
});
