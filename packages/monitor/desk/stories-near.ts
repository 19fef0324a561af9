import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { CountedTheme } from '../themes/themes.ts';
import type { PublishedStory } from './desk-store.ts';
import { publicPlaceOf } from './public-place.ts';

export interface StoryWish {
  readonly theme?: CountedTheme;
  readonly perspective?: string;
  readonly after?: string;
  readonly limit: number;
}

/**
 * The published stories of a place. A street or square shows those of its buurt (`of` says whose they are): a story under
 * a single street would name its teller. They come in the order of their random ids, which tells nothing of time.
 */
export const storiesNear = async (
  ports: Ports,
  placeId: string,
  wish: StoryWish,
): Promise<Result<{ readonly of: Place; readonly stories: readonly PublishedStory[] }>> => {
  const place = await ports.places.place(placeId);
  if (!place) return refuse('place-unknown');
  const of = await publicPlaceOf(ports.places, { placeId: place.id, edition: place.edition });
  if (!of) return done({ of: place, stories: [] });
  return done({ of, stories: await ports.desk.publishedStories({ edition: of.edition, within: of.id, ...wish }) });
};
