export { type CarriedOver, carryOver } from './carry-over.ts';
export { closureOf } from './closure.ts';
export { currentGeography } from './current-geography.ts';
export { type GeographyParts, geographyOf, type PriorityArea } from './geography.ts';
export { centralPoint, labelPoint } from './label-point.ts';
export { type NextEdition, nextEdition } from './next-edition.ts';
export { type Overlap, overlapOf } from './overlap.ts';
export {
  type ClosureRow,
  type Geography,
  type PlaceDraft,
  type Point,
  type Polygons,
  type Ring,
  type Scale,
  scales,
} from './place.ts';
export {
  formatPlaceReference,
  municipalityDigits,
  namedPlaceId,
  type PlaceReference,
  parsePlaceReference,
  slugOf,
  streetId,
} from './place-id.ts';
export { type Area, placeIndex } from './place-index.ts';
export {
  accepted,
  type PlaceRefusal,
  type PlaceRefusalCode,
  type PlaceResult,
  placeRefusalCodes,
  refused,
} from './place-refusal.ts';
export { placeRefusalSentence } from './place-refusal-sentence.ts';
export { type PlaceHit, type PlaceName, placeSearch } from './place-search.ts';
export type * from './places-store.ts';
export { contains, distanceMetres, pointsOf } from './plane.ts';
export { type LabelledPlace, schematicPolygons } from './schematic.ts';
export { sortKeyOf } from './sort-key.ts';
