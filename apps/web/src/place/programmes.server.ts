import { programmesAround } from '@straatwijs/monitor';
import { writeMonth } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { programmeTexts } from '#web/texts/programmes.server.ts';
import type { AboutPlace } from './about-place.server.ts';

/** A sentence with somebody's own words in it: these stay in the language in which they were written. */
const beside = (sentence: string, place: string, words: string) => {
  const [before = '', after = ''] = sentence.split(place);
  return { before, words, after };
};

/** All that runs in and around a place as one plain story, by whomever, with where one can walk in. */
export const programmesSection = async ({ ports, place, language }: AboutPlace) => {
  const t = programmeTexts(language);
  const programmes = await programmesAround(ports, place);
  return {
    programmes: {
      title: t.title,
      lead: t.lead,
      none: t.none,
      list: programmes.map((p) => ({
        id: p.id,
        title: p.title,
        words: p.words,
        language: p.language,
        direction: directionOfText(p.language),
        by: beside(t.by, '{organisation}', p.organisation),
        walkIn: p.walkIn === '' ? undefined : beside(t.walkIn, '{walkIn}', p.walkIn),
        since: fill(t.since, { month: writeMonth(language, p.since.slice(0, 7)) }),
        at: p.placeId === place.id ? undefined : fill(t.at, { place: p.placeName }),
      })),
    },
  };
};
export type ProgrammesSection = Awaited<ReturnType<typeof programmesSection>>['programmes'];
