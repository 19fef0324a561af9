import type { Point, Polygons, Ring } from './place.ts';

// Mean radius of the earth. A sphere is within 0.3 % of the ellipsoid, which is metres inside one city.
const earthRadius = 6_371_008.8;
const degree = Math.PI / 180;

/** Metres between two points along the earth's surface (haversine). */
export function distanceMetres(a: Point, b: Point): number {
  const north = Math.sin(((b[1] - a[1]) * degree) / 2);
  const east = Math.sin(((b[0] - a[0]) * degree) / 2);
  const h = north * north + Math.cos(a[1] * degree) * Math.cos(b[1] * degree) * east * east;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest box around all points; `undefined` when there are none. */
export function boxOf(points: Iterable<Point>): Box | undefined {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return west <= east && south <= north ? { west, south, east, north } : undefined;
}

export function* pointsOf(polygons: Polygons): Generator<Point> {
  for (const polygon of polygons) for (const ring of polygon) yield* ring;
}

export function* edgesOf(polygons: Polygons): Generator<readonly [Point, Point]> {
  for (const polygon of polygons) {
    for (const ring of polygon) {
      let before: Point | undefined;
      for (const point of ring) {
        if (before !== undefined) yield [before, point];
        before = point;
      }
    }
  }
}

/**
 * Whether a point lies inside, holes left out (even-odd rule). A point on a border belongs to exactly one of two
 * areas that share it: each edge owns its lower end and not its upper one, its left side and not its right.
 */
export function contains(polygons: Polygons, point: Point): boolean {
  const [x, y] = point;
  let inside = false;
  for (const [a, b] of edgesOf(polygons)) {
    if (a[1] > y === b[1] > y) continue;
    // Always computed from the lower end, so that both neighbours round a shared edge the same way.
    const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
    if (x < low[0] + ((y - low[1]) / (high[1] - low[1])) * (high[0] - low[0])) inside = !inside;
  }
  return inside;
}

/** Twice the signed area of a ring in square degrees; positive when it runs anticlockwise. */
export function doubleArea(ring: Ring): number {
  let sum = 0;
  let before: Point | undefined;
  for (const point of ring) {
    if (before !== undefined) sum += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return sum;
}
