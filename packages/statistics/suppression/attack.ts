import { type Kept, keepWith, type Solver } from '../solving/linear-program.ts';
import type { Row } from './rows.ts';
import type { Component, Own, Sum, View } from './view.ts';

export type Side = 'lower' | 'upper';

/** How far a sum can go, and which published cells prove that it goes no further. */
export interface Extreme {
  readonly value: number;
  readonly proof: ReadonlySet<number>;
}

/** Somebody who knows everything that is published, and perhaps some atoms, and reasons without a mistake. */
export interface Attacker {
  extreme(sum: Sum, side: Side, own?: Own): Promise<Extreme>;
  close(): void;
}

interface PartExtreme {
  readonly value: number;
  readonly cells: readonly number[];
}

/** An insider's hold on one class: what it knows to lie there, and whether nothing unknown is left in it. */
const holdOn = (view: View, own: Own | undefined, k: number): { readonly sum: number; readonly all: boolean } => {
  const known = own?.get(k);
  return { sum: known?.sum ?? 0, all: known !== undefined && known.count === view.classes.sizes[k] };
};

/** Bounds are compared after rounding: solvers answer in floating point. */
export const rounded = (bound: number): number => Math.round(bound * 1e6) / 1e6;

const cellsOf = (terms: readonly number[]): number[] => terms.map((term) => Math.abs(term) - 1);

/** Without any equation everything is possible; with one, all that is not known can lie at one side of it. */
const byHand = (view: View, { classes, rows }: Component, chosen: Int32Array, side: Side, own?: Own): PartExtreme => {
  const [row] = rows;
  if (!row) return { value: side === 'upper' && chosen.length > 0 ? Number.POSITIVE_INFINITY : 0, cells: [] };
  const holds = Array.from(classes, (k) => holdOn(view, own, k));
  const unknown = row.total - holds.reduce((sum, { sum: known }) => sum + known, 0);
  const free = [...classes].filter((_, at) => !holds[at]?.all).length;
  const reached = side === 'upper' ? chosen.length > 0 : chosen.length === free;
  return { value: reached ? unknown : 0, cells: cellsOf(row.terms) };
};

const programOf = (view: View, { classes, rows }: Component) => ({
  sense: 'maximise' as const,
  objective: new Float64Array(classes.length),
  lower: new Float64Array(classes.length),
  upper: new Float64Array(classes.length).fill(Number.POSITIVE_INFINITY),
  rows: rows.map((row) => ({
    columns: row.classes.map((k) => view.localOf[k] ?? 0),
    values: new Float64Array(row.classes.length).fill(1),
    lower: row.total,
    upper: row.total,
  })),
});

/** The cells that a proof leans on: a remainder leans on every cell that it was made of, and what cancels falls away. */
export const cellsLeanedOn = (
  rows: readonly Row[],
  leans: Iterable<readonly [row: number, weight: number]>,
): number[] => {
  const weights = new Map<number, number>();
  for (const [r, weight] of leans)
    for (const term of rows[r]?.terms ?? []) {
      const cell = Math.abs(term) - 1;
      weights.set(cell, (weights.get(cell) ?? 0) + Math.sign(term) * weight);
    }
  return [...weights].filter(([, w]) => Math.abs(w) > 1e-7).map(([cell]) => cell);
};

/**
 * The attack that is audited against (aanval): the least and the most that a sum can be, given all published values and
 * that counts are not negative. Assumes nothing else is known; real numbers are tried, so a bound for whole numbers can
 * only be narrower by less than one. Source: `6.4` of the statistics of this product; Fischetti and Salazar (2001),
 * Solving the cell suppression problem on tabular data with linear constraints, Management Science 47.
 */
export const openAttack = (view: View, solver: Solver): Attacker => {
  const kept = new Map<number, Kept>();
  /** A large program is quicker from the start, by another method, than from an answer far away. */
  const open = (component: Component): Kept => {
    const program = programOf(view, component);
    return component.classes.length > 2000
      ? keepWith({ solve: (p) => solver.solve(p) }, program)
      : keepWith(solver, program);
  };
  const byProgram = async (
    c: number,
    component: Component,
    chosen: Int32Array,
    side: Side,
    own?: Own,
  ): Promise<PartExtreme> => {
    const program = kept.get(c) ?? open(component);
    kept.set(c, program);
    const bounds: { column: number; lower: number; upper: number }[] = [];
    for (const k of own?.keys() ?? []) {
      if (view.componentOf[k] !== c) continue;
      const { sum, all } = holdOn(view, own, k);
      bounds.push({ column: view.localOf[k] ?? 0, lower: sum, upper: all ? sum : Number.POSITIVE_INFINITY });
    }
    const { state, value, duals } = await program.ask({
      sense: side === 'upper' ? 'maximise' : 'minimise',
      columns: chosen.map((k) => view.localOf[k] ?? 0),
      weights: new Float64Array(chosen.length).fill(1),
      bounds,
    });
    if (state === 'unbounded' && side === 'upper') return { value: Number.POSITIVE_INFINITY, cells: [] };
    // Nobody may take an unanswered question for safety: then everything counts as known, and all of it as the reason.
    if (state !== 'optimal') {
      const truth = chosen.reduce((sum, k) => sum + (view.classes.totals[k] ?? 0) - holdOn(view, own, k).sum, 0);
      return { value: truth, cells: component.rows.flatMap(({ terms }) => cellsOf(terms)) };
    }
    const known = chosen.reduce((sum, k) => sum + holdOn(view, own, k).sum, 0);
    const leans = Array.from(duals, (dual, r) => [r, dual] as const).filter(([, dual]) => Math.abs(dual) > 1e-9);
    return { value: value - known, cells: cellsLeanedOn(component.rows, leans) };
  };
  return {
    async extreme({ touched, whole }, side, own) {
      let total = 0;
      const proof = new Set<number>();
      const chosen = side === 'upper' ? touched : whole;
      for (const c of new Set(chosen.map((k) => view.componentOf[k] ?? 0))) {
        const component = view.components[c];
        if (!component) continue;
        const part = chosen.filter((k) => view.componentOf[k] === c);
        const { value, cells } =
          component.rows.length <= 1
            ? byHand(view, component, part, side, own)
            : await byProgram(c, component, part, side, own);
        total += value;
        for (const cell of cells) proof.add(cell);
      }
      return { value: rounded(total), proof };
    },
    close() {
      for (const program of kept.values()) program.close();
      kept.clear();
    },
  };
};
