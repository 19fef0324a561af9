import { Delaunay } from 'd3-delaunay';
import type { Point, Polygons, Ring } from './place.ts';
import { boxOf, doubleArea, pointsOf } from './plane.ts';

/** A place of which only the spot of its name is known. */
export interface LabelledPlace {
  readonly id: string;
  readonly point: Point;
}

/**
 * Draws a schematic map: every place gets the part of the outline that lies nearer to its label than to any other
 * (a Voronoi cell). Not boundaries, and a screen that shows them must say so.
 *
 * The outline is one polygon without holes. Two places with one point cannot be told apart: the later gets none.
 */
export function schematicPolygons(labels: readonly LabelledPlace[], outline: Polygons): ReadonlyMap<string, Polygons> {
  const ring = outline[0]?.[0];
  const box = boxOf(pointsOf(outline));
  const drawn = new Map<string, Polygons>();
  if (ring === undefined || box === undefined || labels.length === 0) return drawn;

  // Squeezed so that "nearer" means metres; widened so that every cell reaches beyond the outline.
  const squeeze = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const flat = labels.map(({ point }): [number, number] => [point[0] * squeeze, point[1]]);
  const margin = 1;
  const voronoi = Delaunay.from(flat).voronoi([
    box.west * squeeze - margin,
    box.south - margin,
    box.east * squeeze + margin,
    box.north + margin,
  ]);
  labels.forEach((label, position) => {
    const cell: readonly (readonly [number, number])[] | null = voronoi.cellPolygon(position);
    if (cell === null) return;
    const piece = clipToConvex(
      ring,
      cell.map(([x, y]): Point => [x / squeeze, y]),
    );
    if (piece.length >= 4 && doubleArea(piece) !== 0) drawn.set(label.id, [[piece]]);
  });
  return drawn;
}

/**
 * The part of `subject` (any closed ring) inside `clipper` (a convex closed ring), closed and anticlockwise; empty
 * when they do not meet. Sutherland and Hodgman, 1974. Where the subject is bent around the clipper, separate parts
 * come out joined by a line along the clipper's edge, which is invisible when filled.
 */
export function clipToConvex(subject: Ring, clipper: Ring): Ring {
  const around = doubleArea(clipper) >= 0 ? clipper : [...clipper].reverse();
  let open: readonly Point[] = (doubleArea(subject) >= 0 ? subject : [...subject].reverse()).slice(0, -1);
  for (let at = 0; at + 1 < around.length && open.length > 0; at += 1) {
    const from = around[at];
    const to = around[at + 1];
    if (from !== undefined && to !== undefined) open = leftOf(open, from, to);
  }
  const first = open[0];
  return first === undefined ? [] : [...open, first];
}

function leftOf(points: readonly Point[], from: Point, to: Point): readonly Point[] {
  const side = (p: Point) => (to[0] - from[0]) * (p[1] - from[1]) - (to[1] - from[1]) * (p[0] - from[0]);
  const kept: Point[] = [];
  let before = points[points.length - 1];
  for (const point of points) {
    if (before !== undefined) {
      const a = side(before);
      const b = side(point);
      if (a >= 0 !== b >= 0) {
        const t = a / (a - b);
        kept.push([before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])]);
      }
      if (b >= 0) kept.push(point);
    }
    before = point;
  }
  return kept;
}
