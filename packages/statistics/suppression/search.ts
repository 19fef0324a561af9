import type { Solver } from '../solving/linear-program.ts';
import { type Attacker, cellsLeanedOn, openAttack, rounded, type Side } from './attack.ts';
import type { Row } from './rows.ts';
import type { Own, Sum, View } from './view.ts';
import { type Floor, type Move, reachOf, type Walker, walkerOf } from './walk.ts';

export interface Found {
  /** How far the sum was seen to go; exact when the goal was not reached. */
  readonly value: number;
  readonly reached: boolean;
  /** Whether the way there was found by walking; then `move` leads there. */
  readonly move?: Move;
  readonly proof: ReadonlySet<number>;
  /** Nothing was proven: in a hurry, cells nearby stand in for a proof. */
  readonly guessed?: true;
}

/** How to ask. */
export interface Manner {
  /** Ask until there is an answer; otherwise what cannot be seen from nearby counts as a leak. */
  readonly patient: boolean;
  /** Whether a cell can still be suppressed: a leak that is not proven is answered by one near it. */
  readonly may: (cell: number) => boolean;
}

export interface Search {
  /** Whether a sum can go as far as `goal` on this side of what it is. */
  reach(sum: Sum, side: Side, goal: number, own?: Own): Promise<Found>;
  /** A short way to change a sum by 1 at all, when there is one nearby. */
  budge(sum: Sum): Move | undefined;
  /** As far as a walk goes: the exact bound, or where the way is too long, how far it came. */
  stretch(sum: Sum, side: Side): number;
  close(): void;
}

const nobody: ReadonlySet<number> = new Set();

/** What an insider knows as bounds: no class can be less than what it holds of it, and what it knows wholly stays. */
export const floorOf = ({ classes: { sizes } }: View, own: Own): Floor =>
  new Map([...own].map(([k, { count, sum }]) => [k, { least: sum, frozen: count === sizes[k] }]));

const totalOf = (view: View, classes: Int32Array, own?: Own): number =>
  classes.reduce((sum, k) => sum + (view.classes.totals[k] ?? 0) - (own?.get(k)?.sum ?? 0), 0);

/** What a sum is at most, or at least, while classes add up to what they do in truth. */
export const startOf = (view: View, sum: Sum, side: Side, own?: Own): number =>
  totalOf(view, side === 'upper' ? sum.touched : sum.whole, own);

/** Whether a move really leads to a table that agrees with everything published: counted again, whatever found it. */
export const holds = ({ classes: { totals }, rowsOf }: View, { classes, change }: Move): boolean => {
  const sums = new Map<number, number>();
  for (let n = 0; n < classes.length; n++) {
    const k = classes[n] ?? 0;
    const by = change[n] ?? 0;
    if ((totals[k] ?? 0) + by < -1e-6) return false;
    for (const r of rowsOf[k] ?? []) sums.set(r, (sums.get(r) ?? 0) + by);
  }
  for (const sum of sums.values()) if (Math.abs(sum) > 1e-6) return false;
  return true;
};

/** The cells behind the row that leaves a sum the least room. */
const cellsNear = ({ rows, rowsOf }: View, { touched }: Sum, may: (cell: number) => boolean): Set<number> => {
  const near = [...touched].flatMap((k) => [...(rowsOf[k] ?? [])].flatMap((r) => rows[r] ?? []));
  const cellsOf = ({ terms }: Row) => terms.map((term) => Math.abs(term) - 1);
  const tightest = near.sort((a, b) => a.total - b.total).find((row) => cellsOf(row).some(may));
  return new Set(tightest ? cellsOf(tightest) : []);
};

/** Walk first; where the way is too long, let the solver answer over the whole component. */
export const openSearch = (view: View, solver: Solver, { patient, may }: Manner): Search => {
  const walker: Walker = walkerOf(view, patient ? reachOf.patient : reachOf.quick);
  let attacker: Attacker | undefined;
  return {
    async reach(sum, side, goal, own) {
      const start = startOf(view, sum, side, own);
      const distance = side === 'upper' ? goal - start : start - goal;
      if (distance <= 1e-9) return { value: start, reached: true, proof: nobody };
      const floor = own && floorOf(view, own);
      const { gain, move, outcome, leans } = walker.walk(
        side === 'upper' ? sum.touched : sum.whole,
        side === 'upper' ? 1 : -1,
        distance,
        floor,
      );
      const value = rounded(side === 'upper' ? start + gain : start - gain);
      if (
        outcome === 'reached' &&
        (move.classes.length === 0 || gain === Number.POSITIVE_INFINITY || holds(view, move))
      )
        return { value, reached: true, proof: nobody, ...(Number.isFinite(gain) ? { move } : {}) };
      if (outcome === 'end') return { value, reached: false, proof: new Set(cellsLeanedOn(view.rows, leans)) };
      // Whoever is in a hurry takes what cannot be seen from nearby for a leak, and suppresses something near it.
      if (!patient) return { value, reached: false, proof: cellsNear(view, sum, may), guessed: true };
      attacker ??= openAttack(view, solver);
      const extreme = await attacker.extreme(sum, side, own);
      const reached = side === 'upper' ? extreme.value >= goal - 1e-6 : extreme.value <= goal + 1e-6;
      return { ...extreme, reached };
    },
    budge(sum) {
      for (const side of ['upper', 'lower'] as const) {
        const [classes, weight] = side === 'upper' ? ([sum.touched, 1] as const) : ([sum.whole, -1] as const);
        const { outcome, move } = walker.walk(classes, weight, 1);
        if (outcome === 'reached' && holds(view, move)) return move;
      }
      return undefined;
    },
    stretch(sum, side) {
      const [classes, weight] = side === 'upper' ? ([sum.touched, 1] as const) : ([sum.whole, -1] as const);
      return rounded(startOf(view, sum, side) + weight * walker.walk(classes, weight, Number.POSITIVE_INFINITY).gain);
    },
    close: () => attacker?.close(),
  };
};
