import { matrix } from '../numerics/matrix.ts';
import { type CountData, type CountModel, countModel } from './count-model.ts';

/** A series of periods, oldest first. Effort 0 is a period in which nobody looked: missing, never zero. */
export interface LookedSeries {
  readonly counts: readonly number[];
  readonly effort: readonly number[];
}

export interface SegmentedShape {
  /** The first period of the new situation, counted from 0. */
  readonly start: number;
  /** Whether the slope may change too, beside the level. */
  readonly slope: boolean;
  /** Periods in a year, for a wave of one year; absent: no season. */
  readonly seasonOf?: number;
}

export interface SegmentedModel {
  readonly data: CountData;
  readonly model: CountModel;
  /** The period of each row. */
  readonly periods: readonly number[];
}

/** Columns: 1, the time (from 1), new or not, time in the new situation, and the two parts of a wave. */
const row = (t: number, { start, slope, seasonOf }: SegmentedShape): number[] => {
  const isNew = t >= start ? 1 : 0;
  const angle = seasonOf === undefined ? 0 : (2 * Math.PI * (t + 1)) / seasonOf;
  return [
    ...[1, t + 1, isNew],
    ...(slope ? [isNew * (t - start)] : []),
    ...(seasonOf === undefined ? [] : [Math.sin(angle), Math.cos(angle)]),
  ];
};

/**
 * Segmented regression (onderbroken tijdreeks): a line in time for the log of the rate, that may jump, and with `slope`
 * bend, where something new began. Undefined when there is no finite answer.
 * Source: Bernal, Cummins & Gasparrini (2017).
 */
export const segmentedModel = ({ counts, effort }: LookedSeries, shape: SegmentedShape): SegmentedModel | undefined => {
  const periods = counts.flatMap((_, t) => ((effort[t] ?? 0) > 0 ? [t] : []));
  const rows = periods.map((t) => row(t, shape));
  const data: CountData = {
    y: periods.map((t) => counts[t] ?? 0),
    effort: periods.map((t) => effort[t] ?? 0),
    design: matrix(rows.length, rows[0]?.length ?? 0, (i, j) => rows[i]?.[j] ?? 0),
  };
  const model = countModel(data);
  return model && { data, model, periods };
};

/** What would have been expected from `start` on had the old line gone on. */
export const counterfactual = ({ data, model, periods }: SegmentedModel, { start, slope }: SegmentedShape): number => {
  const changed = slope ? [2, 3] : [2];
  return periods.reduce((sum, t, i) => {
    if (t < start) return sum;
    const change = changed.reduce(
      (c, j) => c + (model.coefficients[j] ?? 0) * (data.design.values[i * data.design.columns + j] ?? 0),
      0,
    );
    return sum + (model.fitted[i] ?? 0) * Math.exp(-change);
  }, 0);
};
