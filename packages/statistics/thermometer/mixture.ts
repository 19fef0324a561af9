import type { Parts } from '../numerics/search-quantile.ts';
import type { Posterior } from '../results/posterior.ts';

/** Distributions with a weight each; the weights add up to 1. Heaviest first. */
export interface Mixture {
  readonly weights: Float64Array;
  readonly mean: number;
  readonly deviation: number;
  /** Below which and above which no level lies. */
  readonly from: number;
  readonly to: number;
  parts(component: number, x: number): Parts;
  density(component: number, x: number): number;
  draw(component: number, random: () => number): number;
}

/** How many of the heaviest components hold this much of the weight. */
const heaviest = (weights: Float64Array, part: number): number => {
  let sum = 0;
  const n = weights.findIndex((weight) => {
    sum += weight;
    return sum >= part;
  });
  return n < 0 ? weights.length : n + 1;
};

/**
 * Where the mixture has a part p below it: Newton's steps, each within what the steps before left open, first on the
 * heaviest components (which hold 99.9 %) and then on all but a ten-millionth. Bisection alone asks for the same thing fifty times.
 */
const quantileOf = (m: Mixture, p: number): number => {
  let low = m.from;
  let high = m.to;
  let x = Math.min(Math.max(m.mean, m.from), m.to);
  const settle = (count: number, closeTo: number, most: number) => {
    for (let n = 0; n < most; n++) {
      let whole = 0;
      let off = 0;
      let density = 0;
      for (let k = 0; k < count; k++) {
        const weight = m.weights[k] ?? 0;
        const { lower, upper } = m.parts(k, x);
        whole += weight;
        off += weight * (p < 0.5 ? lower - p : 1 - p - upper);
        density += weight * m.density(k, x);
      }
      if (off >= 0) high = x;
      else low = x;
      const newton = x - off / density;
      const next =
        newton > low && newton < high
          ? newton
          : Number.isFinite(high)
            ? low + (high - low) / 2
            : x + 2 * (m.deviation || 1);
      const done = Math.abs(next - x) <= closeTo * Math.abs(next) || Math.abs(off) < 1e-15 * whole;
      x = next;
      if (done) break;
    }
  };
  settle(heaviest(m.weights, 0.999), 1e-3, 200);
  low = m.from;
  high = m.to;
  settle(heaviest(m.weights, 1 - 1e-7), 1e-5, 200);
  return x;
};

/** A mixture as what is believed. */
export const mixturePosterior = (m: Mixture): Posterior => {
  const { weights } = m;
  let sums: Float64Array | undefined;
  /** The first component up to which more weight lies than x, by halving: a level is drawn thousands of times. */
  const componentAt = (x: number): number => {
    if (!sums) {
      let sum = 0;
      sums = weights.map((weight) => {
        sum += weight;
        return sum;
      });
    }
    let [low, high] = [0, weights.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 1) > x) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    mean: m.mean,
    quantile: (p) => quantileOf(m, p),
    above: (x) => m.weights.reduce((sum, weight, k) => sum + weight * m.parts(k, x).upper, 0),
    draw: (random) => m.draw(componentAt(random()), random),
  };
};

/** Log weights as weights that add up to 1, without those below 1e-10 of the heaviest; with where each one stood. */
export const keepHeavy = (logs: Float64Array): { readonly at: Int32Array; readonly weights: Float64Array } => {
  const most = logs.reduce((top, log) => Math.max(top, log), Number.NEGATIVE_INFINITY);
  const kept = Array.from(logs.keys()).filter((k) => (logs[k] ?? 0) - most > Math.log(1e-10));
  const at = Int32Array.from(kept.sort((a, b) => (logs[b] ?? 0) - (logs[a] ?? 0) || a - b));
  const raw = Float64Array.from(at, (k) => Math.exp((logs[k] ?? 0) - most));
  const whole = raw.reduce((sum, w) => sum + w, 0);
  return { at, weights: raw.map((w) => w / whole) };
};
