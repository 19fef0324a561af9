import type { Leak } from './leaks.ts';
import { type ProtectionProblem, tolerance } from './problem.ts';
import type { Row } from './rows.ts';
import { sumOf, type View } from './view.ts';

/** How many proofs are taken from one target on one side: each is a condition of its own. */
const mostProofs = 8;

/** Rows with more classes than this hide anybody: leaving them out loses little and saves nearly all the time. */
const longest = 60;

/**
 * Leaks that one subtraction shows (grensbepaling, bound propagation). Question: which targets can be pinned down with
 * one row of what is known, and the least that can be said of the classes beside them in it? Finds most leaks of a
 * table in which little is suppressed, in one pass; never says that a target is safe.
 */
export const quickLeaks = (problem: ProtectionProblem, view: View, targets: readonly number[]): Leak[] => {
  const rows = [...view.rows, ...view.others].filter(({ classes }) => classes.length <= longest);
  const rowsOf: number[][] = Array.from({ length: view.classes.count }, () => []);
  const most = new Float64Array(view.classes.count).fill(Number.POSITIVE_INFINITY);
  const mostBy = new Int32Array(view.classes.count).fill(-1);
  rows.forEach(({ classes, total }, r) => {
    for (const k of classes) {
      rowsOf[k]?.push(r);
      if (total >= (most[k] ?? 0)) continue;
      most[k] = total;
      mostBy[k] = r;
    }
  });
  const cellsOf = (list: readonly (Row | undefined)[]): Set<number> =>
    new Set(list.flatMap((row) => row?.terms.map((term) => Math.abs(term) - 1) ?? []));
  const leaks: Leak[] = [];
  const mark = new Int32Array(view.classes.count).fill(-1);
  for (const target of targets) {
    const wanted = problem.targets[target];
    if (!wanted) continue;
    const { touched, whole } = sumOf(view, wanted.atoms);
    const proofs: Set<number>[] = [];
    for (const k of touched) mark[k] = 2 * target;
    for (const k of whole) mark[k] = 2 * target + 1;
    let upper = 0;
    for (const k of touched) upper += most[k] ?? 0;
    if (upper < wanted.upperAtLeast - tolerance)
      proofs.push(cellsOf(Array.from(touched, (k) => rows[mostBy[k] ?? -1])));
    let lower = 0;
    const near = new Set([...touched].flatMap((k) => rowsOf[k] ?? []));
    for (const r of near) {
      if (proofs.length >= mostProofs) break;
      const row = rows[r];
      if (!row) continue;
      let inside = 0;
      let beside = 0;
      for (const k of row.classes) {
        if ((mark[k] ?? -1) >= 2 * target) inside++;
        if (mark[k] !== 2 * target + 1) beside += most[k] ?? 0;
      }
      if (inside === touched.length && row.total < wanted.upperAtLeast - tolerance) {
        upper = Math.min(upper, row.total);
        proofs.push(cellsOf([row]));
      }
      if (row.total - beside <= wanted.lowerAtMost + tolerance) continue;
      lower = Math.max(lower, row.total - beside);
      const others = Array.from(row.classes).filter((k) => mark[k] !== 2 * target + 1);
      proofs.push(cellsOf([row, ...others.map((k) => rows[mostBy[k] ?? -1])]));
    }
    for (const k of touched) mark[k] = -1;
    if (proofs.length > 0) leaks.push({ target, lower, upper, proofs });
  }
  return leaks;
};
