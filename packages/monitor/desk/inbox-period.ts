import {
  endOfWeek,
  type LocalDate,
  localInstants,
  type Period,
  parsePeriod,
  periodOf,
  startOfWeek,
  type Week,
} from '../periods/index.ts';

/** Stretches of days that somebody at the desk asks for by name; beside them any period by its key (`2026-Q3`). */
export const inboxPeriods = ['this-week', 'last-14-days', 'this-month'] as const;
export type InboxPeriod = (typeof inboxPeriods)[number];

const dayMs = 86_400_000;
const dateAfter = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

/** First and last day, both included; undefined when there is no such period. Pure. */
export const daysOfInboxPeriod = (
  asked: string,
  today: { readonly date: LocalDate; readonly week: Week },
): { readonly from: LocalDate; readonly to: LocalDate } | undefined => {
  if (asked === 'last-14-days') return { from: dateAfter(today.date, -13), to: today.date };
  const period: Period | undefined =
    asked === 'this-week'
      ? periodOf(today.week, 'week')
      : asked === 'this-month'
        ? periodOf(today.week, 'month')
        : parsePeriod(asked);
  return period && { from: startOfWeek(period.firstWeek), to: endOfWeek(period.lastWeek) };
};

/** The moment at which a local day begins. */
export const startOfDay = (date: LocalDate, timeZone: string): number =>
  // Where clocks skip midnight the day begins an hour later, which nobody at a desk will miss.
  localInstants(timeZone)(Date.parse(date))[0] ?? Date.parse(date);

/** From which moment, and before which. */
export const receivedIn = (
  days: { readonly from: LocalDate; readonly to: LocalDate },
  timeZone: string,
): { readonly from: number; readonly before: number } => ({
  from: startOfDay(days.from, timeZone),
  before: startOfDay(dateAfter(days.to, 1), timeZone),
});
