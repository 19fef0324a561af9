import { dateOfDay, dayNumberOf, dayOfDate, isCalendarYear, type LocalDate } from './calendar.ts';

/** An ISO 8601 week as isoYear * 100 + isoWeek: 202641 is `2026-W41`. Sorts and compares as a plain number. */
export type Week = number;

// Day 0, 1 January 1970, was a Thursday. A week belongs to the year (and month) of its Thursday, so counting weeks by
// their Thursday, which is day 7 * i, turns all week arithmetic into divisions by seven.

/** The count of the week that a day (since 1 January 1970) lies in. */
export function weekIndexOfDay(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** The first week, as a count, whose Thursday is this day or later. */
export function firstWeekIndexFrom(day: number): number {
  return Math.ceil(day / 7);
}

/** The week of a count of weeks. */
export function weekOfIndex(index: number): Week {
  const isoYear = new Date(index * 7 * 86_400_000).getUTCFullYear();
  return isoYear * 100 + (index - firstWeekIndexFrom(dayNumberOf(isoYear, 1, 1)) + 1);
}

/** Whether a number is an existing week: 202653 is, 202553 is not. */
export function isWeek(week: number): boolean {
  const isoYear = Math.floor(week / 100);
  return Number.isInteger(week) && isCalendarYear(isoYear) && weekOfIndex(uncheckedIndex(week)) === week;
}

/** The count of a week: subtracting two gives the distance in weeks. Throws a RangeError when there is no such week. */
export function weekIndex(week: Week): number {
  if (!isWeek(week)) throw new RangeError(`not a week: ${week}`);
  return uncheckedIndex(week);
}

function uncheckedIndex(week: number): number {
  return firstWeekIndexFrom(dayNumberOf(Math.floor(week / 100), 1, 1)) + (week % 100) - 1;
}

/** The week that a local date lies in. Throws a RangeError when it is no existing day. */
export function weekOf(date: LocalDate): Week {
  return weekOfIndex(weekIndexOfDay(dayOfDate(date)));
}

/** 202641 as `2026-W41`. */
export function weekLabel(week: Week): string {
  const text = String(week);
  return `${text.slice(0, -2)}-W${text.slice(-2)}`;
}

/** The Monday of a week. */
export function startOfWeek(week: Week): LocalDate {
  return dateOfDay(weekIndex(week) * 7 - 3);
}

/** The Sunday of a week. */
export function endOfWeek(week: Week): LocalDate {
  return dateOfDay(weekIndex(week) * 7 + 3);
}

/** The week a number of weeks later (negative: earlier). */
export function addWeeks(week: Week, count: number): Week {
  return weekOfIndex(weekIndex(week) + count);
}

/** The week after. */
export function nextWeek(week: Week): Week {
  return addWeeks(week, 1);
}

/** The week before. */
export function previousWeek(week: Week): Week {
  return addWeeks(week, -1);
}

/** How many weeks later `to` is than `from` (negative: earlier). */
export function weekDistance(from: Week, to: Week): number {
  return weekIndex(to) - weekIndex(from);
}

/** All weeks from the first to the last, both included; none when the last is earlier. */
export function weeksBetween(first: Week, last: Week): Week[] {
  const start = weekIndex(first);
  return Array.from({ length: Math.max(0, weekIndex(last) - start + 1) }, (_, i) => weekOfIndex(start + i));
}

/** For sorting: negative when the first is earlier, positive when later, 0 when the same. */
export function compareWeeks(first: Week, second: Week): number {
  return first - second;
}
