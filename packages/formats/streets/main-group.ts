import { distanceMetres, type Point } from '@straatwijs/monitor';

/** Farther than this from all others of its street, a point is taken for a mistake. */
export const farMetres = 1500;

/**
 * `main`: the largest set of points that hang together in steps of at most `farMetres`, the first of equals.
 * `isolated`: points outside it that are near none of their street.
 */
export function mainGroup(points: readonly Point[]): {
  readonly main: readonly Point[];
  readonly isolated: readonly Point[];
} {
  const waiting = new Set(points.keys());
  const groups: number[][] = [];
  for (const start of points.keys()) {
    if (!waiting.delete(start)) continue;
    const group = [start];
    for (const at of group) {
      for (const other of waiting) {
        const a = points[at];
        const b = points[other];
        if (a === undefined || b === undefined || distanceMetres(a, b) > farMetres) continue;
        waiting.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  const pick = (group: readonly number[]) => points.filter((_, at) => group.includes(at));
  const largest = groups.reduce<number[]>((best, group) => (group.length > best.length ? group : best), []);
  const alone = groups.filter((group) => group !== largest && group.length === 1).flat();
  // Two points far apart say nothing about which is wrong, so nothing is called a mistake then.
  return { main: pick(largest), isolated: largest.length > 1 ? pick(alone) : [] };
}

/** The middle of the longitudes and of the latitudes: a few points elsewhere do not move it. */
export function medianPoint(points: readonly Point[]): Point | undefined {
  const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const lon = middle(points.map((point) => point[0]));
  const lat = middle(points.map((point) => point[1]));
  return lon === undefined || lat === undefined ? undefined : [lon, lat];
}
