import {
  centralPoint,
  type Geography,
  namedPlaceId,
  type PlaceDraft,
  type Point,
  slugOf,
  streetId,
} from '@straatwijs/monitor';
import { type Cells, cellReader, ruleReader } from './columns.ts';
import { pointReader } from './coordinates.ts';
import type { CreateRule } from './report-map.ts';

/** What a row says about where it is. Empty texts mean: not said. */
export interface Whereabouts {
  readonly area: string;
  readonly areaName: string;
  readonly street: string;
}

export const whereaboutsReader = (rule: CreateRule, heading: readonly string[]): ((cells: Cells) => Whereabouts) => {
  const area = cellReader(heading, rule.area.code);
  const name = cellReader(heading, rule.area.name);
  const street = rule.street === undefined ? () => '' : ruleReader(heading, rule.street);
  return (cells) => ({ area: area(cells), areaName: name(cells), street: street(cells) });
};

interface Gathered {
  readonly name: string;
  readonly points: Point[];
}
const mostPoints = 20;

/** The places that rows speak of, gathered row by row; memory grows with the places, not with the rows. */
export interface PlaceGathering {
  readonly add: (heading: readonly string[]) => (cells: Cells) => void;
  /** The geography of before with the new places added; ids that exist stay what they are. */
  readonly geography: (before: Geography | undefined, about: AboutMade) => Geography;
}

export interface AboutMade {
  readonly municipality: { readonly code: string; readonly name: string };
  readonly source: string;
}

/** Key of a street: its name within its area, '' for streets of no area. */
export const streetKey = (areaId: string, street: string): string => `${areaId}\n${slugOf(street)}`;

/** The id of an area that reports name by a code of their own. */
export const madeAreaId = (municipality: string, area: string): string =>
  namedPlaceId('buurt', municipality, area, new Set());

/**
 * Makes a municipality out of a file: the municipality, its areas (as buurten) and the streets within each. One name in
 * two areas is two streets: `-2` follows, in the order of the areas' codes, so that the order of rows does not matter.
 */
export const gatherPlaces = (rule: CreateRule): PlaceGathering => {
  const areas = new Map<string, string>();
  const streets = new Map<string, Map<string, Gathered>>();
  return {
    add: (heading) => {
      const read = whereaboutsReader(rule, heading);
      const point =
        rule.longitude === undefined || rule.latitude === undefined
          ? undefined
          : pointReader(cellReader(heading, rule.longitude), cellReader(heading, rule.latitude));
      return (cells) => {
        const { area, areaName, street } = read(cells);
        if (area !== '' && !areas.get(area)) areas.set(area, areaName);
        if (area === '' && street === '') return;
        const inArea = streets.get(area) ?? new Map<string, Gathered>();
        streets.set(area, inArea);
        // '' gathers the points of reports about the area as a whole.
        const key = slugOf(street);
        const found = inArea.get(key) ?? { name: street, points: [] };
        inArea.set(key, found);
        const spot = point?.(cells);
        if (typeof spot === 'object' && found.points.length < mostPoints) found.points.push(spot);
      };
    },
    geography: (before, { municipality, source }) => {
      const places = new Map<string, PlaceDraft>((before?.places ?? []).map((place) => [place.id, place]));
      const keep = (place: PlaceDraft) => places.set(place.id, places.get(place.id) ?? place);
      const at = (points: readonly Point[]) => {
        const point = centralPoint(points);
        return point === undefined ? {} : { point };
      };
      const city = municipality.code;
      keep({ id: city, name: municipality.name, scale: 'city', parents: [] });
      for (const [code, name] of [...areas].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const points = [...(streets.get(code)?.values() ?? [])].flatMap((street) => street.points.slice(0, 1));
        const id = madeAreaId(city, code);
        keep({ id, name: name || code, scale: 'buurt', parents: [city], ...at(points) });
      }
      const known = new Set<string>();
      for (const { scale, name, parents } of places.values())
        if (scale === 'street') known.add(streetKey(parents[0] ?? '', name));
      const wanted = [...streets].flatMap(([area, inArea]) =>
        [...inArea].filter(([slug]) => slug !== '').map(([slug, street]) => ({ area, slug, street })),
      );
      wanted.sort((a, b) => (a.slug === b.slug ? (a.area < b.area ? -1 : 1) : a.slug < b.slug ? -1 : 1));
      const taken = new Set(places.keys());
      for (const { area, street } of wanted) {
        const parent = area === '' ? city : madeAreaId(city, area);
        if (known.has(streetKey(parent, street.name))) continue;
        const id = streetId(city, street.name, taken);
        taken.add(id);
        places.set(id, { id, name: street.name, scale: 'street', parents: [parent], ...at(street.points) });
      }
      return {
        edition: before?.edition ?? rule.year,
        municipality,
        source: before?.source ?? source,
        attribution: before?.attribution ?? `Places named in reports of ${source}`,
        schematic: before?.schematic ?? true,
        places: [...places.values()],
      };
    },
  };
};
