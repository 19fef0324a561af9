import type { Overlap } from './overlap.ts';
import type { Geography, Point, Polygons, Scale } from './place.ts';

/** A place of the newest edition (or of the edition named behind `@`). */
export interface Place {
  readonly edition: number;
  readonly id: string;
  readonly name: string;
  readonly scale: Scale;
  /** Direct parents, the main one first. */
  readonly parents: readonly { readonly id: string; readonly name: string; readonly scale: Scale }[];
  /** Itself and every place that it lies in: what a right by area is held against. */
  readonly within: readonly string[];
  readonly point?: Point;
}

export interface PlaceQuery {
  readonly q?: string;
  readonly scale?: Scale;
  /** All places of some scales, to choose from: asked on many pages, so remembered for as long as the edition's name is. */
  readonly scales?: readonly Scale[];
  readonly within?: string;
  /** Keyset: the sort key and id of the last row of the page before. */
  readonly after?: { readonly sortKey: string; readonly id: string };
  readonly limit: number;
}

export interface Edition {
  readonly edition: number;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly source: string;
  readonly attribution: string;
  readonly schematic: boolean;
  readonly outline?: Polygons;
}

export interface PlacesStore {
  /**
   * Stores a geography as an edition; the newest year is the current one. The same edition again replaces its drawings
   * and names, never an id that has contributions. `overlap` says how the areas of another edition lie over these.
   */
  save(
    geography: Geography,
    overlap?: { readonly from: number; readonly shares: readonly Overlap[] },
  ): Promise<{ readonly places: number }>;
  /** How areas of one edition lie over those of another; empty when that was never measured. */
  overlap(from: number, to: number): Promise<readonly Overlap[]>;
  /** The current edition; undefined on an empty installation. */
  current(): Promise<Edition | undefined>;
  /** Which of these ids exist: newest edition, or `id@year`. For the door: quick, cached. */
  resolve(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly edition: number; readonly id: string; readonly scale: Scale }>>;
  place(id: string): Promise<Place | undefined>;
  /** By name (typing errors allowed, best first) when `q` is given, else by sort key. */
  list(query: PlaceQuery): Promise<readonly (Place & { readonly sortKey: string })[]>;
  /** Drawings of one scale, for maps. */
  shapes(
    scale: Scale,
  ): Promise<
    readonly { readonly id: string; readonly name: string; readonly polygons: Polygons; readonly point?: Point }[]
  >;
}
