import { demand } from './demand.ts';
import { normalQuantile } from './normal.ts';

/**
 * Seeded generator (toevalsgetallen met een begin): numbers between 0 and 1, never either, that come the same every
 * time. Keep the seed beside what came out of it. 32 bits: for pictures and permutations, never for secrets. Source:
 * mulberry32, Ettinger 2017 (public domain).
 */
export const seeded = (seed: number): (() => number) => {
  let state = demand('a seed', seed, { whole: true }) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
};

/**
 * A draw from Gamma(shape, 1) out of uniform numbers. Source: Marsaglia & Tsang 2000; below shape 1 with their boost.
 */
export const drawGamma = (random: () => number, shape: number): number => {
  if (shape < 1) return drawGamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalQuantile(random());
    const v = (1 + c * z) ** 3;
    if (v <= 0) continue;
    const u = random();
    // Their squeeze: whatever it takes the logs would take too, and it takes nearly everything.
    if (u < 1 - 0.0331 * z ** 4 || Math.log(u) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
};

/** A draw from Beta(a, b). */
export const drawBeta = (random: () => number, a: number, b: number): number => {
  const x = drawGamma(random, a);
  return x / (x + drawGamma(random, b));
};
