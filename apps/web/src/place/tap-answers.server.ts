import {
  describePeriod,
  type Place,
  type Ports,
  parsePeriod,
  type ScreenLanguage,
  type TapAnswer,
} from '@straatwijs/monitor';
import { writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { tapTexts } from '#web/texts/taps.server.ts';

const most = 2;

/** An answer to everybody who tapped without words somewhere in a quarter. */
export const tapAnswerView = (answer: Omit<TapAnswer, 'id'>, language: ScreenLanguage, timeZone: string) => {
  const t = tapTexts(language);
  const quarter = parsePeriod(answer.quarter);
  return {
    title: listed(language, [answer.placeName, quarter ? describePeriod(quarter, language) : answer.quarter]),
    forAll: fill(t.forAll, { place: answer.placeName }),
    kind: nameTexts(language).answers[answer.kind],
    words: answer.words,
    deedsTitle: t.deeds,
    deeds: answer.deeds,
    language: answer.language,
    direction: directionOfText(answer.language),
    by: listed(language, [answer.by, writeDay(language, timeZone, answer.at)]),
  };
};
export type TapAnswerView = ReturnType<typeof tapAnswerView>;

/** The newest answers to taps that hold in a place. */
export const tapAnswersSection = async (ports: Ports, place: Place, language: ScreenLanguage) => {
  const answers = await ports.taps.answersFor({ edition: place.edition, placeId: place.id, limit: most });
  const { title, intro } = tapTexts(language);
  return { title, intro, list: answers.map((a) => tapAnswerView(a, language, ports.municipality.timeZone)) };
};
export type TapAnswersSection = Awaited<ReturnType<typeof tapAnswersSection>>;
