import { demand, demandAll } from '../numerics/demand.ts';
import type { Matrix } from '../numerics/matrix.ts';
import { studentQuantile } from '../numerics/student-t.ts';
import { explaining } from '../results/explaining.ts';
import type { Interval } from '../results/posterior.ts';
import type { Explained } from '../results/result.ts';
import { modelCovariance, sumOfEffects } from './count-model.ts';
import { neweyWest } from './newey-west.ts';
import { sayVerdict } from './say-verdict.ts';
import { counterfactual, type LookedSeries, type SegmentedShape, segmentedModel } from './segmented-model.ts';
import { evaluationTexts } from './texts.ts';
import { type Judgement, verdictOf } from './verdict.ts';

const fewestPeriods = 8;
const fewestCounts = 20;
const periodsForSlope = 24;
const yearsForSeason = 2;

export interface InterruptedSeries extends Judgement {
  /** 0.6 is 40 % less than the old line would have given, on average over the new situation. */
  readonly rateRatio: number;
  /** The larger of the model's own standard error and that of Newey-West, of the log of the ratio. */
  readonly error: number;
  readonly shape: SegmentedShape;
  readonly observedAfter: number;
  readonly expectedAfter: number;
  /** The same model at every other moment before: how many of `moments` changed at least as much. `null`: no room for any. */
  readonly placebo: { readonly asLarge: number; readonly moments: number } | null;
}

interface Change {
  readonly log: number;
  readonly error: number;
  readonly degrees: number;
  readonly expectedAfter: number;
}

/** The mean change of the log rate after the start, with its larger standard error. */
const changeAt = (series: LookedSeries, shape: SegmentedShape): Change | undefined => {
  const found = segmentedModel(series, shape);
  if (!found || found.model.degrees < 1) return undefined;
  const after = found.periods.filter((t) => t >= shape.start);
  const meanTime = after.reduce((sum, t) => sum + t - shape.start, 0) / after.length;
  const times = [0, 0, 1, ...(shape.slope ? [meanTime] : []), ...(shape.seasonOf === undefined ? [] : [0, 0])];
  const errorBy = (covariance: Matrix) => sumOfEffects(found.model, covariance, times).error;
  const { value, error } = sumOfEffects(found.model, modelCovariance(found.model), times);
  return {
    log: value,
    error: Math.max(error, errorBy(neweyWest(found.data, found.model))),
    degrees: found.model.degrees,
    expectedAfter: counterfactual(found, shape),
  };
};

const looked = ({ effort }: LookedSeries, from: number, to: number): number =>
  effort.slice(from, to).filter((e) => e > 0).length;

const placeboOf = (
  { counts, effort }: LookedSeries,
  shape: SegmentedShape,
  change: Change,
): InterruptedSeries['placebo'] => {
  const before = { counts: counts.slice(0, shape.start), effort: effort.slice(0, shape.start) };
  let moments = 0;
  let asLarge = 0;
  for (let start = 1; start < shape.start; start++) {
    if (looked(before, 0, start) < fewestPeriods || looked(before, start, shape.start) < fewestPeriods) continue;
    const other = changeAt(before, { ...shape, start });
    if (!other) continue;
    moments++;
    if (Math.abs(other.log) >= Math.abs(change.log)) asLarge++;
  }
  return moments === 0 ? null : { asLarge, moments };
};

/**
 * Interrupted series (onderbroken tijdreeks): did it change when the approach began, in a place that there is nothing to
 * compare with? The line of before is drawn on, and what was seen after is put beside it.
 *
 * Assumes that the line would have gone on and that nothing else began at the same time; so the strongest that is ever
 * said is that the change coincides. Needs 8 periods with looking before and after, and 20 counts; the slope may bend from
 * 24 periods on either side, a season is taken out from two years on. Not when there are comparison areas: see
 * `differenceInDifferences`. The standard error is the larger of the model's and that of Newey-West; 90 % interval by
 * Student's t.
 * @param start the first period of the new situation, counted from 0
 * @param periodsPerYear 52, 12 or 4
 * @throws RangeError for counts and effort that are no numbers from 0 on, or a start outside the series
 * Source: Bernal, Cummins & Gasparrini (2017); Newey & West (1987).
 */
export const interruptedSeries = (
  series: LookedSeries,
  start: number,
  periodsPerYear: number,
): Explained<InterruptedSeries> => {
  const { counts, effort } = series;
  if (counts.length !== effort.length) throw new RangeError(`${counts.length} counts have ${effort.length} efforts`);
  demandAll('count', counts, { least: 0, whole: true });
  demandAll('effort', effort, { least: 0 });
  demand('the start', start, { least: 0, most: counts.length, whole: true });
  demand('periods in a year', periodsPerYear, { least: 2, whole: true });
  const seen = counts.map((count, t) => ((effort[t] ?? 0) > 0 ? count : 0));
  const n = seen.reduce((sum, count) => sum + count, 0);
  const [before, after] = [looked(series, 0, start), looked(series, start, counts.length)];
  const shape: SegmentedShape = {
    start,
    slope: Math.min(before, after) >= periodsForSlope,
    ...(counts.length >= yearsForSeason * periodsPerYear ? { seasonOf: periodsPerYear } : {}),
  };
  const enough = Math.min(before, after) >= fewestPeriods && n >= fewestCounts;
  const change = enough ? changeAt(series, shape) : undefined;
  const width = change ? studentQuantile(0.95, change.degrees) * change.error : 0;
  const interval: Interval | undefined = change && [Math.exp(change.log - width), Math.exp(change.log + width)];
  const judgement = verdictOf({
    compared: false,
    p: null,
    smallestP: null,
    preTrend: false,
    ...(interval ? { interval } : {}),
  });
  const estimate: InterruptedSeries | undefined = change && {
    ...judgement,
    rateRatio: Math.exp(change.log),
    error: change.error,
    shape,
    observedAfter: seen.slice(start).reduce((sum, count) => sum + count, 0),
    expectedAfter: change.expectedAfter,
    placebo: placeboOf(series, shape, change),
  };
  return {
    method: 'segmented-quasi-poisson-newey-west',
    version: 1,
    ...(estimate && interval ? { state: 'value', estimate, interval } : { state: 'too-few' }),
    n,
    effort: effort.reduce((sum, e) => sum + e, 0),
    explain: explaining(evaluationTexts, (texts, language) =>
      sayVerdict(texts, language, judgement, { ratio: estimate?.rateRatio, interval, placebo: estimate?.placebo }),
    ),
  };
};
