import type { Classes } from './classes.ts';
import type { CellState, ProtectionProblem } from './problem.ts';

/** Something that follows from what is published: these classes add up to this total. */
export interface Row {
  readonly classes: Int32Array;
  readonly total: number;
  /** The published cells it follows from: `c + 1` added, `-(c + 1)` taken off. */
  readonly terms: readonly number[];
}

/** How many different ways of taking parts off one cell are tried: place, period, theme, valence, perspective and two more. */
const waysTried = 7;

/** Published cells as sets of classes, small ones first; cells of nothing but zeros say nothing more. */
const plainRows = (problem: ProtectionProblem, states: readonly CellState[], classes: Classes): Row[] => {
  const rows: Row[] = [];
  problem.cells.forEach(({ atoms }, c) => {
    if (states[c] !== 'published') return;
    const members = new Set<number>();
    for (const atom of atoms) if ((classes.of[atom] ?? -1) >= 0) members.add(classes.of[atom] ?? 0);
    if (members.size === 0) return;
    const list = Int32Array.from(members);
    rows.push({ classes: list, total: list.reduce((sum, k) => sum + (classes.totals[k] ?? 0), 0), terms: [c + 1] });
  });
  return rows.sort((a, b) => a.classes.length - b.classes.length || (a.terms[0] ?? 0) - (b.terms[0] ?? 0));
};

/**
 * Differences (verschillen). What is left of a published cell after taking off published cells within it is published
 * as well: whoever knows a buurt and all its streets but one knows that street. Each cell is replaced by the smallest
 * remainder found, which is the same set of equations in fewer numbers. The others follow from them; quick reasoning
 * (`quick-leaks`) sees more in them.
 */
export const differences = (
  problem: ProtectionProblem,
  states: readonly CellState[],
  classes: Classes,
): { readonly rows: Row[]; readonly others: Row[] } => {
  const plain = plainRows(problem, states, classes);
  const within: number[][] = Array.from({ length: classes.count }, () => []);
  const shared = new Int32Array(plain.length);
  const taken = new Int32Array(classes.count).fill(-1);
  const rows: Row[] = [];
  const others: Row[] = [];
  let stamp = 0;
  const remainder = (row: Row, parts: readonly number[], first: number): { row: Row; used: Set<number> } => {
    stamp++;
    const used = new Set<number>();
    const take = (p: number) => {
      const part = plain[p]?.classes ?? new Int32Array();
      for (const k of part) if (taken[k] === stamp) return;
      for (const k of part) taken[k] = stamp;
      used.add(p);
    };
    take(first);
    for (const p of parts) if (!used.has(p)) take(p);
    const left = row.classes.filter((k) => taken[k] !== stamp);
    const total = left.reduce((sum, k) => sum + (classes.totals[k] ?? 0), 0);
    return {
      row: { classes: left, total, terms: [...row.terms, ...[...used].map((p) => -(plain[p]?.terms[0] ?? 0))] },
      used,
    };
  };
  plain.forEach((row, r) => {
    const touched: number[] = [];
    for (const k of row.classes)
      for (const other of within[k] ?? []) {
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    const parts = touched.filter((other) => shared[other] === plain[other]?.classes.length).sort((a, b) => b - a);
    for (const other of touched) shared[other] = 0;
    const found: Row[] = [];
    const tried = new Set<number>();
    for (const first of parts) {
      if (found.length === waysTried) break;
      if (tried.has(first)) continue;
      const { row: left, used } = remainder(row, parts, first);
      for (const p of used) tried.add(p);
      found.push(left);
    }
    const smallest = found.reduce((least, next) => (next.classes.length < least.classes.length ? next : least), row);
    if (smallest.classes.length > 0) rows.push(smallest);
    for (const left of [row, ...found]) if (left !== smallest && left.classes.length > 0) others.push(left);
    for (const k of row.classes) within[k]?.push(r);
  });
  return { rows, others };
};
