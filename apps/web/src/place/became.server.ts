import { readersOf } from '@straatwijs/monitor';
import { capital, count, fill } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { readingTexts } from '#web/texts/reading.server.ts';
import type { AboutPlace } from './about-place.server.ts';
import { answerView, saysWhatIsDone } from './answers.ts';
import { fairnessView } from './fairness.server.ts';
import { answersNear } from './story-places.server.ts';
import { waitsView } from './waits.server.ts';

/** How often something was told: here, or in the larger place whose figures stand in. */
const toldIn = ({ byTheme, figuresOf, t, language, when }: AboutPlace): string =>
  figuresOf
    ? count(language, t.totalIn, byTheme.total, { When: capital(when, language), place: figuresOf.name })
    : count(language, t.steps.told, byTheme.total);

/** What is being done, and what became of what people said: also what is not done, with why. */
export const becameSection = async (about: AboutPlace) => {
  const { ports, place, storyPlaces, elsewhere, byTheme, t, names, language } = about;
  const { timeZone } = ports.municipality;
  const [found, waits, fairness, readers] = await Promise.all([
    answersNear(ports, place.edition, storyPlaces, 20),
    waitsView(about),
    fairnessView(about),
    readersOf(ports, place.within),
  ]);
  const answers = found.map((a) => answerView(a, names.answers, language, timeZone));
  return {
    doingOf:
      elsewhere.length > 0
        ? fill(t.doingOf, {
            places: listed(
              language,
              elsewhere.map((p) => p.name),
            ),
          })
        : undefined,
    doing: answers.filter((a) => saysWhatIsDone(a.kind)),
    otherAnswers: answers.filter((a) => !saysWhatIsDone(a.kind)),
    steps: {
      told:
        byTheme.state === 'value'
          ? toldIn(about)
          : byTheme.state === 'too-few'
            ? t.steps.toldFew
            : about.overview.isReleased
              ? t.steps.toldNothing
              : t.notYet,
      isTold: byTheme.state !== 'not-looked',
      read: readers ? count(language, t.steps.read, readers.withinDays) : readingTexts(language).nobodyShort,
      answered: answers.length > 0 ? count(language, t.steps.answered, answers.length) : undefined,
      waits,
      fairness,
      newest: answers[0] ? fill(t.steps.answeredSince, { day: answers[0].day }) : undefined,
    },
  };
};
