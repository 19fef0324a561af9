import { offsetReader } from './local-clock.ts';

/**
 * The instants at which a clock on the wall showed a time, earliest first: one as a rule, two in the hour that occurs
 * twice when summer time ends, none in the hour that is skipped when it begins.
 * @param wall the time shown, in milliseconds as if it were UTC (`Date.UTC(2018, 10, 4, 1, 30)`)
 */
export type LocalInstants = (wall: number) => readonly number[];

const DAY_MS = 86_400_000;
const MOST_DAYS_REMEMBERED = 20_000;

/** Makes the inverse of `localClock` for an IANA time zone. Throws a RangeError for an unknown zone. */
export function localInstants(timeZone: string): LocalInstants {
  const offsetAt = offsetReader(timeZone);
  const offsetsAround = new Map<number, readonly number[]>();
  return (wall) => {
    if (!Number.isFinite(wall)) throw new RangeError('not a time');
    const day = Math.floor(wall / DAY_MS);
    let offsets = offsetsAround.get(day);
    if (offsets === undefined) {
      if (offsetsAround.size >= MOST_DAYS_REMEMBERED) offsetsAround.clear();
      // No zone is further than a day from UTC, so a change that matters lies between these two.
      offsets = [...new Set([offsetAt((day - 1) * DAY_MS), offsetAt((day + 2) * DAY_MS)])];
      offsetsAround.set(day, offsets);
    }
    const [only] = offsets;
    if (offsets.length === 1 && only !== undefined) return [wall - only];
    return offsets
      .map((offset) => wall - offset)
      .filter((instant) => instant + offsetAt(instant) === wall)
      .sort((a, b) => a - b);
  };
}
