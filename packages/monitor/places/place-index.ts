import type { Point, Polygons } from './place.ts';
import { type Box, boxOf, contains, pointsOf } from './plane.ts';

/** Something with a shape that a point can lie in. */
export interface Area {
  readonly id: string;
  readonly polygons?: Polygons;
}

const columns = 64;

/**
 * Answers in which area a point lies; `undefined` outside all of them.
 *
 * Where areas overlap the smallest id wins, so the order of the list does not matter. Boxes are sorted into a grid
 * first: a city of 114 areas needs about two real tests per point.
 */
export function placeIndex(areas: readonly Area[]): (point: Point) => string | undefined {
  const shaped = areas
    .flatMap((area) => {
      const box = boxOf(pointsOf(area.polygons ?? []));
      return box === undefined ? [] : [{ id: area.id, polygons: area.polygons ?? [], box }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const whole = boxOf(
    shaped.flatMap(({ box }): Point[] => [
      [box.west, box.south],
      [box.east, box.north],
    ]),
  );
  if (whole === undefined) return () => undefined;

  const cells = new Map<number, (typeof shaped)[number][]>();
  for (const area of shaped) {
    const [left, bottom] = cellOf(whole, area.box.west, area.box.south);
    const [right, top] = cellOf(whole, area.box.east, area.box.north);
    for (let row = bottom; row <= top; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const key = row * columns + column;
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [area]);
        else cell.push(area);
      }
    }
  }
  return (point) => {
    const [x, y] = point;
    if (!(x >= whole.west && x <= whole.east && y >= whole.south && y <= whole.north)) return undefined;
    const [column, row] = cellOf(whole, x, y);
    return cells.get(row * columns + column)?.find((area) => contains(area.polygons, point))?.id;
  };
}

function cellOf(whole: Box, x: number, y: number): readonly [column: number, row: number] {
  const step = (value: number, from: number, to: number) =>
    to > from ? Math.min(columns - 1, Math.floor(((value - from) / (to - from)) * columns)) : 0;
  return [step(x, whole.west, whole.east), step(y, whole.south, whole.north)];
}
