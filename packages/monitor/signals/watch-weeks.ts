import { lateReports } from '@straatwijs/statistics';
import { addWeeks, type LocalDate, previousWeek, type Week, weekOf } from '../periods/index.ts';
import type { WatchSpan } from './dense.ts';

const dayMs = 86_400_000;
/** As far back as a prior and a season are learned from. */
export const historyWeeks = 156;
/** Different people can be told apart for a year at most. */
const markedWeeks = 52;

/** The last week that is judged: three days after its end, for reports come late. Local dates, so no clock hour counts twice. */
export const lastJudged = (today: LocalDate): Week =>
  previousWeek(weekOf(new Date(Date.parse(today) - lateReports.lagDays * dayMs).toISOString().slice(0, 10)));

/** The weeks that are watched on a day. @param weeksWithMarks how many weeks different people can be told apart here */
export const watchSpan = (today: LocalDate, weeksWithMarks: number): WatchSpan => {
  const through = lastJudged(today);
  return {
    first: addWeeks(through, 1 - historyWeeks),
    marked: addWeeks(through, 1 - Math.max(1, Math.min(markedWeeks, weeksWithMarks))),
    through,
  };
};
