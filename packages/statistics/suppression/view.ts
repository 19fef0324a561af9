import { type Classes, mergeAtoms } from './classes.ts';
import type { CellState, ProtectionProblem } from './problem.ts';
import { differences, type Row } from './rows.ts';

/** A part of what is known that says nothing about the rest. */
export interface Component {
  readonly classes: Int32Array;
  readonly rows: readonly Row[];
}

/** Everything that somebody outside can know from what is published. */
export interface View {
  readonly classes: Classes;
  readonly rows: readonly Row[];
  /** More rows, which follow from those. */
  readonly others: readonly Row[];
  /** The rows (not the others) in which each class lies. */
  readonly rowsOf: readonly Int32Array[];
  readonly components: readonly Component[];
  readonly componentOf: Int32Array;
  /** Place of each class within its component. */
  readonly localOf: Int32Array;
}

/** What an outsider sees of a table with these states. */
export const viewOf = (problem: ProtectionProblem, states: readonly CellState[]): View => {
  const classes = mergeAtoms(problem, states);
  const { rows, others } = differences(problem, states, classes);
  const parent = Int32Array.from({ length: classes.count }, (_, k) => k);
  const root = (start: number): number => {
    let k = start;
    while ((parent[k] ?? k) !== k) {
      parent[k] = parent[parent[k] ?? k] ?? k;
      k = parent[k] ?? k;
    }
    return k;
  };
  for (const row of rows) {
    const to = root(row.classes[0] ?? 0);
    for (const k of row.classes) parent[root(k)] = to;
  }
  const numbers = new Map<number, number>();
  const members: number[][] = [];
  const componentOf = new Int32Array(classes.count);
  const localOf = new Int32Array(classes.count);
  for (let k = 0; k < classes.count; k++) {
    const at = numbers.get(root(k)) ?? numbers.size;
    numbers.set(root(k), at);
    const list = members[at] ?? [];
    members[at] = list;
    componentOf[k] = at;
    localOf[k] = list.length;
    list.push(k);
  }
  const rowsIn: Row[][] = members.map(() => []);
  for (const row of rows) rowsIn[componentOf[row.classes[0] ?? 0] ?? 0]?.push(row);
  const components = members.map((list, c) => ({ classes: Int32Array.from(list), rows: rowsIn[c] ?? [] }));
  const lists: number[][] = Array.from({ length: classes.count }, () => []);
  rows.forEach((row, r) => {
    for (const k of row.classes) lists[k]?.push(r);
  });
  const rowsOf = lists.map((list) => Int32Array.from(list));
  return { classes, rows, others, rowsOf, components, componentOf, localOf };
};

/** What one insider knows of a class: how many of its atoms, and their sum. */
export type Own = ReadonlyMap<number, { readonly count: number; readonly sum: number }>;

export const ownOf = (problem: ProtectionProblem, { classes }: View, atoms: readonly number[]): Own => {
  const own = new Map<number, { count: number; sum: number }>();
  for (const atom of new Set(atoms)) {
    const k = classes.of[atom] ?? -1;
    if (k < 0) continue;
    const known = own.get(k) ?? { count: 0, sum: 0 };
    known.count += 1;
    known.sum += problem.atoms[atom] ?? 0;
    own.set(k, known);
  }
  return own;
};

/** A sum over atoms as an outsider (or somebody who knows some atoms already) can reason about it. */
export interface Sum {
  /** Classes of which some unknown atom counts: all that is unknown of such a class may lie there. */
  readonly touched: Int32Array;
  /** How many unknown atoms of each touched class count. */
  readonly counts: Int32Array;
  /** Classes of which every unknown atom counts: nothing unknown of such a class can lie elsewhere. */
  readonly whole: Int32Array;
}

/** What an outsider can reason about the sum of these atoms, each named once. */
export const sumOf = (view: View, atoms: readonly number[]): Sum => {
  const counts = new Map<number, number>();
  for (const atom of atoms) {
    const k = view.classes.of[atom] ?? -1;
    if (k >= 0) counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  const whole: number[] = [];
  for (const [k, count] of counts) if (count === view.classes.sizes[k]) whole.push(k);
  return {
    touched: Int32Array.from(counts.keys()),
    counts: Int32Array.from(counts.values()),
    whole: Int32Array.from(whole),
  };
};

/**
 * The sum of each of these lists of atoms. Most are one atom, and those of one class look the same: they share one sum, so
 * that what is found out of it is found out once.
 */
export const sumsOf = (view: View, lists: readonly { readonly atoms: readonly number[] }[]): readonly Sum[] => {
  const single: Sum[] = [];
  return lists.map(({ atoms }) => {
    const k = atoms.length === 1 ? (view.classes.of[atoms[0] ?? -1] ?? -1) : -1;
    if (k < 0) return sumOf(view, atoms);
    const sum = single[k] ?? sumOf(view, atoms);
    single[k] = sum;
    return sum;
  });
};

/**
 * The same sum for somebody who knows some atoms already: these are left out of it.
 * @param own all that it knows, by class
 * @param known how many of the atoms that count it knows, by class
 */
export const sumWithout = (view: View, sum: Sum, own: Own, known: ReadonlyMap<number, number>): Sum => {
  const touched: number[] = [];
  const counts: number[] = [];
  const whole: number[] = [];
  sum.touched.forEach((k, at) => {
    const count = (sum.counts[at] ?? 0) - (known.get(k) ?? 0);
    if (count === 0) return;
    touched.push(k);
    counts.push(count);
    if (count === (view.classes.sizes[k] ?? 0) - (own.get(k)?.count ?? 0)) whole.push(k);
  });
  return { touched: Int32Array.from(touched), counts: Int32Array.from(counts), whole: Int32Array.from(whole) };
};
