import { type LocalInstants, localInstants, type Precision } from '@straatwijs/monitor';
import type { Rejection } from './rejection.ts';

export interface ReadTime {
  readonly ok: true;
  readonly observedAt: number;
  readonly precision: Precision;
  /** The clock showed this time twice that night; the first is taken. */
  readonly twice: boolean;
}
export type TimeReader = (text: string) => ReadTime | { readonly ok: false; readonly rejection: Rejection };

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** Minutes east of UTC, where the text says so. */
  readonly offset?: number | undefined;
}

const tokens: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{1,2})',
  hh: '(?<hour12>\\d{1,2})',
  mm: '(?<minute>\\d{1,2})',
  ss: '(?<second>\\d{1,2})',
  A: '(?<half>[AaPp]\\.?[Mm]\\.?)',
};
const iso =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?(?: ?(?<zone>Z|[+-]\d{2}:?\d{2}))?)?$/;

/** The pattern of a format in tokens; undefined when it names no year and month, or twelve hours without half. */
export const timePattern = (format: string): RegExp | undefined => {
  if (format === 'iso') return iso;
  if (format === 'month') return /^(?<year>\d{4})-(?<month>\d{2})$/;
  const found = new Set<string>();
  const source = format.replace(/YYYY|MM|DD|HH|hh|mm|ss|A|[\s\S]/g, (part) => {
    const token = tokens[part];
    if (token === undefined) return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    if (found.has(part)) found.add('twice');
    found.add(part);
    return token;
  });
  const complete = found.has('YYYY') && found.has('MM') && found.has('hh') === found.has('A');
  return complete && !found.has('twice') && !(found.has('HH') && found.has('hh'))
    ? new RegExp(`^${source}$`)
    : undefined;
};

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

const hourOf = (groups: Readonly<Record<string, string | undefined>>): number | undefined => {
  if (groups.hour12 === undefined) return numberOf(groups.hour);
  const twelve = Number(groups.hour12);
  // 12 AM is midnight and 12 PM is noon.
  return twelve < 1 || twelve > 12 ? Number.NaN : (twelve % 12) + (/^p/i.test(groups.half ?? '') ? 12 : 0);
};

const offsetOf = (zone: string | undefined): number | undefined => {
  if (zone === undefined) return undefined;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
};

const partsOf = (pattern: RegExp, text: string): Parts | undefined => {
  const groups = pattern.exec(text)?.groups;
  if (!groups) return undefined;
  const [year, month, day] = [Number(groups.year), Number(groups.month), numberOf(groups.day)];
  const [hour, minute, second] = [hourOf(groups), numberOf(groups.minute), numberOf(groups.second)];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const within = (value: number | undefined, from: number, to: number) =>
    value === undefined || (value >= from && value <= to);
  const real = within(month, 1, 12) && within(day, 1, days) && within(hour, 0, 23);
  if (!real || !within(minute, 0, 59) || !within(second, 0, 59)) return undefined;
  return { year, month, day, hour, minute, second, offset: offsetOf(groups.zone) };
};

const remembered = 5000;

/**
 * Reads the times of a column. A day counts as its noon, a month as noon of its 15th, which lies in a week whose
 * Thursday is in that month. Times without an offset are those of the clocks in `zone`.
 * Throws a RangeError for a format that `timePattern` does not know or an unknown zone: the map is checked before.
 */
export const timeReader = (format: string, zone: string): TimeReader => {
  const pattern = timePattern(format);
  if (!pattern) throw new RangeError(`not a format: ${format}`);
  const instantsOf: LocalInstants = localInstants(zone);
  const read: TimeReader = (text) => {
    if (text === '') return { ok: false, rejection: 'no-time' };
    const parts = partsOf(pattern, text);
    if (!parts) return { ok: false, rejection: 'not-a-time' };
    const { year, month, day = 15, hour = 12, minute = 0, second = 0, offset } = parts;
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    const precision = parts.day === undefined ? 'month' : parts.hour === undefined ? 'day' : 'moment';
    if (offset !== undefined) return { ok: true, observedAt: wall - offset * 60_000, precision, twice: false };
    const [observedAt, again] = instantsOf(wall);
    if (observedAt === undefined) return { ok: false, rejection: 'no-such-time' };
    return { ok: true, observedAt, precision, twice: again !== undefined };
  };
  // Files are full of equal months and days.
  const known = new Map<string, ReturnType<TimeReader>>();
  return (text) => {
    const trimmed = text.trim();
    const before = known.get(trimmed);
    if (before) return before;
    if (known.size >= remembered) known.clear();
    const result = read(trimmed);
    known.set(trimmed, result);
    return result;
  };
};
