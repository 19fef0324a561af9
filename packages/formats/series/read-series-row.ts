import { type PeriodNumber, readPeriod } from './period-number.ts';
import type { SeriesColumns } from './series-columns.ts';

/** What one row of a table of counts says. */
export interface SeriesRow {
  readonly period: PeriodNumber;
  readonly place: string;
  /** '' in a table without themes. */
  readonly theme: string;
  readonly count: number;
  /** Undefined in a table without it. */
  readonly effort: number | undefined;
}

/** Why a row says nothing, in a sentence for whoever made the table. */
export const seriesRejections = {
  time: 'the time is no ISO week (2026-W41), month (2026-10) or date (2026-10-05, 5-10-2026)',
  place: 'there is no place',
  theme: 'there is no theme',
  count: 'the count is no whole number',
  negative: 'the count is less than 0',
  effort: 'the effort is no number',
  'negative-effort': 'the effort is less than 0',
  thousands: 'this count may be thousands: write it without a sign between them',
  large: 'the number is larger than anything that is counted',
  unseen: 'something was counted where nobody looked (effort 0)',
} as const;

export type SeriesRejection = keyof typeof seriesRejections;

export type SeriesRowRead =
  | { readonly ok: true; readonly row: SeriesRow }
  | { readonly ok: false; readonly rejection: SeriesRejection; readonly cell: string };

const largest = 1_000_000_000;
/** One thousand to one reader, one to another: a table that holds both is wrong by a factor of a thousand. */
const mayBeThousands = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
/** How tables write that there is no figure. */
const nothing = new Set(['', 'NA', '-']);

const rejected = (rejection: SeriesRejection, cell: string) => ({ ok: false, rejection, cell }) as const;

/**
 * Reads rows of a table of counts. A period in which nobody looked has effort 0 and a count of 0 or none. Decimals of
 * effort stand after a comma or a point; a count that may be thousands is refused.
 */
export const seriesRowReader = (columns: SeriesColumns): ((cells: readonly string[]) => SeriesRowRead) => {
  // The same few periods come back in every place.
  const periods = new Map<string, PeriodNumber | undefined>();
  const periodOf = (text: string): PeriodNumber | undefined => {
    if (!periods.has(text) && periods.size < 100_000) periods.set(text, readPeriod(text));
    return periods.get(text) ?? readPeriod(text);
  };
  return (cells) => {
    const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at]?.trim() ?? ''));
    const time = cell(columns.time);
    const period = periodOf(time);
    if (!period) return rejected('time', time);
    const place = cell(columns.place);
    if (place === '') return rejected('place', place);
    const theme = cell(columns.theme);
    if (columns.theme !== undefined && theme === '') return rejected('theme', theme);
    const looked = cell(columns.effort);
    if (columns.effort !== undefined && !/^-?\d{1,12}(?:[.,]\d{1,12})?$/.test(looked))
      return rejected('effort', looked);
    const effort = columns.effort === undefined ? undefined : Number(looked.replace(',', '.'));
    if (effort !== undefined && effort < 0) return rejected('negative-effort', looked);
    const counted = cell(columns.count);
    if (mayBeThousands.test(counted)) return rejected('thousands', counted);
    const absent = effort === 0 && nothing.has(counted);
    if (!absent && !/^-?\d{1,12}(?:[.,]0{1,12})?$/.test(counted)) return rejected('count', counted);
    const count = absent ? 0 : Number(counted.replace(',', '.'));
    if (count < 0) return rejected('negative', counted);
    if (count > largest || (effort ?? 0) > largest) return rejected('large', count > largest ? counted : looked);
    if (effort === 0 && count > 0) return rejected('unseen', counted);
    return { ok: true, row: { period, place, theme, count: count + 0, effort } };
  };
};
