import type { Ports, ScreenLanguage, VisitedOverview } from '@straatwijs/monitor';
import { comma } from '#web/language/marks.ts';
import { watchingTexts } from '#web/texts/watching.server.ts';
import { aboutPlace } from './about-place.server.ts';
import { actionsSection } from './actions.server.ts';
import { becameSection } from './became.server.ts';
import { changingSection } from './changing.server.ts';
import { contextSection } from './context.server.ts';
import { countsSection } from './counts.ts';
import { eventsView } from './events.server.ts';
import { facesSection } from './faces.server.ts';
import { headSection } from './head.ts';
import { helpOutSection } from './help-out.ts';
import { helpedSection } from './helped.server.ts';
import { highlightsSection } from './highlights.ts';
import { insideSection } from './inside.server.ts';
import { lookedSection } from './looked.server.ts';
import { planSection } from './plan.server.ts';
import { programmesSection } from './programmes.server.ts';
import { promisesSection } from './promises.server.ts';
import { roundsView } from './rounds.server.ts';
import type { StoryWish } from './story-wish.ts';
import { talkSection } from './talk-ahead.server.ts';
import { tapAnswersSection } from './tap-answers.server.ts';
import { thermometerSection } from './thermometer.server.ts';
import { storiesSection } from './told-stories.server.ts';

/** What stands in the address. */
export interface Asked {
  /** The period as asked for; without it the page chooses one. */
  readonly period: string | undefined;
  readonly wish: StoryWish;
  /** Scheme and host, for what is printed. */
  readonly origin: string;
}

/**
 * Everything on the public page of a place, in words of one language: a list of sections, in the order of the page. Each
 * section is a function in a file of its own; to add one, add its line here and its place in `plek/[place]/+page.svelte`.
 */
export const placePage = async (
  ports: Ports,
  overview: VisitedOverview,
  language: ScreenLanguage,
  { wish, ...asked }: Asked,
) => {
  const about = await aboutPlace(ports, overview, language);
  const [
    became,
    acting,
    planned,
    looked,
    told,
    context,
    faces,
    inside,
    events,
    tapAnswers,
    programmes,
    helped,
    changing,
    rounds,
    thermometer,
    talk,
    promises,
  ] = await Promise.all([
    becameSection(about),
    actionsSection(about),
    planSection(about),
    lookedSection(about),
    storiesSection(about, wish, asked),
    contextSection(about),
    facesSection(about),
    insideSection(about),
    eventsView(ports, about.place, language),
    tapAnswersSection(ports, about.place, language),
    programmesSection(about),
    helpedSection(about),
    changingSection(about),
    roundsView(ports, about.place, language),
    thermometerSection(about),
    talkSection(ports, about.place, language),
    promisesSection(about),
  ]);
  const { allStories, ...stories } = told;
  return {
    ...headSection(about, asked.origin),
    ...highlightsSection(about, allStories),
    ...became,
    ...acting,
    ...planned,
    ...countsSection(about),
    ...looked,
    ...helped,
    ...changing,
    ...thermometer,
    ...stories,
    ...context,
    ...faces,
    ...programmes,
    ...helpOutSection(about),
    ...inside,
    ...promises,
    events,
    tapAnswers,
    rounds,
    talk,
    watch: watchingTexts(language).invite,
    comma: comma(language),
    t: about.t,
  };
};

export type PlacePage = Awaited<ReturnType<typeof placePage>>;
