/** One line of a linear program: `lower <= sum of values[k] * x[columns[k]] <= upper`. */
export interface LinearRow {
  readonly columns: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Linear program (lineair programma): the best value of a weighted sum of unknowns that keep to linear conditions. With
 * `integers` the unknowns are whole numbers (MILP). Bounds may be infinite.
 */
export interface LinearProgram {
  readonly sense: 'minimise' | 'maximise';
  readonly objective: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly rows: readonly LinearRow[];
  readonly integers?: boolean;
}

export interface Solution {
  /** `unfinished`: the solver gave up within its bounds; then nothing else of the solution may be relied on. */
  readonly state: 'optimal' | 'infeasible' | 'unbounded' | 'unfinished';
  readonly value: number;
  readonly columns: ArrayLike<number>;
  /** Per row: by how much `value` moves with its bound. 0 where the row does not matter; empty with `integers`. */
  readonly duals: ArrayLike<number>;
}

/** What may differ between two questions about the same rows. */
export interface Question {
  readonly sense: 'minimise' | 'maximise';
  /** Columns with a weight other than 0. */
  readonly columns: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  /** Columns whose bounds differ from those that were kept, for this question only. */
  readonly bounds?: readonly { readonly column: number; readonly lower: number; readonly upper: number }[];
}

/** A program that is kept, so that the next question starts from the last answer. */
export interface Kept {
  ask(question: Question): Promise<Solution> | Solution;
  close(): void;
}

/** Solves linear programs. Hand it in: this package brings only `simplex`, for small ones without whole numbers. */
export interface Solver {
  solve(problem: LinearProgram): Promise<Solution> | Solution;
  /** Where the solver can start from an earlier answer; without it every question is a new program. */
  keep?(problem: LinearProgram): Kept;
}

/** `keep` for any solver: where it cannot keep a program, each question is solved anew. */
export const keepWith = (solver: Solver, problem: LinearProgram): Kept =>
  solver.keep?.(problem) ?? {
    ask: ({ sense, columns, weights, bounds = [] }) => {
      const objective = new Float64Array(problem.lower.length);
      for (let k = 0; k < columns.length; k++) objective[columns[k] ?? 0] = weights[k] ?? 0;
      const lower = Float64Array.from(problem.lower);
      const upper = Float64Array.from(problem.upper);
      for (const bound of bounds) {
        lower[bound.column] = bound.lower;
        upper[bound.column] = bound.upper;
      }
      return solver.solve({ ...problem, sense, objective, lower, upper });
    },
    close: () => undefined,
  };
