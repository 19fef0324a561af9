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
  readonly components: readonly Component[];
  readonly componentOf: Int32Array;
  /** Place of each class within its component. */
  readonly localOf: Int32Array;
  /** Remainders beside those in the components; they follow from them. */
  readonly implied: readonly Row[];
}

/** What an outsider sees of a table with these states. */
export const viewOf = (problem: ProtectionProblem, states: readonly CellState[]): View => {
  const classes = mergeAtoms(problem, states);
  const { rows, implied } = differences(problem, states, classes);
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
  const rowsOf: Row[][] = members.map(() => []);
  for (const row of rows) rowsOf[componentOf[row.classes[0] ?? 0] ?? 0]?.push(row);
  const components = members.map((list, c) => ({ classes: Int32Array.from(list), rows: rowsOf[c] ?? [] }));
  return { classes, components, componentOf, localOf, implied };
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

/** The part of a sum that lies in one component. */
export interface Part {
  readonly component: number;
  /** Classes of which some atom counts: all of such a class may lie there. */
  readonly touched: Int32Array;
  /** Classes of which every unknown atom counts: none of such a class can lie elsewhere. */
  readonly whole: Int32Array;
}

/** A sum over atoms as an outsider (or somebody who knows `mine` already) can reason about it. */
export const partsOf = (
  view: View,
  atoms: readonly number[],
  own: Own = new Map(),
  mine?: ReadonlySet<number>,
): Part[] => {
  const counts = new Map<number, number>();
  for (const atom of atoms) {
    const k = view.classes.of[atom] ?? -1;
    if (k >= 0 && !mine?.has(atom)) counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  const parts = new Map<number, { touched: number[]; whole: number[] }>();
  for (const [k, count] of counts) {
    const component = view.componentOf[k] ?? 0;
    const part = parts.get(component) ?? { touched: [], whole: [] };
    parts.set(component, part);
    part.touched.push(k);
    if (count === (view.classes.sizes[k] ?? 0) - (own.get(k)?.count ?? 0)) part.whole.push(k);
  }
  return [...parts].map(([component, { touched, whole }]) => ({
    component,
    touched: Int32Array.from(touched),
    whole: Int32Array.from(whole),
  }));
};
