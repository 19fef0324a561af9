import { refuse } from '../refusing/refuse.ts';

/** Chance that can be repeated: the same seed gives the same draws on every machine. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** The numbers 0 to `count - 1` in an order drawn by lot. */
  order(count: number): number[];
}

/**
 * Seeded chance (toeval met een startgetal). A lot that nobody can repeat is no lot that a street can check: the seed is
 * published with the outcome, and whoever fills it in gets the same draw. Not for secrets.
 * @param seed whole number from 0 to 4294967295
 * Source: mulberry32, a 32-bit generator (T. Ettinger, 2017, public domain).
 */
export const seeded = (seed: number): Chance => {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    refuse(`seed is ${seed}: a whole number of 32 bits is needed`);
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    next,
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
