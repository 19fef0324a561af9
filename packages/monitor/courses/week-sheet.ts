import { addWeeks, type LocalDate, type Week, weeksBetween } from '../periods/index.ts';
import { daysOfWeek } from './days.ts';
import type { LoggedVisit } from './logged-visit.ts';
import { type Tally, tallyOf } from './tally.ts';

/** How many weeks before this one stand on the sheet. */
export const weeksBefore = 8;

export interface DayOfSheet {
  readonly date: LocalDate;
  readonly tally: Tally;
}
export interface WeekOfSheet {
  readonly week: Week;
  readonly tally: Tally;
}

/** One week of one worker, place or organisation: per day, all together, and the weeks before, earliest first. */
export interface WeekSheet {
  readonly week: Week;
  readonly days: readonly DayOfSheet[];
  readonly total: Tally;
  readonly before: readonly WeekOfSheet[];
}

export const firstWeekOfSheet = (week: Week): Week => addWeeks(week, -weeksBefore);

/** @param visits of whomever and wherever the sheet is about; other weeks may be among them */
export const weekSheet = (week: Week, visits: readonly LoggedVisit[]): WeekSheet => ({
  week,
  days: daysOfWeek(week).map((date) => ({ date, tally: tallyOf(visits.filter((v) => v.date === date)) })),
  total: tallyOf(visits.filter((v) => v.week === week)),
  before: weeksBetween(firstWeekOfSheet(week), addWeeks(week, -1)).map((earlier) => ({
    week: earlier,
    tally: tallyOf(visits.filter((v) => v.week === earlier)),
  })),
});
