import { addWeeks, isLocalDate, isWeek, weekDistance, weekLabel, weekOf } from '@straatwijs/monitor';

/** How long the periods of a table are. */
export type SeriesUnit = 'day' | 'week' | 'month';

/** A period as a number: the next one is one more. Days and weeks count from 1970, months from the year 0. */
export interface PeriodNumber {
  readonly unit: SeriesUnit;
  readonly at: number;
}

const firstWeek = 197001;
const dayMs = 86_400_000;
const earliest = 1900;
const latest = 2199;

const two = (n: number | string): string => String(n).padStart(2, '0');
const sensible = (year: number): boolean => year >= earliest && year <= latest;

/**
 * Reads a period as tables write it: an ISO week (`2026-W41`, `2026W41`), a month (`2026-10`, `2026MM10`) or a date
 * (`2026-10-05`, `5-10-2026`). Undefined for anything else: `10/05/2026` may be October or May.
 */
export const readPeriod = (text: string): PeriodNumber | undefined => {
  const week = /^(\d{4})-?W(\d{2})$/.exec(text);
  if (week) {
    const number = Number(week[1]) * 100 + Number(week[2]);
    return sensible(Number(week[1])) && isWeek(number)
      ? { unit: 'week', at: weekDistance(firstWeek, number) }
      : undefined;
  }
  const month = /^(\d{4})(?:-|MM)(\d{2})$/.exec(text);
  if (month) {
    const [year, of] = [Number(month[1]), Number(month[2])];
    return sensible(year) && of >= 1 && of <= 12 ? { unit: 'month', at: year * 12 + of - 1 } : undefined;
  }
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const date = dutch ? `${dutch[3]}-${two(dutch[2] ?? '')}-${two(dutch[1] ?? '')}` : text;
  return isLocalDate(date) && sensible(Number(date.slice(0, 4)))
    ? { unit: 'day', at: Date.parse(date) / dayMs }
    : undefined;
};

/** A period as text that `readPeriod` reads back: `2026-W41`, `2026-10`, `2026-10-05`. */
export const writePeriod = ({ unit, at }: PeriodNumber): string => {
  if (unit === 'week') return weekLabel(addWeeks(firstWeek, at));
  if (unit === 'month') return `${Math.floor(at / 12)}-${two((at % 12) + 1)}`;
  return new Date(at * dayMs).toISOString().slice(0, 10);
};

/** The week or month that a day lies in; any other period only as what it is. Undefined when there is no such answer. */
export const periodIn = (period: PeriodNumber, unit: SeriesUnit): PeriodNumber | undefined => {
  if (period.unit === unit) return period;
  if (period.unit !== 'day') return undefined;
  const date = writePeriod(period);
  return unit === 'week'
    ? { unit, at: weekDistance(firstWeek, weekOf(date)) }
    : { unit, at: Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 };
};
