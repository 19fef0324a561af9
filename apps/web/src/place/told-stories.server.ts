import type { AboutPlace } from './about-place.server.ts';
import { storyView } from './stories.ts';
import { storiesOf } from './story-places.server.ts';

/** Stories in people's own words, from the place itself or from the buurt around it. */
export const storiesSection = async ({ ports, place, storyPlaces, elsewhere, t, names, language }: AboutPlace) => {
  const stories = await storiesOf(ports, place.edition, storyPlaces, 12);
  return {
    stories: stories.map((s) => storyView(s, t, names, language, elsewhere.length > 0)),
    storyPlaces: elsewhere,
  };
};
