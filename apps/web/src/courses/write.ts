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

/** How often somebody was out and whom they met; what was left empty is not said to be nobody. */
export const summaryOf = (t: CourseTexts, language: ScreenLanguage, tally: Tally): string => {
  const met = [
    ...(tally.counted === 0 ? [] : [count(language, t.children, tally.children)]),
    ...(tally.ofAdults === 0 ? [] : [count(language, t.adults, tally.adults)]),
    ...(tally.ofSpoken === 0
      ? []
      : [tally.spoken === 0 ? t.spokenNobody : fill(t.spoken, { n: writeNumber(language, tally.spoken) })]),
  ];
  const visits = count(language, t.visits, tally.visits);
  if (met.length === 0) return fill(t.summaryUncounted, { visits });
  const left = tally.visits - tally.counted;
  return [
    fill(t.summary, { visits, met: met.join(', ') }),
    ...(left > 0 && tally.counted > 0 ? [count(language, t.leftEmpty, left)] : []),
  ].join(' ');
};
