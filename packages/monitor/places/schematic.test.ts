import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point, Polygons, Ring } from './place.ts';
import { contains, distanceMetres, doubleArea } from './plane.ts';
import { schematicPolygons } from './schematic.ts';

/** A U: a cell in its middle has to come out in two pieces. */
const outline: Ring = [
  [4, 52],
  [4.3, 52],
  [4.3, 52.2],
  [4.2, 52.2],
  [4.2, 52.05],
  [4.1, 52.05],
  [4.1, 52.2],
  [4, 52.2],
  [4, 52],
];

function surface(polygons: Polygons): number {
  return polygons.reduce((sum, [outer]) => sum + Math.abs(doubleArea(outer ?? [])), 0);
}

// Whole numbers, so that two labels are either one or well apart.
const inside = fc
  .tuple(fc.integer({ min: 1, max: 299 }), fc.integer({ min: 1, max: 199 }))
  .map(([x, y]): Point => [4 + x / 1000, 52 + y / 1000])
  .filter((point) => contains([[outline]], point));
const labels = fc.uniqueArray(inside, { minLength: 1, maxLength: 25, selector: String });

test('the cells cover the outline exactly once', () => {
  fc.assert(
    fc.property(labels, (points) => {
      const cells = schematicPolygons(
        points.map((point, at) => ({ id: `${at}`, point })),
        [[outline]],
      );
      expect(cells.size).toBe(points.length);
      const total = [...cells.values()].reduce((sum, cell) => sum + surface(cell), 0);
      expect(total / surface([[outline]])).toBeCloseTo(1, 6);
    }),
    { numRuns: 50 },
  );
});

test('labels on one line each get their part', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 }), (steps) => {
      const cells = schematicPolygons(
        steps.map((x, at) => ({ id: `${at}`, point: [4 + x / 1000, 52.004] })),
        [[outline]],
      );
      expect(cells.size).toBe(steps.length);
    }),
    { numRuns: 50, examples: [[[1, 2, 9]]] },
  );
});

test('a spot lies in the cell of the label that is nearest in metres', () => {
  fc.assert(
    fc.property(labels, inside, (points, spot) => {
      const cells = schematicPolygons(
        points.map((point, at) => ({ id: `${at}`, point })),
        [[outline]],
      );
      const sorted = points
        .map((point, at) => ({ id: `${at}`, metres: distanceMetres(point, spot) }))
        .sort((a, b) => a.metres - b.metres);
      const [nearest, second] = sorted;
      // On the border between two labels either may be right.
      fc.pre(nearest !== undefined && (second === undefined || second.metres - nearest.metres > 50));
      expect(contains(cells.get(nearest.id) ?? [], spot)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('without labels or outline nothing is drawn', () => {
  expect(schematicPolygons([], [[outline]]).size).toBe(0);
  expect(schematicPolygons([{ id: 'a', point: [4.1, 52.1] }], []).size).toBe(0);
});
