import type { LinearProgram, Question, Solution, Solver } from '@straatwijs/statistics';
import highsPackage, { type Highs, type Model } from 'highs';

// The package says of its types that they are of CommonJS, while what is imported is a module: its default is the loader.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

/** Bounds of one problem. The steps decide, so that answers do not depend on the machine; seconds are a safety net. */
const limits = { simplex_iteration_limit: 200_000, mip_max_nodes: 20_000, time_limit: 60 } as const;

const finite = (highs: Highs, values: ArrayLike<number>): Float64Array =>
  Float64Array.from(values, (v) =>
    v === Number.POSITIVE_INFINITY ? highs.infinity : v === Number.NEGATIVE_INFINITY ? -highs.infinity : v,
  );

const modelOf = (highs: Highs, problem: LinearProgram): Model => {
  const { sense, objective, lower, upper, rows, integers = false } = problem;
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => {
    starts[r + 1] = (starts[r] ?? 0) + row.columns.length;
  });
  const indices = new Int32Array(starts[rows.length] ?? 0);
  const values = new Float64Array(starts[rows.length] ?? 0);
  rows.forEach((row, r) => {
    indices.set(row.columns, starts[r]);
    values.set(row.values, starts[r]);
  });
  const { minimize, maximize } = highs.constants.objectiveSense;
  const model = highs.createModel({
    numCols: lower.length,
    numRows: rows.length,
    sense: sense === 'minimise' ? minimize : maximize,
    colCost: Float64Array.from(objective),
    colLower: finite(highs, lower),
    colUpper: finite(highs, upper),
    rowLower: finite(
      highs,
      rows.map((row) => row.lower),
    ),
    rowUpper: finite(
      highs,
      rows.map((row) => row.upper),
    ),
    matrix: { format: 'csr', numRows: rows.length, numCols: lower.length, starts, indices, values },
    ...(integers ? { integrality: new Int32Array(lower.length).fill(1) } : {}),
  });
  // Large tables have so many ways around a bound that the simplex method loses itself; the interior one does not.
  const method = integers || lower.length < 1000 ? 'choose' : 'ipm';
  model.options.set({
    solver: method,
    output_flag: false,
    random_seed: 518,
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    ...limits,
  });
  return model;
};

const solutionOf = (highs: Highs, model: Model): Solution => {
  // The clock of a model runs on from question to question.
  model.zeroAllClocks();
  model.run();
  const status = model.getModelStatus();
  const { optimal, infeasible, unbounded } = highs.constants.modelStatus;
  const state =
    status === optimal
      ? 'optimal'
      : status === infeasible
        ? 'infeasible'
        : status === unbounded
          ? 'unbounded'
          : 'unfinished';
  if (state !== 'optimal') return { state, value: Number.NaN, columns: [], duals: [] };
  const { colValue, rowDual } = model.getSolution();
  return { state, value: model.getObjectiveValue(), columns: colValue, duals: rowDual };
};

/** A model that is kept, and asked again and again. */
interface KeptModel {
  readonly ask: (question: Question) => Solution;
  readonly close: () => void;
}

const kept = (highs: Highs, problem: LinearProgram): KeptModel => {
  const model = modelOf(highs, problem);
  // The answer before is a possible one for the next question: the primal method goes on from there.
  model.options.set({ solver: 'simplex', presolve: 'off', simplex_strategy: 4 });
  const { minimize, maximize } = highs.constants.objectiveSense;
  const bound = (column: number, lower: number, upper: number) =>
    model.changeColBounds(column, lower, upper === Number.POSITIVE_INFINITY ? highs.infinity : upper);
  return {
    ask({ sense, columns, weights, bounds = [] }: Question) {
      model.changeObjectiveSense(sense === 'minimise' ? minimize : maximize);
      for (let k = 0; k < columns.length; k++) model.changeColCost(columns[k] ?? 0, weights[k] ?? 0);
      for (const { column, lower, upper } of bounds) bound(column, lower, upper);
      const solution = solutionOf(highs, model);
      for (let k = 0; k < columns.length; k++) model.changeColCost(columns[k] ?? 0, 0);
      for (const { column } of bounds) bound(column, problem.lower[column] ?? 0, problem.upper[column] ?? 0);
      return solution;
    },
    close: () => model.dispose(),
  };
};

const unfinished: Solution = { state: 'unfinished', value: Number.NaN, columns: [], duals: [] };

/** Whether the solver ran out of memory, which ends it where it is. Anything else that is thrown is a bug, and goes on. */
const isBroken = (error: unknown): boolean => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

/**
 * HiGHS as the solver of linear and whole-number programs: WebAssembly from the package, no network, one core. A program that
 * is too large for its memory is `unfinished`, like one that takes too long; the next one is answered by a new solver.
 * @param file the WebAssembly, where it is not that of the package
 */
export const openHighs = async (file?: string): Promise<Solver> => {
  const load = () => loadHighs(file === undefined ? {} : { locateFile: () => file });
  let highs = await load();
  const orUnfinished = async (ask: () => Solution): Promise<Solution> => {
    try {
      return ask();
    } catch (error) {
      if (!isBroken(error)) throw error;
      highs = await load();
      return unfinished;
    }
  };
  return {
    solve: (problem) =>
      orUnfinished(() => {
        const model = modelOf(highs, problem);
        const solution = solutionOf(highs, model);
        // Not after it broke: then nothing of it can be called any more, and all of it goes.
        model.dispose();
        return solution;
      }),
    keep(problem) {
      let model: KeptModel | undefined;
      return {
        ask: (question) =>
          orUnfinished(() => {
            try {
              model ??= kept(highs, problem);
              return model.ask(question);
            } catch (error) {
              // It broke with the solver it lay in: the next question opens it in a new one.
              model = undefined;
              throw error;
            }
          }),
        close: () => model?.close(),
      };
    },
  };
};
