import { dateFormat, localeOf, type ScreenLanguage, stateNow, type Talk } from '@straatwijs/monitor';
import { around, fill } from '#web/language/fill.ts';
import { talkTexts } from '#web/texts/talks.server.ts';

/** A local date as people say it, with the day of the week: "dinsdag 8 december 2026". */
export const dayOf = (date: string, language: ScreenLanguage): string =>
  dateFormat(localeOf(language), {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(Date.parse(date));

/** An instant as a day and a time there: until when minutes can be amended. */
export const momentOf = (at: number, language: ScreenLanguage, timeZone: string): string =>
  dateFormat(localeOf(language), {
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone },
  }).format(at);

/** What stands above every page of a talk. @param now instant, for the state */
export const talkHead = (talk: Talk, language: ScreenLanguage, timeZone: string, now: number) => {
  const t = talkTexts(language);
  const { id, kind, placeId, placeName, venue } = talk;
  const words = talk.joins ?? talk.whyNone ?? '';
  return {
    ...{ id, kind, placeId, placeName, venue, writtenIn: talk.language },
    title: fill(t.title, { place: placeName }),
    kindName: t.kinds[kind],
    kindHelp: t.kindHelp[kind],
    when: fill(t.at, { day: dayOf(talk.date, language), time: talk.starts }),
    day: dayOf(talk.date, language),
    joins: { ...(talk.joins === undefined ? around(t.whyNone, 'why') : around(t.joins, 'what')), words },
    state: stateNow(talk, now),
    until: talk.amendUntil === undefined ? '' : momentOf(talk.amendUntil, language, timeZone),
    cancelled: talk.steps.find((s) => s.step === 'cancel')?.reason ?? '',
  };
};
export type TalkHead = ReturnType<typeof talkHead>;
