import { accepted, type PlaceResult, type Point, type Polygons, refused } from '@straatwijs/monitor';
import { looksLikeRd, rdToWgs84 } from './rd.ts';

export type CoordinateSystem = 'wgs84' | 'rd';
export type Pair = readonly [number, number];

/**
 * Which system a file's numbers are in. The numbers decide; what the file says (`crs`) is only believed when it
 * agrees, for a wrong label is commoner than a city in the sea.
 *
 * Refuses numbers that are neither degrees nor Dutch metres, degrees with latitude first, and a named system that
 * is neither of the two.
 */
export function coordinateSystemOf(pairs: Iterable<Pair>, named?: string): PlaceResult<CoordinateSystem> {
  let degrees = 0;
  let metres = 0;
  let swapped = 0;
  let other = 0;
  for (const [x, y] of pairs) {
    if (looksLikeRd(x, y)) metres += 1;
    else if (Math.abs(x) <= 180 && Math.abs(y) <= 90) {
      degrees += 1;
      if (x > 50 && x < 54 && y > 3 && y < 8) swapped += 1;
    } else other += 1;
  }
  const total = degrees + metres + other;
  if (other > 0 || (degrees > 0 && metres > 0) || total === 0) {
    const code = named === undefined || isKnown(named) ? 'places-coordinates-unknown' : 'places-crs-unknown';
    return refused(code, { count: other > 0 ? other : Math.min(degrees, metres), total, crs: named ?? '' });
  }
  if (metres > 0) return accepted('rd');
  if (named !== undefined && !isKnown(named)) return refused('places-crs-unknown', { crs: named, count: total, total });
  // No Dutch file is about the Indian Ocean east of Somalia, where these numbers would lie.
  if (swapped === degrees) return refused('places-coordinates-swapped', { count: swapped, total });
  return accepted('wgs84');
}

function isKnown(crs: string): boolean {
  return /28992|CRS84|4326|4258|WGS\s?84|RD.?New|Amersfoort/i.test(crs);
}

export function toPoint(system: CoordinateSystem, [x, y]: Pair): Point {
  return system === 'rd' ? rdToWgs84(x, y) : [x, y];
}

export interface Repaired {
  readonly polygons: Polygons;
  /** Rings that were open and got closed. */
  readonly closed: number;
  /** Rings with fewer than three different corners, left out with their holes. */
  readonly dropped: number;
}

/** Converts to WGS84 and makes every ring a real, closed ring. */
export function repairPolygons(system: CoordinateSystem, raw: readonly (readonly (readonly Pair[])[])[]): Repaired {
  let closed = 0;
  let dropped = 0;
  const polygons: Point[][][] = [];
  for (const rings of raw) {
    const kept: Point[][] = [];
    for (const [position, ring] of rings.entries()) {
      const points = ring.map((pair) => toPoint(system, pair));
      const first = points[0];
      const last = points[points.length - 1];
      const corners = new Set(points.map(([x, y]) => `${x} ${y}`)).size;
      if (first === undefined || last === undefined || corners < 3) {
        dropped += 1;
        if (position === 0) break;
        continue;
      }
      if (first[0] !== last[0] || first[1] !== last[1]) {
        points.push(first);
        closed += 1;
      }
      kept.push(points);
    }
    if (kept.length > 0) polygons.push(kept);
  }
  return { polygons, closed, dropped };
}
