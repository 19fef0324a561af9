import {
  type Area,
  accepted,
  centralPoint,
  distanceMetres,
  type PlaceDraft,
  type PlaceResult,
  type Point,
  placeIndex,
  refused,
  slugOf,
  streetId,
} from '@straatwijs/monitor';
import { coordinateSystemOf, type Pair, toPoint } from '../geo/coordinates.ts';
import { looksLikeRd } from '../geo/rd.ts';
import { farMetres, mainGroup, medianPoint } from './main-group.ts';
import { readRows } from './read-rows.ts';
import { isSquareName, spellingOf } from './street-name.ts';
import type { StreetRow } from './street-rows.ts';

export interface StreetOptions {
  /** `0518` or `GM0518`: part of the ids. */
  readonly municipality: string;
  /** The buurten, with polygons. */
  readonly areas: readonly Area[];
  /** Ids that are in use already. */
  readonly taken?: ReadonlySet<string>;
}

/** What became of every row: the numbers add up to `rows`. A row that names two streets counts as two. */
export interface StreetCounts {
  readonly rows: number;
  readonly used: number;
  /** No name or address. */
  readonly unnamed: number;
  /** A text that is not plainly one street. */
  readonly unclear: number;
  /** No usable coordinates and no buurt code. */
  readonly withoutPoint: number;
  /** Far from the rest of its street or of its postcode area. */
  readonly far: number;
  /** In none of the areas. */
  readonly outside: number;
}

export interface StreetsRead {
  readonly streets: readonly PlaceDraft[];
  readonly counts: StreetCounts;
}

/** The part of a street's points that a buurt must hold for the street to lie in it. */
const smallestShare = 0.2;
const enoughForPostcode = 5;

interface Located {
  readonly name: string;
  readonly postcode: string | undefined;
  readonly area: string | undefined;
  readonly points: readonly Point[];
}

/**
 * Reads streets from GeoJSON lines or points, a JSON list with addresses, or a table, and places them in buurten.
 *
 * Rows of one name are one street or square. It lies in every buurt that holds at least a fifth of its points, the
 * one with most first; its label is the point nearest to the mean of its main group's points in that one. Rows that lie far from what
 * their text says are dropped and counted. Sorted by id.
 */
export function readStreets(text: string, options: StreetOptions): PlaceResult<StreetsRead> {
  const rows = readRows(text);
  if (!rows.ok) return rows;
  const counts = { rows: rows.value.length, used: 0, unnamed: 0, unclear: 0, withoutPoint: 0, far: 0, outside: 0 };
  const located = locate(rows.value, counts);
  if (!located.ok) return located;

  const near = withoutFarFromPostcode(located.value);
  counts.far += located.value.length - near.length;
  const groups = new Map<string, Located[]>();
  for (const row of near) {
    const key = slugOf(row.name);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }

  const areaAt = placeIndex(options.areas);
  const areaIds = new Set(options.areas.map(({ id }) => id));
  const taken = new Set(options.taken);
  const streets: PlaceDraft[] = [];
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { main, isolated } = mainGroup(group.flatMap((row) => row.points));
    const wrong = new Set(isolated);
    const believed = group.filter((row) => row.points.length === 0 || !row.points.every((point) => wrong.has(point)));
    counts.far += group.length - believed.length;

    const votes = new Map<string, number>();
    let cast = 0;
    let outside = 0;
    for (const row of believed) {
      const hits =
        row.points.length > 0
          ? row.points.flatMap((point) => areaAt(point) ?? [])
          : [row.area ?? ''].filter((id) => areaIds.has(id));
      if (hits.length === 0) outside += 1;
      for (const id of hits) votes.set(id, (votes.get(id) ?? 0) + 1);
      cast += hits.length;
    }
    counts.outside += outside;
    counts.used += believed.length - outside;
    const parents = [...votes]
      .sort(([a, votesA], [b, votesB]) => votesB - votesA || (a < b ? -1 : 1))
      // A street through ten buurten may have a fifth in none; the one that holds most always counts.
      .filter(([, number], position) => position === 0 || number >= smallestShare * cast)
      .map(([id]) => id);
    if (parents.length === 0) continue;
    const name = spellingOf(believed.map((row) => row.name));
    const id = streetId(options.municipality, name, taken);
    taken.add(id);
    const point = centralPoint(main.filter((candidate) => areaAt(candidate) === parents[0]));
    const street = { id, name, scale: isSquareName(name) ? ('square' as const) : ('street' as const), parents };
    streets.push(point === undefined ? street : { ...street, point });
  }
  if (streets.length === 0) return refused('streets-none', { count: counts.rows });
  return accepted({ streets, counts });
}

/** Leaves out what has no street or no spot, and turns the rest into WGS84. */
function locate(
  rows: readonly StreetRow[],
  counts: { unnamed: number; unclear: number; withoutPoint: number },
): PlaceResult<readonly Located[]> {
  const all = rows.flatMap((row) => row.points);
  const inMetres = all.filter(([x, y]) => looksLikeRd(x, y)).length * 2 > all.length;
  const usable = ([x, y]: Pair) =>
    (x !== 0 || y !== 0) && (inMetres ? looksLikeRd(x, y) : Math.abs(x) <= 180 && Math.abs(y) <= 90);
  const pairs = all.filter(usable);
  const system = pairs.length === 0 ? accepted('wgs84' as const) : coordinateSystemOf(pairs);
  if (!system.ok) return system;
  if (pairs.length === 0 && !rows.some((row) => row.area !== undefined)) {
    return refused('streets-no-coordinates', { count: rows.length });
  }

  const confirmed = new Set(
    rows.flatMap((row) => (row.name === undefined || row.unclear || row.unconfirmed ? [] : [slugOf(row.name)])),
  );
  const located: Located[] = [];
  for (const { name, postcode, area, points, unclear, unconfirmed } of rows) {
    const spots = points.filter(usable).map((pair) => toPoint(system.value, pair));
    if (name === undefined) counts.unnamed += 1;
    else if (unclear || (unconfirmed && !confirmed.has(slugOf(name)))) counts.unclear += 1;
    else if (spots.length === 0 && area === undefined) counts.withoutPoint += 1;
    else located.push({ name, postcode, area, points: spots });
  }
  return accepted(located);
}

/**
 * A street with a single container has no others to compare with, but its postcode has. Wide postcode areas get
 * more room: three times their usual distance from the middle.
 */
function withoutFarFromPostcode(rows: readonly Located[]): readonly Located[] {
  const byPostcode = new Map<string, Point[]>();
  for (const { postcode, points } of rows) {
    if (postcode !== undefined) byPostcode.set(postcode, [...(byPostcode.get(postcode) ?? []), ...points]);
  }
  const reach = new Map<string, { readonly middle: Point; readonly metres: number }>();
  for (const [postcode, points] of byPostcode) {
    const middle = medianPoint(points);
    if (middle === undefined || points.length < enoughForPostcode) continue;
    const distances = points.map((point) => distanceMetres(point, middle)).sort((a, b) => a - b);
    reach.set(postcode, {
      middle,
      metres: Math.max(farMetres, 3 * (distances[Math.floor(distances.length / 2)] ?? 0)),
    });
  }
  return rows.filter(({ postcode, points }) => {
    const known = reach.get(postcode ?? '');
    return (
      known === undefined ||
      points.length === 0 ||
      points.some((point) => distanceMetres(point, known.middle) <= known.metres)
    );
  });
}
