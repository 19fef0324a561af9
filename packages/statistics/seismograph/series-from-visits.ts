import { demand } from '../numerics/demand.ts';
import type { CountSeries } from './predict.ts';

/** One time that somebody looked at something in a place. */
export interface Visit {
  /** From 0. */
  readonly period: number;
  /** Tells one day from another; twice on one day by one observer is once. */
  readonly day: string;
  readonly observer: string;
  /** How much was seen; 0: looked, nothing seen. */
  readonly count: number;
}

/** Twice on one day by the same observer counts once, with the most that was seen: one dog is not two dogs. */
const oncePerDay = (visits: readonly Visit[]): Visit[] => {
  const kept = new Map<string, Visit>();
  for (const visit of visits) {
    const key = `${visit.observer} ${visit.day}`;
    const before = kept.get(key);
    if (!before || before.count < visit.count) kept.set(key, visit);
  }
  return [...kept.values()];
};

/**
 * A series per period out of visits (reeks): how much was seen, and in how many visits. A period without a visit has
 * effort 0 and is missing, whatever the count says.
 * @param periods how many there are; visits outside are left out
 */
export const seriesFromVisits = (visits: readonly Visit[], periods: number): CountSeries => {
  const counts = Array.from({ length: demand('periods', periods, { least: 0, whole: true }) }, () => 0);
  const effort = counts.map(() => 0);
  for (const { period, count } of oncePerDay(visits)) {
    demand('a count', count, { least: 0, whole: true });
    if (counts[period] === undefined) continue;
    counts[period] += count;
    effort[period] = (effort[period] ?? 0) + 1;
  }
  return { counts, effort };
};

const visitsBeforeCounting = 3;

/** Visits that count for a level: those of observers who looked at least three times. A first look is often a complaint. */
export const visitsThatCount = (visits: readonly Visit[]): Visit[] => {
  const times = new Map<string, number>();
  for (const { observer } of oncePerDay(visits)) times.set(observer, (times.get(observer) ?? 0) + 1);
  return visits.filter(({ observer }) => (times.get(observer) ?? 0) >= visitsBeforeCounting);
};

/** Visits without those of observers whose first one lies less than `young` periods before `period`. */
export const withoutNewcomers = (visits: readonly Visit[], period: number, young: number): Visit[] => {
  const first = new Map<string, number>();
  for (const visit of visits)
    first.set(visit.observer, Math.min(first.get(visit.observer) ?? visit.period, visit.period));
  return visits.filter(({ observer }) => period - (first.get(observer) ?? period) >= young);
};
