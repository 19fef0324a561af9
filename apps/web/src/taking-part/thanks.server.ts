import { type Answer, type Place, type Ports, storiesNear } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { quoted } from '#web/language/quoted.ts';
import { answerWords, saysWhatIsDone } from '#web/place/answers.ts';
import { answersNear, storyPlacesOf } from '#web/place/story-places.server.ts';
import { offerTexts } from '#web/texts/offers.server.ts';
import { watchingTexts } from '#web/texts/watching.server.ts';
import { wordsTexts } from '#web/texts/words.server.ts';
import { codeView } from './code-view.ts';
import type { Draft } from './draft.ts';
import { receivedLine, type Telling } from './screen-view.ts';

const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.words === b.words && JSON.stringify(a.standard) === JSON.stringify(b.standard);

/** The last screen: the code in every form, what others said goes well here, what is being done. Nothing else. */
export const thanksView = async (ports: Ports, telling: Telling, draft: Draft, place: Place, followPage: string) => {
  const { t } = telling;
  const [near, answers] = await Promise.all([
    storiesNear(ports, place.id, { limit: 50 }),
    storyPlacesOf(ports, place).then((near) => answersNear(ports, place.edition, near, 10)),
  ]);
  const stories = near.ok ? near.value.stories.filter((s) => s.valence === 'positive').slice(0, 2) : [];
  const of = near.ok ? near.value.of : place;
  return {
    received: receivedLine(draft.received, telling),
    ...codeView(draft.code, followPage),
    goodTitle: of.id === place.id ? t.othersGood : fill(t.othersGoodOf, { place: of.name }),
    good: stories.map((s) => quoted(s.text, s.language, s.translations, telling.language)),
    doing: answers
      .filter((a) => saysWhatIsDone(a.kind) && a.kind !== 'we-do-not')
      // The same words to several people are one thing that we do.
      .filter((a, n, all) => all.findIndex((b) => sameAnswer(a, b)) === n)
      .slice(0, 2)
      .map((a) => answerWords(a, telling.language)),
    helpOut: offerTexts(telling.language).onPage,
    watch: watchingTexts(telling.language).invite,
    asWritten: wordsTexts(telling.language).asWritten,
    language: telling.language,
    placePage: fill(t.placePage, { place: place.name }),
  };
};
export type ThanksView = Awaited<ReturnType<typeof thanksView>>;
