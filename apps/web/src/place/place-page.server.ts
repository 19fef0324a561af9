import type { Overview, Ports, ScreenLanguage } from '@straatwijs/monitor';
import { aboutPlace } from './about-place.server.ts';
import { becameSection } from './became.server.ts';
import { countsSection } from './counts.ts';
import { headSection } from './head.ts';
import { highlightsSection } from './highlights.ts';
import { insideSection } from './inside.server.ts';
import { storiesSection } from './told-stories.server.ts';

/**
 * Everything on the public page of a place, in words of one language: a list of sections, in the order of the page. Each
 * section is a function in a file of its own; to add one, add its line here and its place in `plek/[place]/+page.svelte`.
 */
export const placePage = async (ports: Ports, overview: Overview, language: ScreenLanguage) => {
  const about = await aboutPlace(ports, overview, language);
  const [became, told, inside] = await Promise.all([becameSection(about), storiesSection(about), insideSection(about)]);
  return {
    ...headSection(about),
    ...highlightsSection(about, told.stories),
    ...became,
    ...countsSection(about),
    ...told,
    ...inside,
    t: about.t,
  };
};

export type PlacePage = Awaited<ReturnType<typeof placePage>>;
