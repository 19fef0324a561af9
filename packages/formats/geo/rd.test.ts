import { distanceMetres } from '@straatwijs/monitor';
import { expect, test } from 'vitest';
import { rdToWgs84 } from './rd.ts';

// The three points that the authors of the formulas give: the towers of Amersfoort, Amsterdam and Groningen.
test.each([
  ['Onze-Lieve-Vrouwetoren', 155_000, 463_000, 5.38720621, 52.1551744],
  ['Westertoren', 120_700.723, 487_525.501, 4.88352559, 52.37453253],
  ['Martinitoren', 233_883.131, 582_065.167, 6.56820053, 53.21938317],
])('the %s stands where it should, within a metre', (_, x, y, lon, lat) => {
  expect(distanceMetres(rdToWgs84(x, y), [lon, lat])).toBeLessThan(1);
});
