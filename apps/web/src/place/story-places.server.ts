import type { Answer, Place, Ports, PublishedStory } from '@straatwijs/monitor';
import { allPlaces } from '#web/places/all-places.server.ts';
import type { StoryWish } from './story-wish.ts';

/** Places smaller than a buurt show its stories: a story never stands with a single street. */
export const belowBuurt: readonly string[] = ['porch', 'street-part', 'street', 'square'];

interface Named {
  readonly id: string;
  readonly name: string;
}

const buurtenOf = (places: readonly Place[]): readonly Named[] => {
  const found = places.flatMap((p) =>
    p.scale === 'buurt' ? [p] : p.parents.filter((q) => q.scale === 'buurt').slice(0, 1),
  );
  return [...new Map(found.map((b) => [b.id, { id: b.id, name: b.name }])).values()];
};

/** Where the stories come from that stand beside a place's figures; the place itself when it is a buurt or larger. */
export const storyPlacesOf = async (ports: Ports, place: Place): Promise<readonly Named[]> => {
  const buurten = belowBuurt.includes(place.scale)
    ? buurtenOf([place])
    : place.scale === 'priority-area'
      ? buurtenOf(await allPlaces(ports.places, { within: place.id }))
      : [];
  return buurten.length > 0 ? buurten : [place];
};

/** The stories of one or several places, taken in turns, so that none drowns out another. */
export const storiesOf = async (
  ports: Ports,
  edition: number,
  places: readonly Named[],
  limit: number,
  wish: StoryWish = {},
): Promise<readonly PublishedStory[]> => {
  const lists = await Promise.all(
    places.map(({ id }) => ports.desk.publishedStories({ edition, within: id, limit, ...wish })),
  );
  const turns = Array.from({ length: limit }, (_, i) => lists.flatMap((l) => l.slice(i, i + 1)));
  return turns.flat().slice(0, limit);
};

/**
 * Answers given in those places, newest first. Like the stories never of a single street: an answer beside a story of
 * the same words would tell in which street it was told.
 */
export const answersNear = async (
  ports: Ports,
  edition: number,
  places: readonly Named[],
  limit: number,
): Promise<readonly Answer[]> => {
  const lists = await Promise.all(places.map(({ id }) => ports.feedback.answersIn({ edition, within: id, limit })));
  const found = new Map(lists.flat().map((a) => [a.id, a]));
  return [...found.values()].sort((a, b) => b.at - a.at).slice(0, limit);
};
