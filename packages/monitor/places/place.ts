export type Scale =
  | 'porch'
  | 'street-part'
  | 'street'
  | 'square'
  | 'buurt'
  | 'wijk'
  | 'district'
  | 'city'
  | 'priority-area';
export type Point = readonly [lon: number, lat: number];
export type Polygons = readonly (readonly (readonly Point[])[])[];
export interface PlaceDraft {
  readonly id: string;
  readonly name: string;
  readonly scale: Scale;
  readonly parents: readonly string[];
  readonly point?: Point;
  readonly polygons?: Polygons;
}
export interface Geography {
  readonly edition: number;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly source: string;
  readonly attribution: string;
  readonly schematic: boolean;
  readonly outline?: Polygons;
  readonly places: readonly PlaceDraft[];
}
