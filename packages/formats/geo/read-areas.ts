import {
  accepted,
  labelPoint,
  municipalityDigits,
  namedPlaceId,
  type PlaceDraft,
  type PlaceResult,
  type Polygons,
  refused,
} from '@straatwijs/monitor';
import { type CoordinateSystem, coordinateSystemOf, type Pair, repairPolygons } from './coordinates.ts';
import { featuresOf, type RawCollection, type RawFeature } from './features.ts';
import { type AreaScale, identityOf, isWater, scaleOfCode } from './identity.ts';
import { readPoliceText } from './police-text.ts';

export interface AreaOptions {
  /** The year of the boundaries. */
  readonly edition: number;
  /** `0518` or `GM0518`: keep only this municipality. Needed for files that do not carry national codes. */
  readonly municipality?: string;
  /** Keep only this scale; and the scale of a file that has names but no codes. */
  readonly scale?: AreaScale;
}

/** What became of every feature of the file: the numbers add up to `features`. */
export interface AreaCounts {
  readonly features: number;
  readonly kept: number;
  /** Further pieces of an area that was already there, added to it. */
  readonly merged: number;
  readonly otherMunicipality: number;
  readonly otherScale: number;
  readonly water: number;
  readonly withoutShape: number;
  readonly withoutCodeOrName: number;
}

export interface AreasRead {
  readonly edition: number;
  readonly places: readonly PlaceDraft[];
  readonly counts: AreaCounts;
  readonly format: RawCollection['format'];
  readonly system: CoordinateSystem;
  /** Ids that were made from names because the file has no codes: they mean nothing outside this installation. */
  readonly madeIds: number;
  /** Areas with a code only; the code stands in for the name. */
  readonly withoutName: number;
  readonly ringsClosed: number;
  readonly ringsDropped: number;
}

/**
 * Reads the areas of a file: GeoJSON or TopoJSON of CBS/PDOK or of a municipality, in WGS84 or RD New, or the text
 * form of the police. Areas get their label point and their direct parent (wijk of a buurt, municipality of a wijk).
 *
 * Refuses: empty, no JSON, no features, no codes or names, coordinates of another kind, nothing left after choosing.
 */
export function readAreas(text: string, options: AreaOptions): PlaceResult<AreasRead> {
  const raw = collectionOf(text);
  if (!raw.ok) return raw;
  const municipality = options.municipality === undefined ? undefined : municipalityDigits(options.municipality);
  if (options.municipality !== undefined && municipality === undefined) {
    return refused('places-municipality-needed', { given: options.municipality });
  }
  const { format, crs, features } = raw.value;
  const shaped = features.filter(({ polygons }) => polygons.length > 0);
  if (shaped.length === 0) return refused('places-no-shapes', { count: features.length });
  const system = coordinateSystemOf(cornersOf(shaped), crs);
  if (!system.ok) return system;

  const sum = {
    counts: { features: features.length, kept: 0, merged: 0, ...noneDropped },
    totals: { madeIds: 0, withoutName: 0, ringsClosed: 0, ringsDropped: 0 },
    places: new Map<string, PlaceDraft>(),
  };
  for (const feature of features) {
    const choice = chosen(feature, municipality, options.scale);
    if ('refusal' in choice) return choice;
    if ('drop' in choice) {
      sum.counts[choice.drop] += 1;
      continue;
    }
    const shape = repairPolygons(system.value, feature.polygons);
    sum.totals.ringsClosed += shape.closed;
    sum.totals.ringsDropped += shape.dropped;
    const clash = add(sum, choice, shape.polygons);
    if (clash !== undefined) return clash;
  }

  const { counts, totals, places } = sum;
  if (places.size === 0) return nothingLeft(counts, options);
  const { edition } = options;
  return accepted({ edition, places: [...places.values()], counts, format, system: system.value, ...totals });
}

const noneDropped = { otherMunicipality: 0, otherScale: 0, water: 0, withoutShape: 0, withoutCodeOrName: 0 };

