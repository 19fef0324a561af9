import { dateOfDay, dayOfDate } from '../periods/calendar.ts';
import { type LocalDate, startOfWeek, type Week } from '../periods/index.ts';

/** Monday to Sunday, as local dates: a day of 23 or 25 hours is a day. */
export const daysOfWeek = (week: Week): readonly LocalDate[] => {
  const monday = dayOfDate(startOfWeek(week));
  return [0, 1, 2, 3, 4, 5, 6].map((n) => dateOfDay(monday + n));
};
