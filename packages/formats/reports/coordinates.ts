import type { Point } from '@straatwijs/monitor';
import type { CellReader, Cells } from './columns.ts';

/** `coarse` coordinates name a spot that nobody meant; `absent` ones name none. */
export type ReadPoint = Point | 'coarse' | 'absent';

const number = /^[+-]?\d{1,3}(?:[.,](\d+))?$/;
/** Fewer decimals than this is more than a hundred metres: not a street, and whole degrees are another town. */
const fewestDecimals = 3;

/** Reads WGS84 degrees and believes them only when both are written with three decimals or more. */
export const pointReader =
  (longitude: CellReader, latitude: CellReader) =>
  (cells: Cells): ReadPoint => {
    const [x, y] = [longitude(cells), latitude(cells)];
    const [lonMatch, latMatch] = [number.exec(x), number.exec(y)];
    if (!lonMatch || !latMatch) return 'absent';
    const [lon, lat] = [Number(x.replace(',', '.')), Number(y.replace(',', '.'))];
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90 || (lon === 0 && lat === 0)) return 'absent';
    const decimals = Math.min(lonMatch[1]?.length ?? 0, latMatch[1]?.length ?? 0);
    return decimals < fewestDecimals ? 'coarse' : [lon, lat];
  };
