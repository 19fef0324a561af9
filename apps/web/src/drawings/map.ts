import type { Point, Polygons } from '@straatwijs/monitor';

/** A drawing of areas in the user units of its own view box. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly outline: string;
  /** All areas in one path: hairlines, never a value. */
  readonly areas: string;
  readonly marks: readonly Mark[];
}
export interface Mark {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Where the place has a shape of its own. */
  readonly shape: string;
}
export interface Marked {
  readonly id: string;
  readonly name: string;
  readonly point: Point | undefined;
  readonly polygons: readonly Polygons[];
}

const ringsOf = (polygons: Polygons): readonly (readonly Point[])[] => polygons.flat();

/** Degrees to units: true distances at the middle latitude, good enough for a city on a sketch. */
const projection = (points: readonly Point[], width: number, margin: number) => {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / Math.max(1e-9, (east - west) * squeeze);
  const round = (n: number) => Math.round(n * 10) / 10;
  return {
    height: Math.ceil((north - south) * scale + 2 * margin),
    at: ([lon, lat]: Point): readonly [number, number] => [
      round(margin + (lon - west) * squeeze * scale),
      round(margin + (north - lat) * scale),
    ],
  };
};

/** Pushes marks apart until none hides another; the first ones stay nearest to their place. */
const apart = (marks: readonly Mark[], distance: number): readonly Mark[] => {
  const spots = marks.map((m) => ({ x: m.x, y: m.y }));
  for (let round = 0; round < 40; round++) {
    for (const [i, a] of spots.entries()) {
      for (const b of spots.slice(i + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const gap = Math.hypot(dx, dy);
        if (gap >= distance) continue;
        // Two marks on the very same spot part sideways.
        const [ux, uy] = gap === 0 ? [1, 0] : [dx / gap, dy / gap];
        const step = (distance - gap) / 2;
        a.x -= ux * step;
        a.y -= uy * step;
        b.x += ux * step;
        b.y += uy * step;
      }
    }
  }
  return marks.map((m, i) => ({ ...m, x: Math.round(spots[i]?.x ?? m.x), y: Math.round(spots[i]?.y ?? m.y) }));
};

/**
 * The sketch of a municipality: its areas as hairlines and the numbered places, numbered as in the list beside it.
 * Undefined when there is nothing to draw.
 */
export const drawMap = (
  areas: readonly { readonly polygons: Polygons }[],
  outline: Polygons | undefined,
  marked: readonly Marked[],
  width = 720,
): MapDrawing | undefined => {
  const rings = areas.flatMap((a) => ringsOf(a.polygons));
  const border = outline ? ringsOf(outline) : [];
  const all = [...rings, ...border].flat();
  if (all.length === 0) return undefined;
  const { at, height } = projection(all, width, 24);
  const path = (list: readonly (readonly Point[])[]) =>
    list.map((ring) => `M${ring.map((p) => at(p).join(' ')).join('L')}Z`).join('');
  const marks = marked.flatMap((m, i): Mark[] => {
    if (!m.point) return [];
    const [x, y] = at(m.point);
    return [{ id: m.id, number: i + 1, name: m.name, x, y, shape: path(m.polygons.flatMap(ringsOf)) }];
  });
  return { width, height, outline: path(border), areas: path(rings), marks: apart(marks, 54) };
};

/** The middle of some points; undefined without any. */
export const middleOf = (points: readonly Point[]): Point | undefined =>
  points.length === 0
    ? undefined
    : [
        points.reduce((sum, [lon]) => sum + lon, 0) / points.length,
        points.reduce((sum, [, lat]) => sum + lat, 0) / points.length,
      ];
