import {
  dateFormat,
  eventsAround,
  type Place,
  type PlaceEvent,
  type Ports,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { languageName } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { comma } from '#web/language/marks.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { eventTexts } from '#web/texts/events.server.ts';

const most = 12;
const mostBehindCode = 3;

const dayIn = (language: string) => {
  const format = dateFormat(language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-u-nu-latn' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (date: string) => format.format(Date.parse(date));
};

/** @param number as it stands in the drawing, from 1 */
const eventView = (event: PlaceEvent, number: number, place: Place, language: ScreenLanguage) => {
  const t = eventTexts(language);
  const day = dayIn(language);
  return {
    id: event.id,
    number,
    kind: t.kinds[event.kind],
    title: event.title,
    language: event.language,
    direction: directionOfText(event.language),
    from: event.from,
    to: event.to,
    when: event.to ? fill(t.span, { from: day(event.from), to: day(event.to) }) : day(event.from),
    at: event.placeId === place.id ? undefined : fill(t.at, { place: event.placeName }),
    // As it was written too: it stands apart, in the language of the words.
    source: event.source,
    writtenIn:
      event.language === language
        ? undefined
        : `${comma(language)}${fill(t.writtenIn, { language: languageName(language, event.language) })}`,
  };
};
export type EventView = ReturnType<typeof eventView>;

/** What happened in and around a place, numbered from the earliest of the last dozen. */
export const eventsView = async (ports: Ports, place: Place, language: ScreenLanguage) => {
  const events = await eventsAround(ports, place, most);
  return { t: eventTexts(language), list: events.map((e, n) => eventView(e, n + 1, place, language)) };
};
export type EventsView = Awaited<ReturnType<typeof eventsView>>;

/** What happened near it since something was told, a few: it may be what became of it. */
export const eventsSince = async (ports: Ports, place: Place, at: number, language: ScreenLanguage) => {
  const events = await eventsAround(ports, place, mostBehindCode, ports.local(at).date);
  return { t: eventTexts(language), list: events.map((e, n) => eventView(e, n + 1, place, language)) };
};
