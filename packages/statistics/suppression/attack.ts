import { type Kept, keepWith, type Solver } from '../solving/linear-program.ts';
import type { Component, Own, Part, View } from './view.ts';

export type Side = 'lower' | 'upper';

/** The extreme of a sum, one table in which it is reached, and which published cells prove that it goes no further. */
export interface Extreme {
  readonly value: number;
  /** Per component that was solved: the classes of a possible table in which the extreme is reached. */
  readonly tables: readonly { readonly component: number; readonly table: ArrayLike<number> }[];
  readonly proof: ReadonlySet<number>;
}

/** Somebody who knows everything that is published, and perhaps some atoms, and reasons without a mistake. */
export interface Attacker {
  extreme(parts: readonly Part[], side: Side, own?: Own): Promise<Extreme>;
  /** Linear programs solved so far. */
  readonly solves: () => number;
  close(): void;
}

interface PartExtreme {
  readonly value: number;
  readonly table?: ArrayLike<number>;
  readonly cells: readonly number[];
}

/** An insider's hold on one class: what it knows to lie there, and whether nothing unknown is left in it. */
const holdOn = (view: View, own: Own | undefined, k: number): { readonly sum: number; readonly all: boolean } => {
  const known = own?.get(k);
  return { sum: known?.sum ?? 0, all: known !== undefined && known.count === view.classes.sizes[k] };
};

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

/** The cells that the duals lean on: a remainder leans on every cell that it was made of, and what cancels falls away. */
const leanedOn = ({ rows }: Component, duals: ArrayLike<number>): number[] => {
  const weight = new Map<number, number>();
  rows.forEach(({ terms }, r) => {
    const dual = duals[r] ?? 0;
    if (Math.abs(dual) < 1e-9) return;
    for (const term of terms) {
      const cell = Math.abs(term) - 1;
      weight.set(cell, (weight.get(cell) ?? 0) + Math.sign(term) * dual);
    }
  });
  return [...weight].filter(([, w]) => Math.abs(w) > 1e-7).map(([cell]) => cell);
};

/**
 * The attack that is audited against (aanval): the least and the most that a sum can be, given all published values and
 * that counts are not negative. Assumes nothing else is known; real numbers are tried, so a bound for whole numbers can
 * only be narrower by less than one. Source: `6.4` of the statistics of this product; Fischetti and Salazar (2001),
 * Solving the cell suppression problem on tabular data with linear constraints, Management Science 47.
 */
export const openAttack = (view: View, solver: Solver): Attacker => {
  const kept = new Map<number, Kept>();
  let solves = 0;
  const byProgram = async (
    c: number,
    component: Component,
    chosen: Int32Array,
    side: Side,
    own?: Own,
  ): Promise<PartExtreme> => {
    const program = kept.get(c) ?? keepWith(solver, programOf(view, component));
    kept.set(c, program);
    const bounds: { column: number; lower: number; upper: number }[] = [];
    for (const k of own?.keys() ?? []) {
      if (view.componentOf[k] !== c) continue;
      const { sum, all } = holdOn(view, own, k);
      bounds.push({ column: view.localOf[k] ?? 0, lower: sum, upper: all ? sum : Number.POSITIVE_INFINITY });
    }
    solves++;
    const solution = await program.ask({
      sense: side === 'upper' ? 'maximise' : 'minimise',
      columns: chosen.map((k) => view.localOf[k] ?? 0),
      weights: new Float64Array(chosen.length).fill(1),
      bounds,
    });
    if (solution.state === 'unbounded' && side === 'upper') return { value: Number.POSITIVE_INFINITY, cells: [] };
    // Whoever cannot be answered is taken to know everything: then the audit fails, and nothing is published.
    if (solution.state !== 'optimal') throw new Error(`the solver left a bound ${solution.state}`);
    const known = chosen.reduce((sum, k) => sum + holdOn(view, own, k).sum, 0);
    return { value: solution.value - known, table: solution.columns, cells: leanedOn(component, solution.duals) };
  };
  return {
    solves: () => solves,
    async extreme(parts, side, own) {
      let value = 0;
      const tables: { component: number; table: ArrayLike<number> }[] = [];
      const proof = new Set<number>();
      for (const part of parts) {
        const component = view.components[part.component];
        if (!component) continue;
        const chosen = side === 'upper' ? part.touched : part.whole;
        if (chosen.length === 0) continue;
        const found =
          component.rows.length <= 1
            ? byHand(view, component, chosen, side, own)
            : await byProgram(part.component, component, chosen, side, own);
        value += found.value;
        if (found.table) tables.push({ component: part.component, table: found.table });
        for (const cell of found.cells) proof.add(cell);
      }
      return { value: Math.round(value * 1e6) / 1e6, tables, proof };
    },
    close() {
      for (const program of kept.values()) program.close();
      kept.clear();
    },
  };
};
