import type { Lot } from './lot.ts';

export type Point = readonly [number, number];

const squared = ([a, b]: Point, [c, d]: Point): number => (a - c) ** 2 + (b - d) ** 2;
const starts = 10;
const mostSteps = 200;

const nearest = (point: Point, centres: readonly Point[]): number => {
  let best = 0;
  centres.forEach((centre, k) => {
    if (squared(point, centre) < squared(point, centres[best] ?? centre)) best = k;
  });
  return best;
};

/** Far-apart centres to start from: the first by lot, each next one the likelier the farther (k-means++). */
const startingCentres = (points: readonly Point[], k: number, lot: Lot): Point[] => {
  const centres: Point[] = [points[lot.below(points.length)] ?? [0, 0]];
  while (centres.length < k) {
    const distances = points.map((point) => squared(point, centres[nearest(point, centres)] ?? point));
    const total = distances.reduce((sum, d) => sum + d, 0);
    let left = (lot.below(1_000_000) / 1_000_000) * total;
    const next = distances.findIndex((distance) => {
      left -= distance;
      return left < 0;
    });
    centres.push(points[Math.max(next, 0)] ?? [0, 0]);
  }
  return centres;
};

const meanOf = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

const settle = (points: readonly Point[], from: readonly Point[]): { clusters: number[]; within: number } => {
  let centres = from;
  let clusters = points.map((point) => nearest(point, centres));
  for (let step = 0; step < mostSteps; step++) {
    centres = centres.map((centre, k) => {
      const mine = points.filter((_, p) => clusters[p] === k);
      return mine.length === 0 ? centre : meanOf(mine);
    });
    const again = points.map((point) => nearest(point, centres));
    if (again.every((k, p) => k === clusters[p])) break;
    clusters = again;
  }
  const within = points.reduce((sum, point, p) => sum + squared(point, centres[clusters[p] ?? 0] ?? point), 0);
  return { clusters, within };
};

/**
 * Clusters of points (k-means), the closest of ten seeded starts; a cluster may be empty. The same points give the same
 * clusters in whatever order they come.
 * Source: Lloyd (1982); starts by Arthur & Vassilvitskii (2007).
 */
export const clustersOf = (points: readonly Point[], k: number, lot: Lot): number[] => {
  const order = points
    .map((_, p) => p)
    .sort((a, b) => {
      const [[ax, ay], [bx, by]] = [points[a] as Point, points[b] as Point];
      return ax - bx || ay - by;
    });
  const sorted = order.map((p) => points[p] as Point);
  let best = settle(sorted, startingCentres(sorted, k, lot));
  for (let start = 1; start < starts; start++) {
    const other = settle(sorted, startingCentres(sorted, k, lot));
    if (other.within < best.within - 1e-9) best = other;
  }
  // Numbered from left to right.
  const numbers = [...new Set(best.clusters)];
  const found = new Array<number>(points.length).fill(0);
  order.forEach((p, s) => {
    found[p] = numbers.indexOf(best.clusters[s] ?? 0);
  });
  return found;
};

/**
 * Silhouette (hoe los staan de groepen?): the mean over all points of how much nearer their own cluster is than the next;
 * 1 is far apart, 0 is no clusters at all.
 * Source: Rousseeuw (1987).
 */
export const silhouette = (points: readonly Point[], clusters: readonly number[]): number => {
  const sizes = new Map<number, number>();
  for (const k of clusters) sizes.set(k, (sizes.get(k) ?? 0) + 1);
  if (sizes.size < 2) return 0;
  const of = points.map((point, p) => {
    const own = clusters[p] ?? 0;
    const sums = new Map<number, number>();
    points.forEach((other, o) => {
      const k = clusters[o] ?? 0;
      sums.set(k, (sums.get(k) ?? 0) + Math.sqrt(squared(point, other)));
    });
    const size = sizes.get(own) ?? 1;
    if (size === 1) return 0;
    const inside = (sums.get(own) ?? 0) / (size - 1);
    const outside = Math.min(...[...sizes].filter(([k]) => k !== own).map(([k, n]) => (sums.get(k) ?? 0) / n));
    const larger = Math.max(inside, outside);
    return larger === 0 ? 0 : (outside - inside) / larger;
  });
  return of.reduce((sum, s) => sum + s, 0) / points.length;
};
