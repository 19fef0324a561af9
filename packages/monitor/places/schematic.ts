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

  // In metres from a corner of the box: "nearer" means metres, and labels on one line are told apart, which in degrees
  // they are not always. Widened so that every cell reaches beyond the outline.
  const north = 111_320;
  const east = north * Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const flat = labels.map(({ point: [x, y] }): [number, number] => [(x - box.west) * east, (y - box.south) * north]);
  const margin = 100_000;
  const voronoi = Delaunay.from(flat).voronoi([
    -margin,
    -margin,
    (box.east - box.west) * east + margin,
    (box.north - box.south) * north + margin,
  ]);
  labels.forEach((label, position) => {
    const cell: readonly (readonly [number, number])[] | null = voronoi.cellPolygon(position);
    if (cell === null) return;
    const wide = cell.map(([x, y]): [number, number] => [box.west + x / east, box.south + y / north]);
    const pieces = intersection([within], [wide]);
    if (pieces.length > 0) drawn.set(label.id, pieces);
  });
  return drawn;
}
