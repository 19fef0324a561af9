import type { Polygons } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { drawMap, middleOf } from './map.ts';

const square = (west: number, south: number, size: number): Polygons => [
  [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
];
const area = { polygons: square(4.2, 52, 0.1) };
const at = (id: string, lon: number, lat: number) => ({ id, name: id, point: [lon, lat] as const, polygons: [] });

describe('The sketch of a municipality', () => {
  it('has north above and west at the start', () => {
    const map = drawMap([area], undefined, [at('north-west', 4.21, 52.09), at('south-east', 4.29, 52.01)]);
    const [nw, se] = map?.marks ?? [];
    expect(nw && se && nw.x < se.x && nw.y < se.y).toBe(true);
  });
  it('keeps distances alike both ways at its own latitude', () => {
    const map = drawMap([area], undefined, [], 748);
    // 0.1 degree of latitude is as long as 0.1 / cos(52.05) degrees of longitude.
    expect((map?.height ?? 0) - 48).toBeCloseTo(700 / Math.cos((52.05 * Math.PI) / 180), -1);
  });
  it('numbers the places as the list does and moves them apart until none hides another', () => {
    const map = drawMap([area], undefined, [at('a', 4.25, 52.05), at('b', 4.25, 52.05), at('c', 4.2501, 52.05)]);
    const marks = map?.marks ?? [];
    expect(marks.map((m) => m.number)).toEqual([1, 2, 3]);
    for (const [i, a] of marks.entries())
      for (const b of marks.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(45);
  });
  it('keeps the number of a place that it cannot draw', () => {
    const nowhere = { id: 'x', name: 'x', point: undefined, polygons: [] };
    expect(drawMap([area], undefined, [nowhere, at('b', 4.25, 52.05)])?.marks.map((m) => m.number)).toEqual([2]);
  });
  it('is not drawn without any shape', () => {
    expect(drawMap([], undefined, [at('a', 4.25, 52.05)])).toBeUndefined();
    expect(middleOf([])).toBeUndefined();
  });
});
