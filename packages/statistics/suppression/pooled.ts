import type { Solver } from '../solving/linear-program.ts';
import type { ProtectionProblem } from './problem.ts';
import { holds } from './search.ts';
import type { Sum, View } from './view.ts';
import type { Move } from './walk.ts';
import type { Witnesses } from './witnesses.ts';

/** Smaller tables are walked at once. */
const fewestClasses = 400;
/** When a table answers for fewer targets than one per so many classes, walking to each of them is quicker. */
const classesPerAnswer = 250;
/** Part of the waiting targets that is pulled at together: there are only so many people to put somewhere else. */
const pulled = 0.15;

/** Numbers from 0 to 1 that come the same every time. */
const drawer = (): (() => number) => {
  let state = 518;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
};

/**
 * Pooled witnesses (gezamenlijke getuigen). Question: which targets of a large table are safe? One linear program over
 * everything that is known pulls at many targets at once; its answer is a possible table in which hundreds of them are
 * as large, or as small, as they have to be able to be. A dozen of such tables answer for most of a city. Only ever
 * shows that targets are safe: what remains is asked one by one.
 */
export const pooledWitnesses = async (
  problem: ProtectionProblem,
  view: View,
  sums: readonly Sum[],
  witnesses: Witnesses,
  asked: readonly number[],
  solver: Solver,
): Promise<void> => {
  const { count, totals } = view.classes;
  if (count < fewestClasses || asked.length * 20 < count) return;
  const draw = drawer();
  const rows = view.rows.map((row) => ({
    columns: row.classes,
    values: new Float64Array(row.classes.length).fill(1),
    lower: row.total,
    upper: row.total,
  }));
  const waiting = (): { readonly high: number[]; readonly low: number[] } => ({
    high: asked.filter((n) => !witnesses.reached(n, 'upper', problem.targets[n]?.upperAtLeast ?? 0)),
    low: asked.filter((n) => !witnesses.reached(n, 'lower', problem.targets[n]?.lowerAtMost ?? 0)),
  });
  let now = waiting();
  for (;;) {
    const before = now.high.length + now.low.length;
    if (before < 20) return;
    const part = Math.max(pulled, 50 / before);
    const objective = new Float64Array(count);
    for (const n of now.low) if (draw() < part) for (const k of sums[n]?.whole ?? []) objective[k] = -1 - draw();
    for (const n of now.high) if (draw() < part) for (const k of sums[n]?.touched ?? []) objective[k] = 1 + draw();
    // What lies in no row has no bound: nothing needs to be pulled there.
    view.rowsOf.forEach((list, k) => {
      if (list.length === 0) objective[k] = 0;
    });
    const solution = await solver.solve({
      sense: 'maximise',
      objective,
      lower: new Float64Array(count),
      upper: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
      rows,
    });
    if (solution.state !== 'optimal') return;
    const moved: number[] = [];
    for (let k = 0; k < count; k++) if (Math.abs((solution.columns[k] ?? 0) - (totals[k] ?? 0)) > 1e-9) moved.push(k);
    const move: Move = {
      classes: Int32Array.from(moved),
      change: Float64Array.from(moved, (k) => (solution.columns[k] ?? 0) - (totals[k] ?? 0)),
    };
    if (!holds(view, move)) return;
    witnesses.add(move, { keep: false });
    now = waiting();
    if ((before - now.high.length - now.low.length) * classesPerAnswer < count) return;
  }
};
