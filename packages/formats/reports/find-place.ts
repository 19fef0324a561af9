import { type Geography, municipalityDigits, type PlaceDraft, placeIndex, slugOf } from '@straatwijs/monitor';
import { type Cells, cellReader, ruleReader } from './columns.ts';
import { pointReader } from './coordinates.ts';
import { madeAreaId, streetKey, whereaboutsReader } from './made-places.ts';
import type { Rejection } from './rejection.ts';
import type { PlaceRule } from './report-map.ts';

/** The id of the place of a row, or why there is none. */
export type PlaceFinder = (cells: Cells) => { readonly id: string } | { readonly rejection: Rejection };

const rejected = (rejection: Rejection) => ({ rejection });

/** By code as it is, or by the municipality's digits (`518` for `GM0518`). */
const byCode = (places: readonly PlaceDraft[]) => {
  const ids = new Set(places.map(({ id }) => id));
  return (code: string): ReturnType<PlaceFinder> => {
    const digits = municipalityDigits(code);
    const id = [code, code.toUpperCase(), `GM${digits}`].find((candidate) => ids.has(candidate));
    return id === undefined ? rejected('unknown-place') : { id };
  };
};

const byName = (places: readonly PlaceDraft[]) => {
  const found = new Map<string, string | undefined>();
  for (const { id, name } of places) found.set(slugOf(name), found.has(slugOf(name)) ? undefined : id);
  return (name: string): ReturnType<PlaceFinder> => {
    const slug = slugOf(name);
    if (!found.has(slug)) return rejected('unknown-place');
    const id = found.get(slug);
    return id === undefined ? rejected('ambiguous-place') : { id };
  };
};

const ofScale = (geography: Geography, scale: string | undefined): readonly PlaceDraft[] =>
  geography.places.filter((place) => (scale === undefined ? place.scale !== 'priority-area' : place.scale === scale));

/** Finds places of an edition as the map says. Names match without regard to capitals, marks and punctuation. */
export const placeFinder = (rule: PlaceRule, geography: Geography, heading: readonly string[]): PlaceFinder => {
  if (rule.by === 'code' || rule.by === 'name') {
    const read = ruleReader(heading, rule);
    const find = rule.by === 'code' ? byCode(geography.places) : byName(ofScale(geography, rule.scale));
    return (cells) => {
      const text = read(cells);
      return text === '' ? rejected('no-place') : find(text);
    };
  }
  if (rule.by === 'coordinates') {
    const areas = ofScale(geography, rule.scale);
    const at = placeIndex(areas);
    const named = byName(areas);
    const name = rule.name === undefined ? () => '' : cellReader(heading, rule.name);
    const point = pointReader(cellReader(heading, rule.longitude), cellReader(heading, rule.latitude));
    return (cells) => {
      const spot = point(cells);
      const id = typeof spot === 'object' ? at(spot) : undefined;
      if (id !== undefined) return { id };
      const fallback = named(name(cells));
      if ('id' in fallback) return fallback;
      if (spot === 'absent') return rejected(name(cells) === '' ? 'no-place' : fallback.rejection);
      return rejected(spot === 'coarse' ? 'coordinates-not-believed' : 'outside-areas');
    };
  }
  const read = whereaboutsReader(rule, heading);
  const city = geography.places.find(({ scale }) => scale === 'city')?.id ?? '';
  const ids = new Set(geography.places.map(({ id }) => id));
  const streets = new Map(
    ofScale(geography, 'street').map(({ id, name, parents }) => [streetKey(parents[0] ?? '', name), id]),
  );
  const areaIds = new Map<string, string>();
  return (cells) => {
    const { area, street } = read(cells);
    if (area === '' && street === '') return rule.nowhere === 'reject' ? rejected('no-place') : { id: city };
    const parent = area === '' ? city : (areaIds.get(area) ?? madeAreaId(city, area));
    areaIds.set(area, parent);
    const id = slugOf(street) === '' ? parent : streets.get(streetKey(parent, street));
    return id !== undefined && ids.has(id) ? { id } : rejected('unknown-place');
  };
};
