import { dateFormat, localeOf } from '@straatwijs/monitor';

/** An instant as a day: `26 oktober 2026`. @param instant epoch milliseconds */
export const writeDay = (language: string, timeZone: string, instant: number): string =>
  dateFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(instant);

/** A month key as people say it: `2026-10` is `oktober 2026`. */
export const writeMonth = (language: string, month: string): string => {
  const [year = '', number = ''] = month.split('-');
  return dateFormat(localeOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(Number(year), Number(number) - 1, 15));
};

/** An instant as a time of day: `14.06` in Dutch, `14:06` in English. */
export const writeTime = (language: string, timeZone: string, instant: number): string =>
  dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
    .format(instant)
    .replace(':', language === 'nl' ? '.' : ':');

/** What a reader calls a language: `Engels` for `en` in Dutch. */
export const languageName = (language: string, of: string): string =>
  new Intl.DisplayNames([localeOf(language)], { type: 'language' }).of(of) ?? of;

/** A local date as a day: `2026-12-01` is `1 december 2026`. */
export const writeDate = (language: string, date: string): string => writeDay(language, 'UTC', Date.parse(date));
