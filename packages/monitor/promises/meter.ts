import { type LocalDate, lastDayOfTerm } from '../periods/index.ts';
import type { PromiseGroup } from './promises-store.ts';

/** How well a promise was kept: counts of messages, days of the calendar. */
export interface PromiseMeter {
  /** Answered in time or not: messages whose term is still running and that have no answer are in none of the two. */
  readonly due: number;
  readonly inTime: number;
  /** Answered, but after the term. */
  readonly late: number;
  /** The term is over and there is no answer. */
  readonly overdue: number;
  /** No answer yet, and the term still runs. */
  readonly running: number;
  /** At least half of what was answered had its answer within so many days; undefined when nothing was answered. */
  readonly median: number | undefined;
  /** Days that the oldest without an answer waits; undefined when nothing waits. */
  readonly oldestOpen: number | undefined;
}

const dayMs = 86_400_000;
const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The smallest number of days within which at least half of the answers came. */
const medianOf = (days: ReadonlyMap<number, number>): number | undefined => {
  const total = [...days.values()].reduce((sum, n) => sum + n, 0);
  let seen = 0;
  for (const [day, n] of [...days].sort(([a], [b]) => a - b)) {
    seen += n;
    if (seen * 2 >= total) return day;
  }
  return undefined;
};

/**
 * The promise meter: of the words, photos and questions that came, how many had an answer within the term that was promised
 * when they came. The day itself does not count for the term. Only what is due is counted against the promise: what came
 * yesterday is neither kept nor broken. Pure.
 * @param today local date up to which is looked
 * @param usualDays term in working days where no reader was named
 */
export const promiseMeter = (groups: readonly PromiseGroup[], today: LocalDate, usualDays: number): PromiseMeter => {
  const counted = { inTime: 0, late: 0, overdue: 0, running: 0 };
  const took = new Map<number, number>();
  let oldest: LocalDate | undefined;
  for (const { received, answered, withinDays = usualDays, messages } of groups) {
    const last = lastDayOfTerm(received, withinDays);
    if (answered === undefined) {
      counted[today > last ? 'overdue' : 'running'] += messages;
      if (oldest === undefined || received < oldest) oldest = received;
    } else {
      counted[answered > last ? 'late' : 'inTime'] += messages;
      const days = Math.max(0, daysBetween(received, answered));
      took.set(days, (took.get(days) ?? 0) + messages);
    }
  }
  return {
    ...counted,
    due: counted.inTime + counted.late + counted.overdue,
    median: medianOf(took),
    oldestOpen: oldest === undefined ? undefined : daysBetween(oldest, today),
  };
};

/** In words of tenths: "9 of the 10", so that nobody sees one message more or less go by. Undefined when nothing was due. */
export const tenthsInTime = ({ due, inTime }: PromiseMeter): number | undefined =>
  due === 0
    ? undefined
    : inTime === due
      ? 10
      : inTime === 0
        ? 0
        : Math.min(9, Math.max(1, Math.round((inTime / due) * 10)));
