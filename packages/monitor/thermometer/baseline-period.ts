import { type Period, previousPeriod } from '../periods/index.ts';

const inAYear = { week: 52, month: 12, quarter: 4, year: 1 } as const;

/** A period and those before it, so many in all, the earliest first. */
export const periodsUpTo = (last: Period, many: number): readonly Period[] => {
  const found = [last];
  for (let at = previousPeriod(last); found.length < many; at = previousPeriod(at)) found.unshift(at);
  return found;
};

/** The periods of the year before one, the earliest first: that of the same season a year earlier. */
export const yearBefore = (period: Period): readonly Period[] =>
  periodsUpTo(previousPeriod(period), inAYear[period.kind]);

/**
 * What a period is compared with as long as nobody chose: the same period a year earlier, because of the seasons; when nobody
 * looked then, the earliest since in which somebody did. Undefined: there is nothing before it.
 * @param looked whether anything is known of a period
 */
export const baselinePeriod = (period: Period, looked: (earlier: Period) => boolean): Period | undefined =>
  yearBefore(period).find(looked);
