import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaCount } from '../laws/test-inputs.ts';
import { logRise } from '../numerics/log-gamma.ts';
import { gammaGrid } from './gamma-grid.ts';

/** Every point of the grid, none left out: what the walk over it has to find. */
const everyPoint = (y: readonly number[], effort: readonly number[]) => {
  const all = y.reduce((sum, n) => sum + n, 0);
  const overall = (all + 0.5) / effort.reduce((sum, n) => sum + n, 0);
  return Array.from({ length: 63 }, (_, j) => 0.02 + (j * (2.5 - 0.02)) / 62).flatMap((tau) =>
    Array.from({ length: 81 }, (_, k) => -4 + k * 0.1).map((shift) => {
      const [a, mean] = [1 / tau ** 2, overall * Math.exp(shift)];
      const log = y.reduce(
        (sum, n, i) => sum + logRise(a, n) - (a + n) * Math.log1p(((effort[i] ?? 0) * mean) / a),
        all * Math.log(mean / a) - tau ** 2 / 2 - (shift / 2) ** 2 / 2,
      );
      return { a, mean, log };
    }),
  );
};

it('keeps exactly the points that all points together would keep', () => {
  fc.assert(
    fc.property(fc.array(areaCount, { minLength: 1, maxLength: 8 }), (areas) => {
      const looked = areas.filter(({ effort }) => effort > 0);
      fc.pre(looked.length > 0);
      const [y, effort] = [looked.map((l) => l.count), looked.map((l) => l.effort)];
      const points = everyPoint(y, effort);
      const most = Math.max(...points.map((p) => p.log));
      const kept = points.filter((p) => p.log - most > Math.log(1e-10));
      const whole = kept.reduce((sum, p) => sum + Math.exp(p.log - most), 0);
      const grid = gammaGrid(y, effort);
      // A point that lies on the edge to the last bit may fall on either side.
      expect(Math.abs(grid.weights.length - kept.length)).toBeLessThanOrEqual(1);
      const weightOf = new Map(kept.map((p) => [`${p.a.toPrecision(9)} ${p.mean.toPrecision(9)}`, p.log]));
      for (const [n, weight] of grid.weights.entries()) {
        const log = weightOf.get(`${grid.shapes[n]?.toPrecision(9)} ${grid.means[n]?.toPrecision(9)}`);
        if (weight > 1e-9) expect(weight * whole).toBeCloseTo(Math.exp((log ?? Number.NaN) - most), 7);
      }
    }),
    { numRuns: 30 },
  );
}, 60_000);
