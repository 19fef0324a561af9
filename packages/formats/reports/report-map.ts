import type { Perspective, Theme, Valence } from '@straatwijs/monitor';

/** How a column is read: the first group of the pattern, the whole text without one. */
export interface ColumnRule {
  readonly column: string;
  readonly pattern?: string | undefined;
}

/** Where a report is about. All but `create` look for places that exist. */
export type PlaceRule =
  | ({ readonly by: 'code' } & ColumnRule)
  | ({ readonly by: 'name'; readonly scale?: 'street' | 'square' | 'buurt' | 'wijk' | undefined } & ColumnRule)
  | {
      readonly by: 'coordinates';
      readonly longitude: string;
      readonly latitude: string;
      readonly scale: 'buurt' | 'wijk';
      /** Column with the name of the buurt or wijk, for rows whose coordinates cannot be believed. */
      readonly name?: string | undefined;
    }
  | CreateRule;

/** A municipality of its own, whose places are made from the file: municipality, areas, streets. */
export interface CreateRule {
  readonly by: 'create';
  /** The year that the places are said to be of. */
  readonly year: number;
  readonly area: { readonly code: string; readonly name: string };
  readonly street?: ColumnRule | undefined;
  readonly longitude?: string | undefined;
  readonly latitude?: string | undefined;
  /** Rows without area and street are about the whole municipality, or are rejected. */
  readonly nowhere: 'municipality' | 'reject';
}

export interface Meaning {
  readonly theme: Theme;
  readonly valence: Valence;
}

/** What the columns of a file of reports mean. Written as JSON; see the manual, `importeren.md`. */
export interface ReportMap {
  /** Name of the series of figures: the same reports must keep the same name. */
  readonly source: string;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly delimiter: string;
  readonly municipality?: { readonly code: string; readonly name: string; readonly timeZone: string } | undefined;
  /** Columns that say which report it is; all columns when absent. Equal rows of one file stay different reports. */
  readonly identity?: readonly string[] | undefined;
  readonly time: {
    readonly column: string;
    /** `iso`, `month`, or tokens such as `MM/DD/YYYY hh:mm:ss A`. */
    readonly format: string;
    /** Of times without an offset; the municipality's when absent. */
    readonly zone?: string | undefined;
  };
  readonly place: PlaceRule;
  readonly category: {
    readonly column: string;
    /** Exact text, or the beginning of it followed by `*`; the longest match holds. `reject` leaves a category out. */
    readonly themes: Readonly<Record<string, Meaning | 'reject'>>;
    readonly otherwise: Meaning | 'reject';
  };
  readonly perspective: Perspective;
}

/** Every column that a map names, to be looked for in the heading of a file. */
export const columnsOf = (map: ReportMap): readonly string[] => {
  const { place } = map;
  const ofPlace =
    place.by === 'coordinates'
      ? [place.longitude, place.latitude, place.name]
      : place.by === 'create'
        ? [place.area.code, place.area.name, place.street?.column, place.longitude, place.latitude]
        : [place.column];
  const all = [...(map.identity ?? []), map.time.column, ...ofPlace, map.category.column];
  return [...new Set(all.filter((column) => column !== undefined))];
};
