import { publicPlaceOf } from '../desk/public-place.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import type { ContextSeries } from './context-store.ts';

export interface ContextNear {
  /** Whose figures they are: the place itself, or the buurt that a street lies in. */
  readonly of: Place;
  readonly series: readonly ContextSeries[];
}

/**
 * Figures of others about a place. Nobody else counts per street, so a street or square shows those of its buurt. Only
 * figures within the boundaries of the same year are taken: an equal code of another year may be another buurt.
 * Undefined where the place lies in nothing that others count.
 */
export const contextNear = async (
  ports: Pick<Ports, 'places' | 'context'>,
  place: Place,
): Promise<ContextNear | undefined> => {
  const of = await publicPlaceOf(ports.places, { placeId: place.id, edition: place.edition });
  if (!of) return undefined;
  return { of, series: await ports.context.about({ edition: of.edition, id: of.id }) };
};
