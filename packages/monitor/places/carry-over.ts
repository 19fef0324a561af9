import type { PriorityArea } from './geography.ts';
import type { Overlap } from './overlap.ts';
import type { Geography, PlaceDraft, Scale } from './place.ts';
import { placeIndex } from './place-index.ts';

/** What an edition that comes after another keeps of it. */
export interface CarriedOver {
  readonly streets: readonly PlaceDraft[];
  readonly priorityAreas: readonly PriorityArea[];
  /** Streets and squares whose label point lies in none of the new areas. */
  readonly outside: number;
  /** Streets and squares without a label point, which cannot be placed in areas of another year. */
  readonly withoutPoint: number;
}

const kept: readonly Scale[] = ['porch', 'street-part', 'street', 'square'];
/** The part of a new area that must lie in an old one for the new one to take over its place in a set. */
const mostOfIt = 0.5;

/**
 * Streets, squares and priority areas of the edition before, placed again in new areas by point in polygon.
 *
 * Within one year codes keep their meaning: a street keeps the further buurten it lies in, and what falls outside (a
 * label beside a simplified border) stays, directly under the municipality, because contributions may rest on it.
 * In another year nothing is joined by code: a street outside is left out, and an area in a set is followed by the new
 * areas that lie for the most part in it or, when the old drawing was schematic, by the one around its label.
 *
 * @param cityId the municipality in the new edition
 * @param newInOld shares of the new areas in the old ones, as `overlapOf(new, old)` gives them
 */
export function carryOver(
  before: Geography,
  areas: readonly PlaceDraft[],
  { edition, cityId, newInOld }: { edition: number; cityId: string; newInOld: readonly Overlap[] },
): CarriedOver {
  const sameYear = before.edition === edition;
  const buurten = areas.filter(({ scale }) => scale === 'buurt');
  const known = new Set(areas.map(({ id }) => id));
  const areaAt = placeIndex(buurten.length > 0 ? buurten : areas.filter(({ scale }) => scale === 'wijk'));
  const sets = new Set(before.places.filter(({ scale }) => scale === 'priority-area').map(({ id }) => id));
  let outside = 0;
  let withoutPoint = 0;

  const streets: PlaceDraft[] = [];
  const smallKept = new Set<string>();
  for (const place of before.places) {
    if (!kept.includes(place.scale)) continue;
    const inSets = (parents: readonly string[]) => parents.filter((id) => !sets.has(id));
    const old = inSets(place.parents);
    const main = place.point === undefined ? undefined : areaAt(place.point);
    const further = sameYear ? old.filter((id) => known.has(id) && id !== main) : [];
    const parents = main === undefined ? further : [main, ...further];
    if (place.point === undefined && parents.length === 0) withoutPoint += 1;
    else if (main === undefined && place.point !== undefined) outside += 1;
    if (parents.length === 0 && !sameYear) continue;
    streets.push({ ...place, parents: parents.length > 0 ? parents : [cityId] });
    smallKept.add(place.id);
  }

  const membersNow = (member: PlaceDraft): readonly string[] => {
    if (smallKept.has(member.id)) return [member.id];
    if (sameYear) return known.has(member.id) ? [member.id] : [];
    if (!before.schematic)
      return newInOld.filter(({ to, share }) => to === member.id && share > mostOfIt).map(({ from }) => from);
    const around = member.point === undefined ? undefined : areaAt(member.point);
    return around === undefined ? [] : [around];
  };
  const priorityAreas = before.places
    .filter(({ scale }) => scale === 'priority-area')
    .map(({ id, name }): PriorityArea => {
      const members = before.places.filter(({ parents }) => parents.includes(id)).flatMap(membersNow);
      return { id, name, members: [...new Set(members)] };
    })
    .filter(({ members }) => members.length > 0);
  return { streets, priorityAreas, outside, withoutPoint };
}
