import { accepted, type PlaceResult, refused } from '@straatwijs/monitor';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Pair } from './coordinates.ts';

/** A feature of a file, of which nothing is trusted yet. */
export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  /** Polygons of rings of pairs; empty when the geometry is none. */
  readonly polygons: readonly (readonly (readonly Pair[])[])[];
  /** The corners of a line, or a single point: what street files have. */
  readonly points: readonly Pair[];
}

export interface RawCollection {
  readonly format: 'geojson' | 'topojson' | 'police-text';
  readonly crs?: string;
  readonly features: readonly RawFeature[];
}

/** Reads GeoJSON or TopoJSON, already parsed. Refuses what has no features at all. */
export function featuresOf(json: unknown): PlaceResult<RawCollection> {
  if (!isRecord(json)) return refused('places-no-features', { count: 0 });
  const crs = crsOf(json);
  const found =
    json.type === 'Topology' ? fromTopology(json) : listOf(json.features ?? (json.type === 'Feature' ? [json] : []));
  if (found === undefined) return refused('places-topology-broken');
  const features = found.filter(isRecord).map((item) => ({
    properties: isRecord(item.properties) ? item.properties : {},
    ...geometryOf(item.geometry),
  }));
  if (features.length === 0) return refused('places-no-features', { count: 0 });
  const format = json.type === 'Topology' ? 'topojson' : 'geojson';
  return accepted(crs === undefined ? { format, features } : { format, crs, features });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function crsOf(json: Readonly<Record<string, unknown>>): string | undefined {
  const name = isRecord(json.crs) && isRecord(json.crs.properties) ? json.crs.properties.name : undefined;
  return typeof name === 'string' ? name : undefined;
}

function fromTopology(json: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  if (!isRecord(json.objects) || !Array.isArray(json.arcs)) return undefined;
  // The library checks nothing and throws on a broken file; that is the file's fault, so it becomes a refusal.
  try {
    const topology = json as unknown as Topology;
    return Object.values(topology.objects).flatMap((object): readonly unknown[] => {
      const made = feature(topology, object);
      return made.type === 'FeatureCollection' ? made.features : [made];
    });
  } catch {
    return undefined;
  }
}

function geometryOf(geometry: unknown): Pick<RawFeature, 'polygons' | 'points'> {
  if (!isRecord(geometry)) return { polygons: [], points: [] };
  const { type, coordinates } = geometry;
  if (type === 'Polygon') return { polygons: [ringsOf(coordinates)], points: [] };
  if (type === 'MultiPolygon') return { polygons: listOf(coordinates).map(ringsOf), points: [] };
  if (type === 'Point') return { polygons: [], points: pairsOf([coordinates]) };
  if (type === 'LineString' || type === 'MultiPoint') return { polygons: [], points: pairsOf(coordinates) };
  if (type === 'MultiLineString') return { polygons: [], points: listOf(coordinates).flatMap(pairsOf) };
  if (type === 'GeometryCollection') {
    const parts = listOf(geometry.geometries).map(geometryOf);
    return { polygons: parts.flatMap((part) => part.polygons), points: parts.flatMap((part) => part.points) };
  }
  return { polygons: [], points: [] };
}

function ringsOf(value: unknown): Pair[][] {
  return listOf(value).map(pairsOf);
}

function pairsOf(value: unknown): Pair[] {
  return listOf(value).flatMap((position): Pair[] => {
    const [x, y]: readonly unknown[] = listOf(position);
    return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [[x, y]] : [];
  });
}
