/** A point of the map in a square of 100 by 100, and how many people stand on exactly this point. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

const side = 100;
const margin = 6;

/** Places of people as points of a square, both directions with the same scale, so that distances stay what they are. */
export const mapPoints = (places: readonly (readonly number[])[]): readonly MapPoint[] => {
  const xs = places.map(([x = 0]) => x);
  const ys = places.map(([, y = 0]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const span = Math.max(right - left, high - low, 1e-9);
  const scale = (side - 2 * margin) / span;
  const middle = (from: number, to: number) => side / 2 - ((from + to) / 2) * scale;
  const round = (v: number) => Math.round(v * 100) / 100;
  return places.map(([x = 0, y = 0]) => ({
    x: round(middle(left, right) + x * scale),
    y: round(side - (middle(low, high) + y * scale)),
  }));
};
