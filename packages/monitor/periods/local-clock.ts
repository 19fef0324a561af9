import { dateOfDay, type LocalDate } from './calendar.ts';
import { type Week, weekIndexOfDay, weekOfIndex } from './week.ts';

/** What the clock on the wall of a municipality showed. */
export type LocalMoment = {
  readonly date: LocalDate;
  /** 0-23, as shown: it repeats or skips when summer time ends or begins. */
  readonly hour: number;
  readonly week: Week;
};

/** Says what the local clock showed at an instant (a Date, or milliseconds since 1970). */
export type LocalClock = (instant: Date | number) => LocalMoment;

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
// Over five years of hours; an import of older reports then starts afresh instead of growing without end.
const MOST_HOURS_REMEMBERED = 50_000;

/**
 * Makes the local clock of an IANA time zone such as `Europe/Amsterdam`. Make one per municipality and keep it:
 * asking Intl takes microseconds, so the clock remembers the offset of every hour in which it did not change.
 * Throws a RangeError for an unknown zone; the clock throws one for an invalid Date.
 */
export function localClock(timeZone: string): LocalClock {
  const offsetAt = offsetReader(timeZone);
  const offsetOfHour = new Map<number, number | 'changes'>();

  function offsetDuring(hour: number): number | 'changes' {
    const known = offsetOfHour.get(hour);
    if (known !== undefined) return known;
    const atStart = offsetAt(hour * HOUR_MS);
    // Offsets may change at any minute (Lord Howe shifts by half an hour), so an hour counts only when both ends agree.
    const atEnd = offsetAt((hour + 1) * HOUR_MS - 1);
    const found = atStart === atEnd ? atStart : 'changes';
    if (offsetOfHour.size >= MOST_HOURS_REMEMBERED) offsetOfHour.clear();
    offsetOfHour.set(hour, found);
    return found;
  }

  let lastDay = Number.NaN;
  let lastDate = '';
  let lastWeek = 0;

  return (instant) => {
    const at = typeof instant === 'number' ? instant : instant.getTime();
    if (!Number.isFinite(at)) throw new RangeError('not an instant');
    const offset = offsetDuring(Math.floor(at / HOUR_MS));
    const local = at + (offset === 'changes' ? offsetAt(at) : offset);
    const day = Math.floor(local / DAY_MS);
    if (day !== lastDay) {
      lastDate = dateOfDay(day);
      lastWeek = weekOfIndex(weekIndexOfDay(day));
      lastDay = day;
    }
    return { date: lastDate, hour: Math.floor((local - day * DAY_MS) / HOUR_MS), week: lastWeek };
  };
}

/** The local moment of one instant. For more than one, keep a `localClock`: making it takes far longer than asking it. */
export function localMoment(instant: Date | number, timeZone: string): LocalMoment {
  return localClock(timeZone)(instant);
}

/** Reads the distance between local time and UTC, in milliseconds, from Intl. */
export function offsetReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
    for (const { type, value } of format.formatToParts(at)) {
      if (type in shown) shown[type as keyof typeof shown] = Number(value); // `in` has just proved that it is a key
    }
    const local = Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second);
    return local - Math.floor(at / 1000) * 1000;
  };
}
