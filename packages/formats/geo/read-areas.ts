import {
  accepted,
  labelPoint,
  municipalityDigits,
  namedPlaceId,
  type PlaceDraft,
  type PlaceResult,
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

  const counts = {
    features: features.length,
    kept: 0,
    merged: 0,
    otherMunicipality: 0,
    otherScale: 0,
    water: 0,
    withoutShape: 0,
    withoutCodeOrName: 0,
  };
  const totals = { madeIds: 0, withoutName: 0, ringsClosed: 0, ringsDropped: 0 };
  const places = new Map<string, PlaceDraft>();
  for (const feature of features) {
    if (isWater(feature.properties)) {
      counts.water += 1;
      continue;
    }
    const identity = identityOf(feature.properties, municipality);
    if (identity.kind === 'none') {
      counts.withoutCodeOrName += 1;
      continue;
    }
    if (identity.kind === 'municipality-needed') return refused('places-municipality-needed', { given: '' });
    const named = identity.kind === 'named';
    if (named && municipality === undefined) return refused('places-municipality-needed', { given: '' });
    if (named && options.scale === undefined) return refused('places-scale-needed', { name: identity.name });
    const scale = named ? (options.scale ?? 'buurt') : scaleOfCode(identity.id);
    if (!named && municipality !== undefined && identity.id.slice(2, 6) !== municipality) {
      counts.otherMunicipality += 1;
      continue;
    }
    if (options.scale !== undefined && scale !== options.scale) {
      counts.otherScale += 1;
      continue;
    }
    const { polygons, closed, dropped } = repairPolygons(system.value, feature.polygons);
    totals.ringsClosed += closed;
    totals.ringsDropped += dropped;
    const point = labelPoint(polygons);
    if (point === undefined) {
      counts.withoutShape += 1;
      continue;
    }
    const id = named ? madeId(scale, municipality ?? '', identity.name, new Set(places.keys())) : identity.id;
    const before = places.get(id);
    if (before?.polygons !== undefined) {
      if (identity.name !== undefined && identity.name !== before.name) {
        return refused('places-code-twice', { id, name: before.name, other: identity.name });
      }
      const together = [...before.polygons, ...polygons];
      places.set(id, { ...before, point: labelPoint(together) ?? point, polygons: together });
      counts.merged += 1;
      continue;
    }
    if (named) totals.madeIds += 1;
    if (identity.name === undefined) totals.withoutName += 1;
    const parents = named && municipality !== undefined ? [`GM${municipality}`] : parentsOf(id);
    places.set(id, { id, name: identity.name ?? id, scale, parents, point, polygons });
    counts.kept += 1;
  }

  if (places.size === 0) return nothingLeft(counts, options);
  return accepted({
    edition: options.edition,
    places: [...places.values()],
    counts,
    format,
    system: system.value,
    ...totals,
  });
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
