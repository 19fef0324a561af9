import { formatPlaceReference } from '../places/place-id.ts';
import type { Place, PlacesStore } from '../places/places-store.ts';

const belowBuurt: readonly Place['scale'][] = ['porch', 'street-part', 'street', 'square', 'priority-area'];

/**
 * Under which place the public meets a story: the main buurt of a street, square or anything smaller; a buurt, wijk,
 * district or city stays as it is. A priority area may be one street, so it counts as smaller.
 * Undefined when nothing at least as wide as a buurt is known: then it cannot be published.
 */
export const publicPlaceOf = async (
  places: Pick<PlacesStore, 'place'>,
  { placeId, edition }: { readonly placeId: string; readonly edition: number },
): Promise<Place | undefined> => {
  const inEdition = (id: string) => places.place(formatPlaceReference({ id, edition }));
  let place = await inEdition(placeId);
  for (let steps = 0; place && belowBuurt.includes(place.scale); steps++) {
    const up: Place['parents'][number] | undefined =
      place.parents.find((p) => p.scale === 'buurt') ?? place.parents.find((p) => p.scale !== 'priority-area');
    // A chain longer than the scales there are is a loop in the data.
    place = up && steps < belowBuurt.length ? await inEdition(up.id) : undefined;
  }
  return place;
};
