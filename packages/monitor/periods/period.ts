import { dayNumberOf, isCalendarYear, type LocalDate } from './calendar.ts';
import {
  firstWeekIndexFrom,
  isWeek,
  type Week,
  weekIndex,
  weekLabel,
  weekOf,
  weekOfIndex,
  weeksBetween,
} from './week.ts';

export type PeriodKind = 'week' | 'month' | 'quarter' | 'year';

/**
 * A set of whole ISO weeks: a month is the weeks whose Thursday lies in it, a quarter and a year likewise. So periods
 * nest exactly, and no difference between two of them can say anything about a few days.
 */
export type Period = {
  readonly kind: PeriodKind;
  /** `2026-W41`, `2026-10`, `2026-Q3` or `2026`. */
  readonly key: string;
  readonly weeks: readonly Week[];
  readonly firstWeek: Week;
  readonly lastWeek: Week;
};

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** Reads `2026-W41`, `2026-10`, `2026-Q3` or `2026`; undefined when the text is anything else or no such week exists. */
export function parsePeriod(text: string): Period | undefined {
  const parts = /^(\d{4})(?:-W(\d{2})|-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text);
  if (parts === null) return undefined;
  const [, yearText, week, quarter, month] = parts;
  const year = Number(yearText);
  if (!isCalendarYear(year)) return undefined;
  if (week !== undefined) return isWeek(year * 100 + Number(week)) ? weekPeriod(year * 100 + Number(week)) : undefined;
  if (quarter !== undefined) return monthsPeriod('quarter', year, Number(quarter) * 3 - 2);
  if (month !== undefined) return monthsPeriod('month', year, Number(month));
  return monthsPeriod('year', year, 1);
}

/** The period of a kind that a week belongs to; there is exactly one. */
export function periodOf(week: Week, kind: PeriodKind): Period {
  if (kind === 'week') return weekPeriod(week);
  const thursday = new Date(weekIndex(week) * 7 * 86_400_000);
  const months = MONTHS_IN[kind];
  return monthsPeriod(kind, thursday.getUTCFullYear(), Math.floor(thursday.getUTCMonth() / months) * months + 1);
}

/** Whether the last Sunday of a period is past, so that its figures can be complete. */
export function isClosed(period: Period, today: LocalDate): boolean {
  return weekOf(today) > period.lastWeek;
}

/** The latest period of a kind that is closed today. */
export function lastClosed(kind: PeriodKind, today: LocalDate): Period {
  return previousPeriod(periodOf(weekOf(today), kind));
}

/** The period of the same kind just before. */
export function previousPeriod(period: Period): Period {
  return periodOf(weekOfIndex(weekIndex(period.firstWeek) - 1), period.kind);
}

/** The period of the same kind just after. */
export function nextPeriod(period: Period): Period {
  return periodOf(weekOfIndex(weekIndex(period.lastWeek) + 1), period.kind);
}

/** All periods of a kind that have a week from the first to the last in them, in order; whole periods, also at the ends. */
export function periodsBetween(kind: PeriodKind, firstWeek: Week, lastWeek: Week): Period[] {
  const periods: Period[] = [];
  if (firstWeek > lastWeek) return periods;
  for (let period = periodOf(firstWeek, kind); period.firstWeek <= lastWeek; period = nextPeriod(period)) {
    periods.push(period);
  }
  return periods;
}

function weekPeriod(week: Week): Period {
  weekIndex(week); // refuses a number that is no week
  return { kind: 'week', key: weekLabel(week), weeks: [week], firstWeek: week, lastWeek: week };
}

function monthsPeriod(kind: keyof typeof MONTHS_IN, year: number, firstMonth: number): Period {
  const firstWeek = weekOfIndex(firstWeekIndexFrom(dayNumberOf(year, firstMonth, 1)));
  const lastWeek = weekOfIndex(firstWeekIndexFrom(dayNumberOf(year, firstMonth + MONTHS_IN[kind], 1)) - 1);
  const key = {
    month: `${year}-${String(firstMonth).padStart(2, '0')}`,
    quarter: `${year}-Q${(firstMonth + 2) / 3}`,
    year: `${year}`,
  };
  return { kind, key: key[kind], weeks: weeksBetween(firstWeek, lastWeek), firstWeek, lastWeek };
}
