import { seeded } from '../numerics/seeded.ts';

/** A lot that anybody can draw again. */
export interface Lot {
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number;
  /** The numbers 0 to `count - 1` in an order drawn by lot. */
  order(count: number): number[];
}

/**
 * Lot from a seed (loting met een startgetal). A lot that nobody can repeat is no lot that a street can check: the seed is
 * published with the outcome, and whoever fills it in draws the same. Source of the order: Fisher & Yates (1938).
 */
export const lotFrom = (seed: number): Lot => {
  const next = seeded(seed);
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    order(count) {
      const order = Array.from({ length: count }, (_, k) => k);
      for (let k = count - 1; k > 0; k--) {
        const other = below(k + 1);
        [order[k], order[other]] = [order[other] as number, order[k] as number];
      }
      return order;
    },
  };
};
