import type { Point } from '@straatwijs/monitor';

// F. H. Schreutelkamp and G. L. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
// WGS84-kaartcoördinaten" (2001): power of x, power of y, coefficient in seconds of arc.
const toNorth: readonly (readonly [number, number, number])[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];
const toEast: readonly (readonly [number, number, number])[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];

/** From the Dutch grid (RD New, EPSG:28992, metres) to WGS84, within a metre anywhere in the Netherlands on land. */
export function rdToWgs84(x: number, y: number): Point {
  const dx = (x - 155_000) / 100_000;
  const dy = (y - 463_000) / 100_000;
  const seconds = (terms: typeof toNorth) =>
    terms.reduce((sum, [powerX, powerY, factor]) => sum + factor * dx ** powerX * dy ** powerY, 0);
  return [5.38720621 + seconds(toEast) / 3600, 52.1551744 + seconds(toNorth) / 3600];
}

/** Whether a pair of numbers can only be metres in the Dutch grid. */
export function looksLikeRd(x: number, y: number): boolean {
  return x > -10_000 && x < 300_000 && y > 280_000 && y < 640_000;
}
