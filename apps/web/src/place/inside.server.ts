import type { Place, Ports } from '@straatwijs/monitor';
import { allPlaces } from '#web/places/all-places.server.ts';
import type { AboutPlace } from './about-place.server.ts';
import { belowBuurt } from './story-places.server.ts';

const streetsOf = async (ports: Ports, within: string): Promise<readonly Place[]> => {
  const [streets, squares] = await Promise.all([
    allPlaces(ports.places, { scale: 'street', within }),
    allPlaces(ports.places, { scale: 'square', within }),
  ]);
  return [...streets, ...squares].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
};

/** What lies in a place, one step down: a buurt's streets, the buurten of anything larger. */
const insideOf = async (ports: Ports, place: Place) => {
  if (belowBuurt.includes(place.scale)) return { kind: 'parts' as const, places: [] };
  if (place.scale === 'buurt') return { kind: 'streets' as const, places: await streetsOf(ports, place.id) };
  const areas = await allPlaces(ports.places, { scale: 'buurt', within: place.id });
  if (place.scale !== 'priority-area') return { kind: 'areas' as const, places: areas };
  return { kind: 'parts' as const, places: areas.length > 0 ? areas : await streetsOf(ports, place.id) };
};

export const insideSection = async ({ ports, place, t }: AboutPlace) => {
  const { kind, places } = await insideOf(ports, place);
  return { inside: { title: t.inside[kind], places: places.map((p) => ({ id: p.id, name: p.name })) } };
};
