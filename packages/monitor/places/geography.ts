import { closureOf } from './closure.ts';
import { centralPoint } from './label-point.ts';
import type { Geography, PlaceDraft, Point, Polygons } from './place.ts';
import { municipalityDigits } from './place-id.ts';
import { accepted, type PlaceResult, refused } from './place-refusal.ts';

/** A named set of places that a municipality gives attention first; they need not lie together. */
export interface PriorityArea {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface GeographyParts extends Omit<Geography, 'places'> {
  /** Buurten, and wijken where the source has them. */
  readonly areas: readonly PlaceDraft[];
  readonly streets?: readonly PlaceDraft[];
  readonly priorityAreas?: readonly PriorityArea[];
}

/**
 * Puts the parts of a municipality together: adds the municipality itself, the wijken that the buurten name but the
 * source does not have (`Wijk 36`, drawn as its buurten together), and the priority areas above their members.
 * Parents come before their children.
 *
 * Refuses a municipality code that is none, and whatever `closureOf` refuses.
 */
export function geographyOf(parts: GeographyParts): PlaceResult<Geography> {
  const { areas, streets = [], priorityAreas = [], ...about } = parts;
  const digits = municipalityDigits(about.municipality.code);
  if (digits === undefined) return refused('places-municipality-needed', { given: about.municipality.code });
  const cityId = `GM${digits}`;
  const named = new Set(areas.map(({ id }) => id));
  const absent = new Set(areas.flatMap(({ parents }) => parents.filter((id) => id.startsWith('WK') && !named.has(id))));
  const added = [...absent].sort().map((id) => togetherOf(id, cityId, areas));
  const city: PlaceDraft = { id: cityId, name: about.municipality.name, scale: 'city', parents: [] };
  const middle = centralPoint(areas.flatMap(({ point }) => (point === undefined ? [] : [point])));
  const cities = named.has(cityId) ? [] : [middle === undefined ? city : { ...city, point: middle }];

  const everything = [...cities, ...added, ...areas, ...streets];
  const pointOf = new Map(everything.map(({ id, point }) => [id, point]));
  const sets = priorityAreas.map(({ id, name, members }): PlaceDraft => {
    const point = centralPoint(
      members.map((member) => pointOf.get(member)).filter((spot): spot is Point => spot !== undefined),
    );
    const draft: PlaceDraft = { id, name, scale: 'priority-area', parents: [cityId] };
    return point === undefined ? draft : { ...draft, point };
  });
  for (const { id, members } of priorityAreas) {
    const missing = members.find((member) => !pointOf.has(member));
    if (missing !== undefined) return refused('place-unknown-parent', { id: missing, parent: id });
  }
  const inSets = (place: PlaceDraft): PlaceDraft => {
    const above = priorityAreas.filter(({ members }) => members.includes(place.id)).map(({ id }) => id);
    return above.length === 0 ? place : { ...place, parents: [...place.parents, ...above] };
  };
  const rank = ({ scale }: PlaceDraft) => ['city', 'priority-area', 'wijk', 'buurt'].indexOf(scale) + 1 || 9;
  const places = [...everything.map(inSets), ...sets].sort((a, b) => rank(a) - rank(b));
  const closure = closureOf(places);
  return closure.ok ? accepted({ ...about, municipality: { ...about.municipality, code: digits }, places }) : closure;
}

function togetherOf(id: string, city: string, areas: readonly PlaceDraft[]): PlaceDraft {
  const members = areas.filter(({ parents }) => parents.includes(id));
  const polygons: Polygons = members.flatMap((member) => member.polygons ?? []);
  const point = centralPoint(members.flatMap((member) => (member.point === undefined ? [] : [member.point])));
  const draft: PlaceDraft = { id, name: `Wijk ${id.slice(-2)}`, scale: 'wijk', parents: [city] };
  const placed = point === undefined ? draft : { ...draft, point };
  return polygons.length === 0 ? placed : { ...placed, polygons };
}
