import type { Geography, Point } from '../places/place.ts';
import { slugOf } from '../places/place-id.ts';
import { contains } from '../places/plane.ts';
import type { ContextFigure } from './figures.ts';

/** What a source calls a place, and where it puts it. */
export interface NamedPlace {
  readonly name: string;
  readonly point?: Point;
}
export interface Fitted {
  readonly figures: readonly ContextFigure[];
  /** Places whose code means something else in that edition, or nothing: they keep the year of the source. */
  readonly apart: readonly PlaceApart[];
}
export interface PlaceApart {
  readonly id: string;
  readonly name: string;
  readonly hereNamed: string | undefined;
  readonly why: 'unknown-code' | 'other-name' | 'lies-elsewhere';
}

// Eykenduynen and Eykenduinen, Duindorp and duindorp, with a comma and without.
const plainName = (name: string): string => slugOf(name).replaceAll('uy', 'ui').replaceAll('ij', 'y');

/**
 * A source that does not say of which year its codes are: a place is taken for one of this edition when the code, the
 * name, and where both are known the point in the shape agree. A code alone is no evidence: BU05182812 was Noordeinde
 * and became Voorhout.
 */
export const fitEdition = (
  figures: readonly ContextFigure[],
  named: ReadonlyMap<string, NamedPlace>,
  geography: Geography,
): Fitted => {
  const here = new Map(geography.places.map((place) => [place.id, place]));
  const apartOf = ([id, { name, point }]: readonly [string, NamedPlace]): PlaceApart[] => {
    const place = here.get(id);
    if (!place) return [{ id, name, hereNamed: undefined, why: 'unknown-code' }];
    const differs = plainName(place.name) !== plainName(name);
    // A schematic drawing is no boundary.
    const shape = geography.schematic ? undefined : place.polygons;
    const outside = shape !== undefined && point !== undefined && !contains(shape, point);
    if (!differs && !outside) return [];
    return [{ id, name, hereNamed: place.name, why: differs ? 'other-name' : 'lies-elsewhere' }];
  };
  const apart = [...named].flatMap(apartOf);
  const stays = new Set(apart.map(({ id }) => id));
  return {
    figures: figures.map((f) => (stays.has(f.placeId) ? f : { ...f, boundary: geography.edition })),
    apart,
  };
};
