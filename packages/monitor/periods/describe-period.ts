import { dateFormat, numberFormat } from '../languages/formats.ts';
import { localeOf, type ScreenLanguage } from '../languages/languages.ts';
import type { Period } from './period.ts';
import { periodTexts } from './period-texts.ts';
import type { PeriodTexts } from './texts.nl.ts';
import { type Week, weekIndex } from './week.ts';

/**
 * A period as people say it, with what it really covers: nl `oktober 2026 (week 40-44)`, `week 41 (5 t/m 11 oktober
 * 2026)`, `derde kwartaal 2026 (juli t/m september)`, `2026 (week 1-53)`; en `October 2026 (weeks 40-44)`.
 */
export function describePeriod(period: Period, language: ScreenLanguage): string {
  const texts: PeriodTexts = periodTexts[language];
  const locale = localeOf(language);
  const thursday = dayInWeek(period.firstWeek, 0);
  const year = number(Math.floor(period.firstWeek / 100), locale);
  const weeks = texts.weeks(number(period.firstWeek % 100, locale), number(period.lastWeek % 100, locale));
  switch (period.kind) {
    case 'week':
      return texts.week(number(period.firstWeek % 100, locale), daysOf(period.firstWeek, texts, locale));
    case 'month':
      return `${written(thursday, locale, { month: 'long', year: 'numeric' })} (${weeks})`;
    case 'quarter': {
      const ordinal = texts.quarters[Math.floor(thursday.getUTCMonth() / 3)] ?? '';
      const [first, last] = [thursday, dayInWeek(period.lastWeek, 0)].map((day) =>
        written(day, locale, { month: 'long' }),
      );
      return texts.quarter(ordinal, year, texts.span(first ?? '', last ?? ''));
    }
    case 'year':
      return `${year} (${weeks})`;
  }
}

/** Monday to Sunday, naming month and year of the Monday only where they differ from those of the Sunday. */
function daysOf(week: Week, texts: PeriodTexts, locale: string): string {
  const monday = dayInWeek(week, -3);
  const sunday = dayInWeek(week, 3);
  const sameYear = monday.getUTCFullYear() === sunday.getUTCFullYear();
  const sameMonth = monday.getUTCMonth() === sunday.getUTCMonth();
  const from = sameMonth
    ? number(monday.getUTCDate(), locale)
    : written(monday, locale, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
  return texts.span(from, written(sunday, locale, { day: 'numeric', month: 'long', year: 'numeric' }));
}

function dayInWeek(week: Week, daysFromThursday: number): Date {
  return new Date((weekIndex(week) * 7 + daysFromThursday) * 86_400_000);
}

function written(day: Date, locale: string, parts: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, { ...parts, timeZone: 'UTC' }).format(day);
}

function number(value: number, locale: string): string {
  return numberFormat(locale, { useGrouping: false }).format(value);
}
