export { isLocalDate, type LocalDate } from './calendar.ts';
export { describePeriod } from './describe-period.ts';
export { type LocalClock, type LocalMoment, localClock, localMoment } from './local-clock.ts';
export { type LocalInstants, localInstants } from './local-instants.ts';
export {
  isClosed,
  lastClosed,
  nextPeriod,
  type Period,
  type PeriodKind,
  parsePeriod,
  periodOf,
  periodsBetween,
  previousPeriod,
} from './period.ts';
export {
  addWeeks,
  compareWeeks,
  endOfWeek,
  isWeek,
  nextWeek,
  previousWeek,
  startOfWeek,
  type Week,
  weekDistance,
  weekLabel,
  weekOf,
  weeksBetween,
} from './week.ts';
export { earliestInTerm, isWorkingDay, lastDayOfTerm, workingDaysAfter } from './working-days.ts';
