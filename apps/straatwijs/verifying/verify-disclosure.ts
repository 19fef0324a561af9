import {
  audit,
  type Budget,
  type CellState,
  type Interval,
  intervals,
  type ProtectionProblem,
  type Solver,
  suppress,
} from '@straatwijs/statistics';
import type { DisclosureTable, KnownInterval } from './disclosure-file.ts';

/** What a pattern that is not proven optimal may cost at most, times the optimum. */
const greedyFactor = 1.25;

type Weight = 'unit' | 'value';

/** The table as a problem; with `insiders`, everybody who is alone in a cell knows it. */
export const problemOf = (t: DisclosureTable, weight: Weight, insiders: boolean): ProtectionProblem => ({
  atoms: t.atoms,
  cells: t.cells.map(({ atoms, value }) => ({ atoms, weight: weight === 'unit' ? 1 : Math.max(value, 1) })),
  targets: [...t.primary.map((c) => t.cells[c]?.atoms ?? []), ...t.sensitiveAtoms.map((atom) => [atom])].map(
    (atoms) => ({
      atoms,
      ...t.required,
    }),
  ),
  insiders: insiders ? t.cells.filter(({ value }) => value === 1).map(({ atoms }) => atoms) : [],
});

const statesOf = (t: DisclosureTable, pattern: readonly number[]): CellState[] => {
  const suppressed = new Set(pattern);
  return t.cells.map((_, c) => (suppressed.has(c) ? 'suppressed' : 'published'));
};

const same = (known: KnownInterval, { lower, upper }: Interval, by: number): boolean =>
  Math.abs((known.lower ?? Number.NEGATIVE_INFINITY) - lower) <= by &&
  (known.upper === null ? upper === Number.POSITIVE_INFINITY : Math.abs(known.upper - upper) <= by);

interface Around {
  readonly table: DisclosureTable;
  readonly solver: Solver;
  readonly tolerance: number;
  readonly miss: (sentence: string) => void;
  readonly check: (holds: boolean, sentence: () => string) => void;
}

const verifyIntervals = async (
  { table: t, solver, tolerance, check }: Around,
  what: string,
  pattern: readonly number[],
  known: readonly KnownInterval[],
): Promise<Interval[]> => {
  const atomsOf = ({ kind, index }: KnownInterval) => (kind === 'cell' ? (t.cells[index]?.atoms ?? []) : [index]);
  const targets = known.map((k) => ({ atoms: atomsOf(k), ...t.required }));
  const found = await intervals({ ...problemOf(t, 'unit', false), targets }, statesOf(t, pattern), solver);
  known.forEach((k, n) => {
    const mine = found[n] ?? { lower: Number.NaN, upper: Number.NaN };
    check(
      same(k, mine, tolerance),
      () => `${what}: ${k.kind} ${k.index} is between ${mine.lower} and ${mine.upper}, not ${k.lower} and ${k.upper}`,
    );
  });
  return found;
};

/** Whether the audit judges a pattern from elsewhere as it is known to be; `null` and absent judgements are not asked. */
const verifyJudgement = async (
  { table: t, solver, check }: Around,
  what: string,
  pattern: readonly number[],
  { passes, safe }: { readonly passes?: boolean | null | undefined; readonly safe?: boolean | null | undefined },
): Promise<void> => {
  const { failures } = await audit(problemOf(t, 'unit', true), statesOf(t, pattern), solver);
  const outside = failures.every(({ insider }) => insider !== undefined);
  const inside = failures.every(({ insider }) => insider === undefined);
  check(
    passes === undefined || passes === null || passes === outside,
    () => `${what}: the audit ${outside ? 'passes' : 'fails'}`,
  );
  check(
    safe === undefined || safe === null || safe === inside,
    () => `${what}: insiders ${inside ? 'learn nothing' : 'learn a sum'}`,
  );
};

/** How a pattern is found: proven, and by the fallback as small and as large tables are done where the proof is not to be had. */
export const ways: Readonly<Record<string, Budget>> = {
  exact: {},
  greedy: { exactCells: 0 },
  'greedy, step by step': { exactCells: 0, togetherCells: 0 },
};

/** Our own patterns pass the audit and cost no more than is known to be possible, exact and by the fallback. */
const verifyCost = async (
  { table: t, solver, check }: Around,
  what: string,
  problem: ProtectionProblem,
  optimum: number | null | undefined,
  proven: boolean,
): Promise<void> => {
  for (const [way, budget] of Object.entries(ways)) {
    const mine = await suppress(problem, { solver, budget });
    const name = `${what}, ${way}`;
    const { passes } = await audit(problem, mine.states, solver);
    check(passes, () => `${name}: our own pattern fails the audit`);
    if (optimum === undefined || optimum === null) continue;
    if (way === 'exact') check(mine.method === 'exact', () => `${name}: nothing is proven of it`);
    const most = mine.method === 'exact' && proven ? optimum : optimum * greedyFactor;
    check(mine.cost <= most + 1e-6, () => `${name}: costs ${mine.cost}, where ${optimum} is enough`);
    check(
      t.primary.every((c) => mine.states[c] === 'suppressed'),
      () => `${name}: a primary cell is published`,
    );
  }
};

/** One table beside everything that its file knows of it. */
export const verifyTable = async (
  table: DisclosureTable,
  solver: Solver,
  tolerance: number,
): Promise<{ readonly checks: number; readonly misses: string[] }> => {
  let checks = 0;
  const misses: string[] = [];
  const miss = (sentence: string) => misses.push(`${table.name}: ${sentence}`);
  const check = (holds: boolean, sentence: () => string) => {
    checks++;
    if (!holds) miss(sentence());
  };
  const around: Around = { table, solver, tolerance, miss, check };
  const { optimum, primary } = table;
  const unit = optimum?.unitPattern;
  if (unit) {
    if (table.audit) await verifyIntervals(around, 'cheapest pattern', unit, table.audit);
    await verifyJudgement(around, 'cheapest pattern', unit, {
      passes: table.auditPasses,
      safe: table.unitPatternSingletonSafe,
    });
  }
  if (optimum?.singletonPattern)
    await verifyJudgement(around, 'pattern safe for insiders', optimum.singletonPattern, {
      safe: table.singletonPatternSafe,
    });
  if (table.auditPrimaryOnly) {
    const found = await verifyIntervals(around, 'primary only', primary, table.auditPrimaryOnly);
    const exactly = found.filter(({ lower, upper }) => upper - lower < tolerance).length;
    const known = table.primaryOnlyExactlyDisclosed;
    check(
      known === undefined || known === null || known === exactly,
      () => `primary only: ${exactly} disclosed, not ${known}`,
    );
  }
  for (const [name, other] of Object.entries({ GaussSuppression: table.gaussSuppression, ...table.sdcTable }))
    if (other)
      await verifyJudgement(around, name, other.pattern, { passes: other.auditPasses, safe: other.singletonSafe });
  await verifyCost(
    around,
    'fewest cells',
    problemOf(table, 'unit', false),
    optimum?.unitCost,
    optimum?.unitProvenOptimal !== false,
  );
  await verifyCost(
    around,
    'least value',
    problemOf(table, 'value', false),
    optimum?.valueCost,
    optimum?.valueProvenOptimal !== false,
  );
  await verifyCost(
    around,
    'safe for insiders',
    problemOf(table, 'unit', true),
    optimum?.unitCostSingletonSafe,
    optimum?.singletonProvenOptimal !== false,
  );
  return { checks, misses };
};
