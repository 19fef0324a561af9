import { Delaunay } from 'd3-delaunay';
import { intersection } from 'polyclip-ts';
import type { Point, Polygons } from './place.ts';
import { boxOf, pointsOf } from './plane.ts';

/** A place of which only the spot of its name is known. */
export interface LabelledPlace {
  readonly id: string;
  readonly point: Point;
}

/**
 * Draws a schematic map: every place gets the part of the outline that lies nearer to its label than to any other
 * (a Voronoi cell). Not boundaries, and a screen that shows them must say so.
 *
 * The outline is one polygon without holes; where it is bent, a cell may come out in pieces. Two places with one
 * point cannot be told apart: the later gets none.
 */
export function schematicPolygons(labels: readonly LabelledPlace[], outline: Polygons): ReadonlyMap<string, Polygons> {
  const within = outline[0]?.[0]?.map(([x, y]): [number, number] => [x, y]);
  const box = boxOf(pointsOf(outline));
  const drawn = new Map<string, Polygons>();
  if (within === undefined || box === undefined || labels.length === 0) return drawn;

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
    const wide = cell.map(([x, y]): [number, number] => [x / squeeze, y]);
    const pieces = intersection([within], [wide]);
    if (pieces.length > 0) drawn.set(label.id, pieces);
  });
  return drawn;
}
