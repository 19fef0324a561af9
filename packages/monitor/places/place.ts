/** Every size of place an observation can be about, from a porch to the whole city. */
export const scales = [
  'porch',
  'street-part',
  'street',
  'square',
  'buurt',
  'wijk',
  'district',
  'city',
  'priority-area',
] as const;

export type Scale = (typeof scales)[number];

/** Degrees, WGS84, longitude first (the order of GeoJSON, not of spoken language). */
export type Point = readonly [lon: number, lat: number];

/** A closed ring: the last point repeats the first. */
export type Ring = readonly Point[];

/** One or more polygons in WGS84; each is an outer ring followed by its holes. */
export type Polygons = readonly (readonly Ring[])[];

/**
 * A place as a source describes it, before it is stored.
 *
 * `parents` are the direct parents only. A street may lie in several buurten, the one that holds most of it
 * first; a priority area is a parent of its members.
 */
export interface PlaceDraft {
  readonly id: string;
  readonly name: string;
  readonly scale: Scale;
  readonly parents: readonly string[];
  readonly point?: Point;
  readonly polygons?: Polygons;
}

/** All places of one municipality in one year, with whom to thank for them. */
export interface Geography {
  /** The year of the boundaries. Codes of different years are never joined. */
  readonly edition: number;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly source: string;
  readonly attribution: string;
  /** True when shapes are drawn from label points and must not be read as boundaries. */
  readonly schematic: boolean;
  readonly outline?: Polygons;
  readonly places: readonly PlaceDraft[];
}

/** `descendant` lies in `ancestor`; every place is its own ancestor too. */
export interface ClosureRow {
  readonly ancestor: string;
  readonly descendant: string;
}
