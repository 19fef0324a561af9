import { localeOf, type ScreenLanguage, type Tally } from '@straatwijs/monitor';
import { count, fill, writeNumber } from '#web/language/fill.ts';
import type { CourseTexts } from '#web/texts/courses.nl.ts';

/** A local date as people say it; `short` is `ma 23`. */
export const writeDate = (language: ScreenLanguage, date: string, form: 'short' | 'long' | 'day' = 'long'): string => {
  const options: Intl.DateTimeFormatOptions =
    form === 'short'
      ? { weekday: 'short' }
      : form === 'day'
        ? { weekday: 'long', day: 'numeric', month: 'long' }
        : { day: 'numeric', month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );
};

export const writeTarget = (t: CourseTexts, percent: number): string =>
  percent === 50 ? t.half : fill(t.percent, { n: percent });

export const girlsOf = (t: CourseTexts, { girls, ofChildren }: Pick<Tally, 'girls' | 'ofChildren'>): string =>
  ofChildren === 0 ? '–' : fill(t.girlsOf, { girls, n: ofChildren });

export const summaryOf = (t: CourseTexts, language: ScreenLanguage, tally: Tally): string =>
  fill(tally.ofSpoken === 0 ? t.summaryUnspoken : tally.spoken === 0 ? t.summaryNobody : t.summary, {
    visits: count(language, t.visits, tally.visits),
    children: count(language, t.children, tally.children),
    adults: count(language, t.adults, tally.adults),
    spoken: writeNumber(language, tally.spoken),
  });
