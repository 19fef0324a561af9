import { comparableWindows, type Window } from '@straatwijs/statistics';
import type { Measure } from '../measures/index.ts';
import {
  addWeeks,
  endOfWeek,
  type LocalDate,
  nextWeek,
  previousWeek,
  startOfWeek,
  type Week,
  weekDistance,
  weekOf,
} from '../periods/index.ts';

/** Fewer weeks after the start say nothing yet. */
export const fewestWeeks = 8;
/** Before the decision, where it was at its worst when the places were chosen. */
const weeksOfPeak = 8;
const weeksPerYear = 52;
/** How far back anything is read: two years and what is left out. */
const longestBack = 3 * weeksPerYear;

type Timed = Pick<Measure, 'from' | 'to' | 'peaked' | 'decided'>;

/** The weeks of a measure that count: only whole weeks, and none that is not over. */
export interface MeasuredWeeks {
  /** The first whole week of the new situation. */
  readonly start: Week;
  /** The last whole week of it; before `start` when there is none yet. */
  readonly last: Week;
  /** Weeks right before the start that count for nothing. */
  readonly leftOut: number;
  /** First week that may be read. */
  readonly first: Week;
}

/** @param today local date */
export const measuredWeeks = ({ from, to, peaked, decided }: Timed, today: LocalDate): MeasuredWeeks => {
  const start = startOfWeek(weekOf(from)) === from ? weekOf(from) : nextWeek(weekOf(from));
  const over = previousWeek(weekOf(today));
  const ended = to === undefined ? over : endOfWeek(weekOf(to)) === to ? weekOf(to) : previousWeek(weekOf(to));
  const leftOut = peaked ? weekDistance(addWeeks(weekOf(decided), -weeksOfPeak), start) : 0;
  return { start, last: Math.min(ended, over), leftOut, first: addWeeks(start, -longestBack) };
};

/** How many weeks of the new situation there are. */
export const weeksAfter = ({ start, last }: MeasuredWeeks): number => Math.max(0, weekDistance(start, last) + 1);

/** The day from which enough weeks are over. */
export const oldEnoughOn = ({ start }: MeasuredWeeks): LocalDate => startOfWeek(addWeeks(start, fewestWeeks));

/**
 * Two windows of equal season and length, counted in weeks from `first`. Long measures are judged on their first weeks:
 * as many as the year before has a counterpart for.
 */
export const windowsOf = (weeks: MeasuredWeeks): { readonly before: Window; readonly after: Window } => {
  const { first, start, leftOut } = weeks;
  const room = (weeksPerYear - (leftOut % weeksPerYear)) % weeksPerYear || weeksPerYear;
  const most = room < fewestWeeks ? room + weeksPerYear : room;
  return comparableWindows(
    weekDistance(first, start),
    Math.min(weeksAfter(weeks), most),
    weeksPerYear,
    Math.min(leftOut, weeksPerYear),
  );
};
