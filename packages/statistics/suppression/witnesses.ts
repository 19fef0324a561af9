import type { Side } from './attack.ts';
import { startOf } from './search.ts';
import type { Sum, View } from './view.ts';
import type { Move } from './walk.ts';

/** A move, and by how much it takes the upper end of a target up or its lower end down. */
export interface Way {
  readonly move: Move;
  readonly changes: ReadonlyMap<number, number>;
  readonly width: number;
}

/** Other tables that agree with everything published. One of them often answers for many targets at once. */
export interface Witnesses {
  /** Take in a move that was checked, for every target that it changes. */
  add(move: Move): void;
  /** Whether some table is known in which this target goes as far as `goal`. */
  reached(target: number, side: Side, goal: number): boolean;
  /** Some moves that change a target by at least 1. */
  movesOf(target: number): readonly Way[];
}

/** An insider must be stopped by moves that do not change what it knows: a few different ones usually hold one. */
const mostMoves = 12;

/** @param targets the sum of each target; what is found out of one is known of all that share it */
export const openWitnesses = (view: View, targets: readonly Sum[]): Witnesses => {
  const sums = [...new Set(targets)];
  const places = new Map(sums.map((sum, n) => [sum, n]));
  const at = Int32Array.from(targets, (sum) => places.get(sum) ?? -1);
  const upper = Float64Array.from(sums, (sum) => startOf(view, sum, 'upper'));
  const lower = Float64Array.from(sums, (sum) => startOf(view, sum, 'lower'));
  const start = { upper: upper.slice(), lower: lower.slice() };
  const moves: Way[][] = sums.map(() => []);
  // Per class the sums that it counts for, negative (-n - 1) where it is not wholly theirs.
  const sumsOfClass: number[][] = Array.from({ length: view.classes.count }, () => []);
  sums.forEach(({ touched, whole }, n) => {
    const wholly = new Set(whole);
    for (const k of touched) sumsOfClass[k]?.push(wholly.has(k) ? n : -n - 1);
  });
  return {
    add(move) {
      const changes = new Map<number, { upper: number; lower: number }>();
      move.classes.forEach((k, at) => {
        const by = move.change[at] ?? 0;
        for (const signed of sumsOfClass[k] ?? []) {
          const n = signed < 0 ? -signed - 1 : signed;
          const change = changes.get(n) ?? { upper: 0, lower: 0 };
          changes.set(n, change);
          change.upper += by;
          if (signed >= 0) change.lower += by;
        }
      });
      const byClass = new Map(Array.from(move.classes, (k, at) => [k, move.change[at] ?? 0]));
      for (const [n, change] of changes) {
        upper[n] = Math.max(upper[n] ?? 0, (start.upper[n] ?? 0) + change.upper);
        lower[n] = Math.min(lower[n] ?? 0, (start.lower[n] ?? 0) + change.lower);
        const list = moves[n] ?? [];
        const width = Math.max(change.upper, -change.lower);
        if (list.length < mostMoves && width >= 1) list.push({ move, changes: byClass, width });
      }
    },
    reached: (target, side, goal) =>
      side === 'upper' ? (upper[at[target] ?? -1] ?? 0) >= goal - 1e-9 : (lower[at[target] ?? -1] ?? 0) <= goal + 1e-9,
    movesOf: (target) => moves[at[target] ?? -1] ?? [],
  };
};
