import { type CarriedOver, carryOver } from './carry-over.ts';
import { type GeographyParts, geographyOf } from './geography.ts';
import { type Overlap, overlapOf } from './overlap.ts';
import type { Geography, PlaceDraft, Scale } from './place.ts';
import { accepted, type PlaceResult } from './place-refusal.ts';

export interface NextEdition {
  readonly geography: Geography;
  readonly carried: CarriedOver;
  /** How the areas of the edition before lie over these; empty within one year, and beside a schematic drawing. */
  readonly overlap: readonly Overlap[];
}

type NewAreas = Omit<GeographyParts, 'streets' | 'priorityAreas' | 'schematic'>;

/**
 * The edition that real boundaries make, after the one before: its streets, squares and priority areas are placed
 * again, and per area of before the share of its surface in each new area of the same scale is measured.
 *
 * An edition of an earlier year than the current one gets areas only: streets belong to the newest.
 * Refuses what `geographyOf` refuses.
 */
export function nextEdition(areas: NewAreas, before: Geography | undefined): PlaceResult<NextEdition> {
  const bare = geographyOf({ ...areas, schematic: false });
  if (!bare.ok) return bare;
  const drawn = bare.value.places;
  const comparable = before !== undefined && !before.schematic && before.edition !== areas.edition;
  const newInOld = comparable ? perScale(drawn, before.places) : [];
  const nothing: CarriedOver = { streets: [], priorityAreas: [], outside: 0, withoutPoint: 0 };
  const cityId = `GM${bare.value.municipality.code}`;
  const carried =
    before === undefined || before.edition > areas.edition
      ? nothing
      : carryOver(before, drawn, { edition: areas.edition, cityId, newInOld });
  const whole = geographyOf({ ...areas, ...carried, schematic: false });
  if (!whole.ok) return whole;
  return accepted({
    geography: withNamesOf(before, whole.value, new Set(areas.areas.map(({ id }) => id))),
    carried,
    overlap: comparable ? perScale(before.places, drawn) : [],
  });
}

/** Within one year a code means the same, so a source that has codes only gets the names that were known. */
function withNamesOf(before: Geography | undefined, made: Geography, given: ReadonlySet<string>): Geography {
  if (before?.edition !== made.edition) return made;
  const names = new Map(before.places.map(({ id, name }) => [id, name]));
  const hasNone = ({ id, name, scale }: PlaceDraft) => name === id || (scale === 'wijk' && !given.has(id));
  return {
    ...made,
    places: made.places.map((place) =>
      hasNone(place) ? { ...place, name: names.get(place.id) ?? place.name } : place,
    ),
  };
}

function perScale(from: readonly PlaceDraft[], to: readonly PlaceDraft[]): readonly Overlap[] {
  const scales: readonly Scale[] = ['buurt', 'wijk'];
  const of = (places: readonly PlaceDraft[], scale: Scale) => places.filter((place) => place.scale === scale);
  return scales.flatMap((scale) => overlapOf(of(from, scale), of(to, scale)));
}
