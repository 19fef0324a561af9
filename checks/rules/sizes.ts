/** Lines of a text; the newline at its end starts no further one. */
export const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** The value below which the given part of the sizes lies (nearest rank). */
export const quantile = (sizes: readonly number[], part: number): number =>
  [...sizes].sort((a, b) => a - b)[Math.max(0, Math.ceil(part * sizes.length) - 1)] ?? 0;

export interface Budget {
  readonly median?: number;
  readonly ninetieth?: number;
  readonly most: number;
}

/** What is over the budget, as sentences; empty when nothing is. */
export const overBudget = (sizes: ReadonlyMap<string, number>, budget: Budget): string[] => {
  const all = [...sizes.values()];
  const over = [...sizes].filter(([, n]) => n > budget.most).map(([path, n]) => `${path} has ${n} lines`);
  const check = (name: string, part: number, most: number | undefined) => {
    const found = quantile(all, part);
    if (most !== undefined && found > most) over.push(`${name} is ${found} lines, at most ${most}`);
  };
  check('the median', 0.5, budget.median);
  check('the 90th percentile', 0.9, budget.ninetieth);
  return over;
};
