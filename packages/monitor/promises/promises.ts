import { threshold } from '../disclosure/index.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, permit } from '../people/rights.ts';
import {
  endOfWeek,
  type LocalDate,
  lastClosed,
  type Period,
  previousPeriod,
  previousWeek,
  startOfWeek,
} from '../periods/index.ts';
import { formatPlaceReference } from '../places/place-id.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import { type PromiseMeter, promiseMeter } from './meter.ts';
import type { PromiseGroup } from './promises-store.ts';

const dayMs = 86_400_000;
const yearDays = 364;
const quartersShown = 3;

/** A stretch of time with its meter. */
export type Kept =
  | { readonly state: 'value'; readonly meter: PromiseMeter }
  /** Fewer than five different people told something: nothing is said of it. */
  | { readonly state: 'too-few' }
  | { readonly state: 'nothing-told' };

export interface Promises {
  /** Whose promise: the place itself, or the nearest around it of which enough was told. */
  readonly place: { readonly id: string; readonly name: string };
  /** The last year up to and including the last week that is over. */
  readonly year: Kept;
  /** Quarters that are over and lie within what answers are kept for, oldest first. */
  readonly quarters: readonly { readonly period: Period; readonly kept: Kept }[];
  /** The last quarter for which taps without words were answered there or around there, such as `2026-Q3`; undefined when never. */
  readonly tapsAnswered: string | undefined;
}

const before = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(date) - days * dayMs).toISOString().slice(0, 10);

/** How far back can be looked: a year, or as long as answers are kept here. Older messages would seem to have none. */
const daysBack = (ports: Ports): number => {
  const kept = ports.municipality.retention?.answers;
  if (kept === undefined) return yearDays;
  const days = 'months' in kept ? kept.months * 30 : 'days' in kept ? kept.days : 0;
  return Math.min(yearDays, Math.max(0, days));
};

interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
const lastYear = (ports: Ports): Stretch => {
  const to = endOfWeek(previousWeek(ports.local(ports.now()).week));
  return { from: before(to, daysBack(ports) - 1), to };
};
const lastQuarters = (ports: Ports, { from }: Stretch): readonly Period[] => {
  const quarters = [lastClosed('quarter', ports.local(ports.now()).date)];
  while (quarters.length < quartersShown) quarters.unshift(previousPeriod(quarters[0] as Period)); // never empty
  return quarters.filter((q) => startOfWeek(q.firstWeek) >= from);
};

const keptIn = async (
  ports: Ports,
  place: Pick<Place, 'id' | 'edition'>,
  { from, to }: Stretch,
  least: number,
  only: (group: PromiseGroup) => boolean = () => true,
): Promise<Kept> => {
  const { timeZone, readWithinDays } = ports.municipality;
  const { groups, contributors } = await ports.promises.kept({
    edition: place.edition,
    within: place.id,
    from,
    to,
    timeZone,
  });
  if (contributors === 0) return { state: 'nothing-told' };
  if (contributors < least) return { state: 'too-few' };
  const today = ports.local(ports.now()).date;
  return { state: 'value', meter: promiseMeter(groups.filter(only), today, readWithinDays) };
};

const quartersIn = (ports: Ports, place: Pick<Place, 'id' | 'edition'>, year: Stretch, least: number) =>
  Promise.all(
    lastQuarters(ports, year).map(async (period) => ({
      period,
      kept: await keptIn(ports, place, { from: startOfWeek(period.firstWeek), to: endOfWeek(period.lastWeek) }, least),
    })),
  );

const tapsAnsweredIn = async (
  ports: Ports,
  { id, edition }: Pick<Place, 'id' | 'edition'>,
): Promise<string | undefined> => (await ports.taps.answersFor({ edition, placeId: id, limit: 1 }))[0]?.quarter;

const belowBuurt: ReadonlySet<string> = new Set(['porch', 'street-part', 'street', 'square', 'priority-area']);
const size: Readonly<Record<string, number>> = { buurt: 1, wijk: 2, district: 3, city: 4 };

/** The place and what lies around it, never below a buurt, from small to large. */
const around = async (ports: Ports, place: Place): Promise<readonly Place[]> => {
  const found = await Promise.all(
    place.within.map((id) =>
      id === place.id ? place : ports.places.place(formatPlaceReference({ id, edition: place.edition })),
    ),
  );
  return found
    .filter((p): p is Place => p !== undefined && !belowBuurt.has(p.scale))
    .sort((a, b) => (size[a.scale] ?? 9) - (size[b.scale] ?? 9) || (a.id < b.id ? -1 : 1));
};

/**
 * How well the promise of an answer is kept, for the page of a place: of the nearest area, a buurt or larger, in which five
 * different people told something in words, a photo or a question. It looks up to the last week that is over, so that
 * nobody who watches from day to day sees one message come by.
 * @returns undefined where in the whole municipality too little was told
 */
export const promisesOf = async (ports: Ports, place: Place): Promise<Promises | undefined> => {
  const stretch = lastYear(ports);
  for (const area of await around(ports, place)) {
    const year = await keptIn(ports, area, stretch, threshold);
    if (year.state !== 'value') continue;
    const quarters = await quartersIn(ports, area, stretch, threshold);
    const tapsAnswered = await tapsAnsweredIn(ports, area);
    return { place: { id: area.id, name: area.name }, year, quarters, tapsAnswered };
  }
  return undefined;
};

/** One of the areas of somebody at the desk, with the meter per kind as well: for who keeps the promise. */
export interface PromisesAtDesk extends Promises {
  readonly kinds: readonly { readonly kind: PromiseGroup['kind']; readonly kept: Kept }[];
}

const kinds = ['question', 'photo', 'words'] as const;

/** The promise meter of the areas that somebody answers for, down to a single message. Areas stand in the order of the alphabet, never by figure. */
export const promisesAtDesk = async (ports: Ports, staff: Staff): Promise<Result<readonly PromisesAtDesk[]>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  const stretch = lastYear(ports);
  const areas = await Promise.all(
    (areasOf(staff, 'answer') ?? [ports.municipality.code]).map((id) => ports.places.place(id)),
  );
  const known = areas.filter((p) => p !== undefined).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  return done(
    await Promise.all(
      known.map(async (place) => {
        return {
          place: { id: place.id, name: place.name },
          year: await keptIn(ports, place, stretch, 1),
          quarters: await quartersIn(ports, place, stretch, 1),
          kinds: await Promise.all(
            kinds.map(async (kind) => ({
              kind,
              kept: await keptIn(ports, place, stretch, 1, (g) => g.kind === kind),
            })),
          ),
          tapsAnswered: await tapsAnsweredIn(ports, place),
        };
      }),
    ),
  );
};
