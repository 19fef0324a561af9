import { type Answer, type Place, type Ports, type ScreenLanguage, storiesNear } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { quoted } from '#web/language/quoted.ts';
import { answerWords, saysWhatIsDone } from '#web/place/answers.ts';
import { answersNear, storyPlacesOf } from '#web/place/story-places.server.ts';
import { offerTexts } from '#web/texts/offers.server.ts';
import { takingPartTexts } from '#web/texts/taking-part.server.ts';
import { watchingTexts } from '#web/texts/watching.server.ts';
import { wordsTexts } from '#web/texts/words.server.ts';

const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.words === b.words && JSON.stringify(a.standard) === JSON.stringify(b.standard);

/** Public things only, as on the page of the place: for who has just told something. Plain data. */
export const meanwhileView = async (ports: Ports, place: Place, language: ScreenLanguage) => {
  const t = takingPartTexts(language);
  const [near, answers] = await Promise.all([
    storiesNear(ports, place.id, { limit: 50 }),
    storyPlacesOf(ports, place).then((near) => answersNear(ports, place.edition, near, 10)),
  ]);
  const stories = near.ok
    ? near.value.stories.filter((s) => s.valence === 'positive' && s.text !== '').slice(0, 2)
    : [];
  const of = near.ok ? near.value.of : place;
  return {
    goodTitle: of.id === place.id ? t.othersGood : fill(t.othersGoodOf, { place: of.name }),
    good: stories.map((s) => quoted(s.text, s.language, s.translations, language)),
    doing: answers
      .filter((a) => saysWhatIsDone(a.kind) && a.kind !== 'we-do-not')
      // The same words to several people are one thing that we do.
      .filter((a, n, all) => all.findIndex((b) => sameAnswer(a, b)) === n)
      .slice(0, 2)
      .map((a) => answerWords(a, language, ports.municipality.timeZone)),
    helpOut: offerTexts(language).onPage,
    watch: watchingTexts(language).invite,
    asWritten: wordsTexts(language).asWritten,
    placePage: fill(t.placePage, { place: place.name }),
  };
};
export type Meanwhile = Awaited<ReturnType<typeof meanwhileView>>;