interface Chosen {
  /** `undefined` when an id must be made from the name. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly scale: AreaScale;
  readonly municipality: string;
}

interface Sum {
  readonly counts: { -readonly [K in keyof AreaCounts]: number };
  readonly totals: { madeIds: number; withoutName: number };
  readonly places: Map<string, PlaceDraft>;
}

type Refused = Extract<PlaceResult<never>, { readonly ok: false }>;

/** Which area a feature is, or why it is left out, or why the file cannot be read at all. */
function chosen(
  feature: RawFeature,
  municipality: string | undefined,
  wanted: AreaScale | undefined,
): Chosen | { readonly drop: keyof typeof noneDropped } | Refused {
  if (isWater(feature.properties)) return { drop: 'water' };
  const identity = identityOf(feature.properties, municipality);
  if (identity.kind === 'none') return { drop: 'withoutCodeOrName' };
  if (identity.kind === 'municipality-needed') return refused('places-municipality-needed', { given: '' });
  if (identity.kind === 'named') {
    if (municipality === undefined) return refused('places-municipality-needed', { given: '' });
    if (wanted === undefined) return refused('places-scale-needed', { name: identity.name });
    return { id: undefined, name: identity.name, scale: wanted, municipality };
  }
  const { id, name } = identity;
  const own = id.slice(2, 6);
  if (municipality !== undefined && own !== municipality) return { drop: 'otherMunicipality' };
  const scale = scaleOfCode(id);
  return wanted !== undefined && scale !== wanted ? { drop: 'otherScale' } : { id, name, scale, municipality: own };
}

/** Adds an area, or a further piece of one; refuses one code with two names. */
function add({ counts, totals, places }: Sum, area: Chosen, polygons: Polygons): Refused | undefined {
  const { scale, municipality } = area;
  const point = labelPoint(polygons);
  if (point === undefined) {
    counts.withoutShape += 1;
    return undefined;
  }
  const id = area.id ?? madeId(scale, municipality, area.name ?? '', new Set(places.keys()));
  const before = places.get(id);
  if (before?.polygons === undefined) {
    if (area.id === undefined) totals.madeIds += 1;
    if (area.name === undefined) totals.withoutName += 1;
    const parents = area.id === undefined && scale !== 'city' ? [`GM${municipality}`] : parentsOf(id);
    places.set(id, { id, name: area.name ?? id, scale, parents, point, polygons });
    counts.kept += 1;
    return undefined;
  }
  if (area.name !== undefined && area.name !== before.name) {
    return refused('places-code-twice', { id, name: before.name, other: area.name });
  }
  const together = [...before.polygons, ...polygons];
  places.set(id, { ...before, point: labelPoint(together) ?? point, polygons: together });
  counts.merged += 1;
  return undefined;
}

function collectionOf(text: string): PlaceResult<RawCollection> {
  const start = text.trimStart();
  if (start === '') return refused('places-file-empty');
  const police = readPoliceText(start);
  if (police !== undefined) return accepted(police);
  let json: unknown;
  try {
    json = JSON.parse(start);
  } catch {
    return refused('places-not-json', { start: start.slice(0, 40) });
  }
  return featuresOf(json);
}

function* cornersOf(features: readonly RawFeature[]): Generator<Pair> {
  for (const { polygons } of features) for (const rings of polygons) for (const ring of rings) yield* ring;
}

function parentsOf(id: string): readonly string[] {
  if (id.startsWith('BU')) return [`WK${id.slice(2, 8)}`];
  return id.startsWith('WK') ? [`GM${id.slice(2, 6)}`] : [];
}

function madeId(scale: AreaScale, municipality: string, name: string, taken: ReadonlySet<string>): string {
  return scale === 'city' ? `GM${municipality}` : namedPlaceId(scale, municipality, name, taken);
}

function nothingLeft(counts: AreaCounts, options: AreaOptions): PlaceResult<never> {
  const { features: count } = counts;
  if (counts.otherMunicipality > 0)
    return refused('places-none-in-municipality', { count, municipality: options.municipality ?? '' });
  if (counts.otherScale > 0) return refused('places-none-of-scale', { count, scale: options.scale ?? '' });
  if (counts.withoutCodeOrName > 0) return refused('places-no-code-or-name', { count });
  return refused('places-no-shapes', { count });
}
