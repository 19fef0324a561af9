import type { LinearProgram, Solution, Solver } from './linear-program.ts';

const tiny = 1e-9;

/** The tableau: rows of coefficients with the right-hand side last; `basis[r]` is the column that row r expresses. */
interface Tableau {
  readonly rows: Float64Array[];
  readonly basis: number[];
  readonly width: number;
}

/** Make `column` the one that row `at` expresses; `extra` are objective rows that go along. */
const pivot = ({ rows, basis, width }: Tableau, at: number, column: number, extra: readonly Float64Array[]): void => {
  const by = rows[at] as Float64Array;
  const factor = by[column] as number;
  for (let k = 0; k <= width; k++) by[k] = (by[k] as number) / factor;
  for (const row of [...rows, ...extra]) {
    if (row === by) continue;
    const times = row[column] as number;
    if (Math.abs(times) < 1e-13) continue;
    for (let k = 0; k <= width; k++) row[k] = (row[k] as number) - times * (by[k] as number);
    row[column] = 0;
  }
  basis[at] = column;
};

/** Lower the objective row until no column improves; after many steps by Bland's rule, which cannot go in circles. */
const descend = (t: Tableau, cost: Float64Array, columns: number, also: Float64Array[]): 'optimal' | 'unbounded' => {
  for (let step = 0; ; step++) {
    const careful = step > 20 + 5 * t.rows.length;
    let entering = -1;
    let best = -tiny;
    for (let k = 0; k < columns; k++) {
      const c = cost[k] as number;
      if (c < best) {
        entering = k;
        if (careful) break;
        best = c;
      }
    }
    if (entering < 0) return 'optimal';
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    t.rows.forEach((row, r) => {
      const a = row[entering] as number;
      if (a <= tiny) return;
      const ratio = (row[t.width] as number) / a;
      const earlier = leaving < 0 || (t.basis[r] as number) < (t.basis[leaving] as number);
      if (ratio < least - tiny || (ratio < least + tiny && earlier)) {
        least = ratio;
        leaving = r;
      }
    });
    if (leaving < 0) return 'unbounded';
    pivot(t, leaving, entering, [cost, ...also]);
  }
};

interface Standard {
  readonly columns: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly total: number;
  readonly slack: -1 | 0 | 1;
  readonly source: number;
}

/** Every condition as an equation with a total >= 0 over unknowns that start at 0. */
const standardRows = ({ rows, lower, upper }: LinearProgram): Standard[] => {
  const standard: Standard[] = [];
  const add = (
    columns: ArrayLike<number>,
    values: ArrayLike<number>,
    bound: number,
    slack: -1 | 0 | 1,
    source: number,
  ) => {
    let total = bound;
    for (let k = 0; k < columns.length; k++) total -= (values[k] ?? 0) * (lower[columns[k] ?? 0] ?? 0);
    standard.push({ columns, values, total, slack, source });
  };
  rows.forEach((row, r) => {
    if (row.lower === row.upper) add(row.columns, row.values, row.lower, 0, r);
    else {
      if (Number.isFinite(row.upper)) add(row.columns, row.values, row.upper, 1, r);
      if (Number.isFinite(row.lower)) add(row.columns, row.values, row.lower, -1, r);
    }
  });
  for (let k = 0; k < upper.length; k++) if (Number.isFinite(upper[k] ?? 0)) add([k], [1], upper[k] ?? 0, 1, -1);
  return standard;
};

const nothing = (state: 'infeasible' | 'unbounded' | 'unfinished', sense: LinearProgram['sense']): Solution => {
  const without = (sense === 'maximise') === (state === 'unbounded') ? 1 : -1;
  return {
    state,
    value: state === 'unfinished' ? Number.NaN : without * Number.POSITIVE_INFINITY,
    columns: [],
    duals: [],
  };
};

/**
 * Simplex method (simplexmethode), two phases on a dense tableau. Question: what is the best value of a linear program?
 * For some hundreds of unknowns with finite lower bounds; it does not scale, and it leaves whole numbers `unfinished`:
 * then use a real solver. Here it serves tables of one buurt without any solver, and as a second opinion in the tests.
 * Source: Dantzig (1963), Linear programming and extensions; Bland (1977), New finite pivoting rules.
 */
export const simplex: Solver = {
  solve(problem) {
    const { sense, objective, lower, integers } = problem;
    if (integers) return nothing('unfinished', sense);
    const unknowns = lower.length;
    const standard = standardRows(problem);
    const m = standard.length;
    // Unknowns, one slack per row, one artificial per row (which also carries the dual of its row).
    const columns = unknowns + m;
    const width = columns + m;
    const basis = standard.map((_, r) => columns + r);
    const flipped = standard.map(({ total }) => (total < 0 ? -1 : 1));
    const rows = standard.map((s, r) => {
      const row = new Float64Array(width + 1);
      const sign = flipped[r] ?? 1;
      for (let k = 0; k < s.columns.length; k++) row[s.columns[k] ?? 0] = sign * (s.values[k] ?? 0);
      row[unknowns + r] = sign * s.slack;
      row[columns + r] = 1;
      row[width] = sign * s.total;
      return row;
    });
    const t: Tableau = { rows, basis, width };
    const cost = new Float64Array(width + 1);
    for (let k = 0; k < unknowns; k++) cost[k] = (sense === 'minimise' ? 1 : -1) * (objective[k] ?? 0);
    const first = new Float64Array(width + 1);
    for (const row of rows)
      for (let k = 0; k <= width; k++) if (k < columns || k === width) first[k] = (first[k] ?? 0) - (row[k] ?? 0);
    descend(t, first, columns, [cost]);
    if (-(first[width] ?? 0) > 1e-7) return nothing('infeasible', sense);
    for (let r = 0; r < m; r++) {
      if ((basis[r] ?? 0) < columns) continue;
      const entering = rows[r]?.findIndex((a, k) => k < columns && Math.abs(a) > 1e-7) ?? -1;
      if (entering >= 0) pivot(t, r, entering, [cost]);
    }
    if (descend(t, cost, columns, []) === 'unbounded') return nothing('unbounded', sense);
    const found = new Float64Array(unknowns);
    for (let k = 0; k < unknowns; k++) found[k] = lower[k] ?? 0;
    basis.forEach((column, r) => {
      if (column < unknowns) found[column] = (lower[column] ?? 0) + (rows[r]?.[width] ?? 0);
    });
    const duals = new Float64Array(problem.rows.length);
    standard.forEach(({ source }, r) => {
      const dual = -(cost[columns + r] ?? 0) * (flipped[r] ?? 1) * (sense === 'minimise' ? 1 : -1);
      if (source >= 0) duals[source] = (duals[source] ?? 0) + dual;
    });
    let value = 0;
    for (let k = 0; k < unknowns; k++) value += (objective[k] ?? 0) * (found[k] ?? 0);
    return { state: 'optimal', value, columns: found, duals };
  },
};
