import { demandAll } from '../numerics/demand.ts';
import { normalQuantile } from '../numerics/normal.ts';
import { explaining } from '../results/explaining.ts';
import type { Interval } from '../results/posterior.ts';
import type { Explained } from '../results/result.ts';
import { type Assignments, assignmentsOf } from './assignments.ts';
import { type BeforeAndAfter, logRateChange } from './log-rate-change.ts';
import { type PermutationTest, permutationTest } from './permutation.ts';
import { sayVerdict } from './say-verdict.ts';
import type { LookedSeries } from './segmented-model.ts';
import { evaluationTexts } from './texts.ts';
import { type Judgement, verdictOf } from './verdict.ts';

/** An area with its series before and after, in two windows that are equal in season and length. */
export interface ComparedArea {
  readonly treated: boolean;
  readonly before: LookedSeries;
  readonly after: LookedSeries;
}

export interface DifferenceInDifferences extends Judgement, Omit<PermutationTest, 'estimate' | 'interval'> {
  /** 0.6 is 40 % less than in the comparison areas. */
  readonly rateRatio: number;
  readonly logRateRatio: number;
  /** Per area the change of its log rate; `null` where nobody looked before or after, and it was left out. */
  readonly changes: readonly (number | null)[];
  readonly treated: number;
  readonly comparisons: number;
  /** In how many ways as many areas could have been chosen; whether all were tried, or drawn with this seed. */
  readonly assignments: number;
  readonly exact: boolean;
  readonly seed: number;
  /** The same statistic on the two halves of the time before; `null` where nobody looked in one of them. */
  readonly preTrend: { readonly logRateRatio: number; readonly p: number } | null;
}

const suspicious = 0.2;

const sums = ({ counts, effort }: LookedSeries, from = 0, to = counts.length) => {
  let [count, looks] = [0, 0];
  for (let t = from; t < to; t++)
    if ((effort[t] ?? 0) > 0) {
      count += counts[t] ?? 0;
      looks += effort[t] ?? 0;
    }
  return { count, effort: looks };
};

const halves = ({ before }: ComparedArea) => {
  const middle = Math.floor(before.counts.length / 2);
  // An odd window leaves its middle period out: halves are equally long.
  return logRateChange({ before: sums(before, 0, middle), after: sums(before, before.counts.length - middle) });
};

const needArea = ({ before, after }: ComparedArea, a: number): void => {
  for (const { counts, effort } of [before, after]) {
    if (counts.length !== effort.length)
      throw new RangeError(`area ${a + 1}: ${counts.length} counts have ${effort.length} efforts`);
    demandAll(`area ${a + 1}: count`, counts, { least: 0, whole: true });
    demandAll(`area ${a + 1}: effort`, effort, { least: 0 });
  }
  if (before.counts.length !== after.counts.length)
    throw new RangeError(`area ${a + 1}: ${before.counts.length} periods before and ${after.counts.length} after`);
};

/** The variance of a log rate change by chance in the counts alone, summed over both windows: 1 / (count + a half) each. */
const countVariance = ({ before, after }: BeforeAndAfter): number => 1 / (before.count + 0.5) + 1 / (after.count + 0.5);

/** The 90 % interval of the ratio if every area had changed alike and only chance were in the counts. */
const countingInterval = (areas: readonly ComparedArea[], all: readonly BeforeAndAfter[], log: number): Interval => {
  const meanVariance = (which: boolean): number => {
    const variances = all.flatMap((one, a) =>
      areas[a]?.treated === which && logRateChange(one) !== undefined ? [countVariance(one)] : [],
    );
    return variances.reduce((sum, v) => sum + v, 0) / variances.length ** 2;
  };
  const width = normalQuantile(0.95) * Math.sqrt(meanVariance(true) + meanVariance(false));
  return [Math.exp(log - width), Math.exp(log + width)];
};

