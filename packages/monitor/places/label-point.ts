import polylabel from 'polylabel';
import type { Point, Polygons } from './place.ts';
import { distanceMetres, doubleArea } from './plane.ts';

/**
 * The point inside an area that lies farthest from its border (pole of inaccessibility), to about 5 metres: where
 * a name fits best, and, other than a centroid, never outside a bent area. `undefined` without any surface.
 */
export function labelPoint(polygons: Polygons): Point | undefined {
  const surface = (polygon: Polygons[number]) => Math.abs(doubleArea(polygon[0] ?? []));
  const largest = polygons.reduce<Polygons[number] | undefined>(
    (best, polygon) => (best === undefined || surface(polygon) > surface(best) ? polygon : best),
    undefined,
  );
  const first = largest?.[0]?.[0];
  if (largest === undefined || first === undefined || surface(largest) === 0) return undefined;
  // A degree of longitude is shorter than one of latitude; squeeze it, or the widest spot would come out wrong.
  const squeeze = Math.cos((first[1] * Math.PI) / 180);
  const flat = largest.map((ring) => ring.map(([x, y]): [number, number] => [x * squeeze, y]));
  const [x, y] = polylabel(flat, 0.00005);
  return [x / squeeze, y];
}

/** The one of the points that lies nearest to their mean: on the street, where the mean of a bent one is not. */
export function centralPoint(points: readonly Point[]): Point | undefined {
  const sum = points.reduce(([x, y], [lon, lat]): [number, number] => [x + lon, y + lat], [0, 0]);
  const mean: Point = [sum[0] / points.length, sum[1] / points.length];
  return points.reduce<Point | undefined>(
    (best, point) => (best === undefined || distanceMetres(point, mean) < distanceMetres(best, mean) ? point : best),
    undefined,
  );
}
