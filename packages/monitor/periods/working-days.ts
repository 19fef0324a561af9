import { dateOfDay, dayNumberOf, dayOfDate, type LocalDate } from './calendar.ts';

/** Easter Sunday by the rule of Gauss, in the form of Meeus: right for every year of the Gregorian calendar. */
const easterOf = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumberOf(year, Math.floor(n / 31), (n % 31) + 1);
};

// 1970-01-01 was a Thursday; 0 is Monday.
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

const holidaysOf = (year: number): readonly number[] => {
  const easter = easterOf(year);
  const kingsDay = dayNumberOf(year, 4, 27);
  return [
    dayNumberOf(year, 1, 1),
    easter + 1,
    // Moved to Saturday when it would be a Sunday.
    weekday(kingsDay) === 6 ? kingsDay - 1 : kingsDay,
    // A day off once in five years.
    ...(year % 5 === 0 ? [dayNumberOf(year, 5, 5)] : []),
    easter + 39,
    easter + 50,
    dayNumberOf(year, 12, 25),
    dayNumberOf(year, 12, 26),
  ];
};

const isWorking = (day: number): boolean =>
  weekday(day) < 5 && !holidaysOf(Number(dateOfDay(day).slice(0, 4))).includes(day);

/** Whether people at a Dutch town hall work on a local date: no weekend, no public holiday. */
export const isWorkingDay = (date: LocalDate): boolean => isWorking(dayOfDate(date));

/** The last day of a term of so many working days; the day itself does not count. */
export const lastDayOfTerm = (from: LocalDate, days: number): LocalDate => {
  let day = dayOfDate(from);
  for (let left = days; left > 0; ) if (isWorking(++day)) left--;
  return dateOfDay(day);
};

/** How many working days have passed after a date, up to and including another. */
export const workingDaysAfter = (from: LocalDate, to: LocalDate): number => {
  const last = dayOfDate(to);
  let passed = 0;
  for (let day = dayOfDate(from) + 1; day <= last; day++) if (isWorking(day)) passed++;
  return passed;
};

/** The earliest date from which a term of so many working days has not passed today: what came before is late. */
export const earliestInTerm = (today: LocalDate, days: number): LocalDate => {
  let day = dayOfDate(today);
  while (dateOfDay(day - 1) >= '1970-01-01' && lastDayOfTerm(dateOfDay(day - 1), days) >= today) day--;
  return dateOfDay(day);
};