/** Ways to choose, each drawn once: the time before is tested with the same ones as what came of it. */
const drawing = (seed: number): ((areas: number, treated: readonly number[]) => Assignments) => {
  const drawn = new Map<string, Assignments>();
  return (areas, treated) => {
    const key = `${areas} ${treated.join(' ')}`;
    const found = drawn.get(key) ?? assignmentsOf(areas, treated, seed);
    drawn.set(key, found);
    return found;
  };
};

/** The test over the areas that have a value; undefined without a treated or without another one. */
const testOf = (
  areas: readonly ComparedArea[],
  values: readonly (number | undefined)[],
  waysToChoose: ReturnType<typeof drawing>,
) => {
  const known = values.flatMap((value, a) =>
    value === undefined ? [] : [{ value, treated: areas[a]?.treated === true }],
  );
  const treated = known.flatMap((area, k) => (area.treated ? [k] : []));
  if (treated.length === 0 || treated.length === known.length) return undefined;
  const assignments = waysToChoose(known.length, treated);
  const changes = known.map(({ value }) => value);
  return { ...permutationTest(changes, assignments), assignments, treated: treated.length, areas: known.length };
};

/**
 * Difference in differences (verschil in verschillen): did more change where the approach was than in places like it?
 * Per area the change of the log rate per visit; the effect is the mean of the treated areas minus that of the comparison
 * areas, and chance is what all other choices of as many areas give.
 *
 * Assumes that the areas would have gone on alike: draw every comparison area beside it, choose them before looking at the
 * outcome, and store the choice with its date. When they already went apart before (p below .2 on the two halves of the
 * time before) that is a warning. No interval with 1 treated and fewer than 9 comparison areas: then chance cannot be
 * ruled out. Without comparison areas see `interruptedSeries`. Cluster-robust errors with one treated area are up to 8
 * times too small and are not used.
 * @param seed of the draw when there are more than 20 000 ways to choose
 * @throws RangeError for counts and effort that are no numbers from 0 on, or windows of different length
 * Source: Conley & Taber (2011); permutation after Fisher (1935); interval of 90 % by inverting the test.
 */
export const differenceInDifferences = (
  areas: readonly ComparedArea[],
  seed = 1,
): Explained<DifferenceInDifferences> => {
  areas.forEach(needArea);
  const all = areas.map(({ before, after }) => ({ before: sums(before), after: sums(after) }));
  const changes = all.map(logRateChange);
  const ways = drawing(seed);
  const test = testOf(areas, changes, ways);
  const early = test && testOf(areas, areas.map(halves), ways);
  const interval: Interval | undefined = test?.interval && [Math.exp(test.interval[0]), Math.exp(test.interval[1])];
  const judgement = verdictOf({
    compared: test !== undefined,
    p: test?.p ?? null,
    smallestP: test?.smallestP ?? null,
    preTrend: early !== undefined && early.p < suspicious,
    ...(interval ? { interval } : {}),
    ...(test ? { counting: countingInterval(areas, all, test.estimate) } : {}),
  });
  const estimate: DifferenceInDifferences | undefined = test && {
    ...judgement,
    rateRatio: Math.exp(test.estimate),
    logRateRatio: test.estimate,
    p: test.p,
    pDecrease: test.pDecrease,
    pIncrease: test.pIncrease,
    smallestP: test.smallestP,
    changes: changes.map((change) => change ?? null),
    treated: test.treated,
    comparisons: test.areas - test.treated,
    assignments: test.assignments.chosen.length,
    exact: test.assignments.exact,
    seed,
    preTrend: early ? { logRateRatio: early.estimate, p: early.p } : null,
  };
  return {
    method: 'difference-in-differences-permutation',
    version: 1,
    ...(estimate ? { state: 'value', estimate, ...(interval ? { interval } : {}) } : { state: 'too-few' }),
    n: all.reduce((sum, { before, after }) => sum + before.count + after.count, 0),
    effort: all.reduce((sum, { before, after }) => sum + before.effort + after.effort, 0),
    explain: explaining(evaluationTexts, (texts, language) =>
      sayVerdict(texts, language, judgement, {
        ratio: estimate?.rateRatio,
        interval,
        smallestP: test?.smallestP,
        areas: test?.areas,
      }),
    ),
  };
};
