import type { ReleasedCell } from '../disclosure/index.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, permit } from '../people/rights.ts';
import { isClosed, lastClosed, type Period, parsePeriod, previousPeriod } from '../periods/index.ts';
import type { Scale } from '../places/place.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { type Fairness, fairnessIn } from './say-fair.ts';

const quartersShown = 4;
const mostInside = 500;
const inside: Readonly<Partial<Record<Scale, Scale>>> = { city: 'wijk', wijk: 'buurt' };

export interface FairArea {
  readonly placeId: string;
  readonly placeName: string;
  readonly scale: Scale;
  readonly fairness: Fairness;
}

export interface FairnessAtDesk {
  readonly quarter: Period;
  /** The last quarters that are over, newest first. */
  readonly quarters: readonly Period[];
  /** Each area before what lies in it; only those in which enough was said, and the areas of this person themselves. */
  readonly areas: readonly FairArea[];
}

const says = ({ fairness }: FairArea): boolean => Object.values(fairness).some((t) => t.state === 'value');

/** An area and what lies in it: of an area nothing may be shown while something is of what lies in it, and the other way round. */
const withInside = async (ports: Ports, place: Place, cells: readonly ReleasedCell[]): Promise<readonly FairArea[]> => {
  const { id: placeId, name: placeName, scale, edition } = place;
  const fairness = fairnessIn(cells.filter((c) => c.placeId === placeId && c.edition === edition));
  const here = { placeId, placeName, scale, fairness };
  const smaller = inside[scale];
  if (smaller === undefined) return [here];
  const parts: FairArea[] = [];
  for (const part of await ports.places.list({ within: placeId, scale: smaller, limit: mostInside }))
    parts.push(...(await withInside(ports, part, cells)));
  return [here, ...parts.filter(says)];
};

/**
 * How answers were received, per area of who gives them: the very figures that the public gets, of a quarter that is over.
 * @param asked key of a quarter; without it the last one
 */
export const fairnessAtDesk = async (ports: Ports, staff: Staff, asked?: string): Promise<Result<FairnessAtDesk>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  const { date } = ports.local(ports.now());
  const newest = lastClosed('quarter', date);
  const quarter = asked === undefined ? newest : parsePeriod(asked);
  if (quarter?.kind !== 'quarter' || !isClosed(quarter, date)) return refuse('period-not-published');
  const quarters = [newest];
  for (let last = newest; quarters.length < quartersShown; quarters.push(last)) last = previousPeriod(last);
  const mine = areasOf(staff, 'answer') ?? [ports.municipality.code];
  const cells = await ports.releases.cells({ periods: [quarter.key], kinds: ['fairness'] });
  const areas: FairArea[] = [];
  for (const id of mine) {
    const place = await ports.places.place(id);
    if (place) areas.push(...(await withInside(ports, place, cells)));
  }
  return done({ quarter, quarters, areas });
};
