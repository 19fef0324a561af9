import type { Keep } from './kinds.ts';

const hourMs = 3_600_000;

// 31 March less a month is the last of February, not the first days of March.
const monthsFrom = (at: number, months: number): number => {
  const then = new Date(at);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() + months);
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.getTime();
};

const shifted = (at: number, keep: Exclude<Keep, string>, sign: 1 | -1): number =>
  'months' in keep
    ? monthsFrom(at, sign * keep.months)
    : at + sign * ('days' in keep ? keep.days * 24 : keep.hours) * hourMs;

/** What started before this moment (epoch milliseconds) has been kept long enough at `now`. Pure. */
export const cutoffOf = (now: number, keep: Exclude<Keep, string>): number => shifted(now, keep, -1);

/** Until when something is kept whose time began at `from`; undefined when no moment is known beforehand. Pure. */
export const keptUntil = (from: number | undefined, keep: Keep): number | undefined =>
  from === undefined || typeof keep === 'string' ? undefined : shifted(from, keep, 1);
