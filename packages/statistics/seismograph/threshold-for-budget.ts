import { demand } from '../numerics/demand.ts';

/** How long a period is. */
export type PeriodUnit = 'day' | 'week' | 'month';

export const periodsPerMonth: Readonly<Record<PeriodUnit, number>> = { day: 365 / 12, week: 52 / 12, month: 1 };

/** From weak to strong. `attention` is for workers only. */
export type Grade = 'attention' | 'signal' | 'strong';

/** The evidence that each grade needs, as multiples of the threshold: 52, 156 and 520 in the test setting. */
export const gradeFactors: Readonly<Record<Grade, number>> = { attention: 1 / 3, signal: 1, strong: 10 / 3 };

/**
 * Threshold for a budget (drempel). Question: how much evidence is enough, when a buurt follows many series and one
 * false signal a month is what its coordinator can look at? Without any change a series gives a false signal at most
 * once in h periods per direction, so N series give at most 2 N · (periods a month) / h of them a month.
 * @param series how many series the area follows, in both directions each
 * @param falsePerMonth how many false signals a month are acceptable
 */
export const thresholdForBudget = (series: number, unit: PeriodUnit, falsePerMonth = 1): number => {
  demand('how many series', series, { least: 1, whole: true });
  demand('false signals a month', falsePerMonth, { least: 0, above: true });
  return (2 * series * periodsPerMonth[unit]) / falsePerMonth;
};

/** The other way around: at most how many false signals a year a list of series gives. Say it above the list. */
export const falseSignalsPerYear = (series: number, unit: PeriodUnit, threshold: number): number =>
  (2 * series * periodsPerMonth[unit] * 12) / threshold;
