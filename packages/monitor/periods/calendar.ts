/** A day on the wall calendar of a municipality, `YYYY-MM-DD`, without time or zone. */
export type LocalDate = string;

// Before 1583 the Gregorian calendar did not exist; a year of five digits would break the text forms.
const FIRST_YEAR = 1583;
const LAST_YEAR = 9998;
const DAY_MS = 86_400_000;

/** Whether a year can be used in dates, weeks and periods (1583 to 9998). */
export function isCalendarYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Days since 1 January 1970 of a calendar day; month 1-12 may run over (13 is January of the next year). */
export function dayNumberOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** Whether a text is an existing day written as `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null || !isCalendarYear(Number(parts[1]))) return false;
  return dateOfDay(dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))) === text;
}

/** Days since 1 January 1970 of a local date. Throws a RangeError when it is no existing day: check input with `isLocalDate`. */
export function dayOfDate(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`not a date: ${date}`);
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The local date of a number of days since 1 January 1970. */
export function dateOfDay(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
