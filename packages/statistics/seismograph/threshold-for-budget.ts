import { demand } from '../numerics/demand.ts';

/** How long a period is. */
export type PeriodUnit = 'day' | 'week' | 'month';

export const periodsPerMonth: Readonly<Record<PeriodUnit, number>> = { day: 365 / 12, week: 52 / 12, month: 1 };

/** From weak to strong. `attention` is for workers only. */
export type Grade = 'attention' | 'signal' | 'strong';

/** The evidence that each grade needs, as multiples of the threshold: 52, 156 and 520 in the test setting. */
const gradeFactors: Readonly<Record<Grade, number>> = { attention: 1 / 3, signal: 1, strong: 10 / 3 };

/** What is called strong comes by chance at most once in ten years per series and direction: 520 weeks, as in the test setting. */
const strongMonths = 120;

/**
 * Threshold of a grade (drempel van een graad). Question: how much evidence is enough to say it with this word? The budget of an
 * area decides what is looked at; a word has to mean the same everywhere. An area that follows one series has a threshold of 9
 * weeks, and 10/3 of that may come by chance nearly twice a year each way: that is no strong signal. So `strong` has a floor; from 18 weekly
 * series on it makes no difference.
 * @param threshold of the area, see `thresholdForBudget`
 */
export const thresholdOfGrade = (grade: Grade, threshold: number, unit: PeriodUnit): number => {
  const own = threshold * gradeFactors[grade];
  return grade === 'strong' ? Math.max(own, strongMonths * periodsPerMonth[unit]) : own;
};

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
