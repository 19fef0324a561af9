import {
  describePeriod,
  isPlanned,
  type Ports,
  perspectives,
  type ScreenLanguage,
  themes,
  type VisitedOverview,
} from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { placeTexts } from '#web/texts/place.server.ts';
import { storyPlacesOf } from './story-places.server.ts';
import { toldView } from './told.ts';

/** Everything that several sections of the page of a place need, worked out once. */
export const aboutPlace = async (ports: Ports, overview: VisitedOverview, language: ScreenLanguage) => {
  const { place, period } = overview;
  const t = placeTexts(language);
  const names = nameTexts(language);
  const periodName = describePeriod(period, language);
  const nameOf = (known: Readonly<Record<string, string>>) => (key: string) =>
    key === 'rest' ? names.rest : key === 'everything' ? names.everything : (known[key] ?? key);
  const storyPlaces = await storyPlacesOf(ports, place);
  return {
    ports,
    overview,
    place,
    period,
    language,
    t,
    names,
    nameOf,
    periodName,
    /** Whose figures these are, and why not of the place itself: it is too small for them. */
    figuresOf: overview.larger
      ? {
          name: overview.larger.place.name,
          why: fill(t.larger[overview.larger.why], { place: overview.larger.place.name }),
        }
      : undefined,
    /** The period as part of a sentence: "in oktober". */
    when: fill(t.when[period.kind], { period: periodName }),
    byTheme: toldView(overview.told.byTheme, nameOf(names.themes), themes, language),
    byPerspective: toldView(overview.told.byPerspective, nameOf(names.perspectives), perspectives, language),
    /** Whether the plan has what was told of this place over such a period by theme: what it has not is never too few. */
    isByTheme: isPlanned('told', period.kind, (overview.larger?.place ?? place).scale, ['theme']),
    /** Where stories and answers come from. */
    storyPlaces,
    /** The same, when it is not the place itself: then the page says so. */
    elsewhere: storyPlaces.some((p) => p.id === place.id) ? [] : storyPlaces,
  };
};
export type AboutPlace = Awaited<ReturnType<typeof aboutPlace>>;
