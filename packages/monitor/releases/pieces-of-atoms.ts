import { atomKey } from './freeze.ts';
import type { FrozenAtom } from './releases-store.ts';

/** One freezing of some weeks: the first, or a correction of it. `order` tells which came later. */
export interface Vintage {
  readonly order: number;
  readonly atoms: readonly FrozenAtom[];
}

/** Parts of counts that lie in the same vintages, so that what was published before and after a correction can be held side by side. */
export interface Pieces {
  readonly counts: readonly number[];
  /** The parts that make up an atom of a vintage. */
  of(order: number, key: string): readonly number[];
}

/**
 * Without ids nobody can tell whether two counts of three are the same three. What counts say by themselves is used: of 5 and
 * then 7, five are taken to be the same and two to be new; so the difference of two releases is a part of its own.
 */
export const piecesOf = (vintages: readonly Vintage[]): Pieces => {
  const byKey = new Map<string, { readonly order: number; readonly count: number }[]>();
  for (const { order, atoms } of vintages)
    for (const atom of atoms) {
      if (atom.count === 0) continue;
      const key = atomKey(atom);
      const list = byKey.get(key);
      if (list) list.push({ order, count: atom.count });
      else byKey.set(key, [{ order, count: atom.count }]);
    }
  const counts: number[] = [];
  const found = new Map<string, number[]>();
  const nameOf = (order: number, key: string) => `${order} ${key}`;
  for (const [key, list] of byKey) {
    const heights = [...new Set(list.map((l) => l.count))].sort((a, b) => a - b);
    let below = 0;
    for (const height of heights) {
      const piece = counts.push(height - below) - 1;
      for (const { order, count } of list) {
        if (count < height) continue;
        const name = nameOf(order, key);
        const mine = found.get(name);
        if (mine) mine.push(piece);
        else found.set(name, [piece]);
      }
      below = height;
    }
  }
  return { counts, of: (order, key) => found.get(nameOf(order, key)) ?? [] };
};
