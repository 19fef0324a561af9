import { findInstrument, seriesOf } from '../instruments/instrument.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import type { OwnLook } from './watching-store.ts';

/** One's own looking at one thing: in how many visits, how often it was there, and how often in all. */
export interface OwnTotal {
  readonly indicator: string;
  readonly visits: number;
  readonly visitsWith: number;
  readonly seen: number;
}
export interface OwnLooking {
  /** Local date of the newest visit. */
  readonly lastLooked?: string;
  /** Different days on which one looked. */
  readonly days: number;
  readonly totals: readonly OwnTotal[];
}

/** Pure: what one saw, added up per thing. */
export const addUp = (looks: readonly OwnLook[]): OwnLooking => {
  const totals = new Map<string, OwnTotal>();
  for (const { indicator, value } of looks) {
    const so = totals.get(indicator) ?? { indicator, visits: 0, visitsWith: 0, seen: 0 };
    totals.set(indicator, {
      indicator,
      visits: so.visits + 1,
      visitsWith: so.visitsWith + (value > 0 ? 1 : 0),
      seen: so.seen + value,
    });
  }
  const days = [...new Set(looks.map((l) => l.date))].sort();
  const lastLooked = days.at(-1);
  return { ...(lastLooked ? { lastLooked } : {}), days: days.length, totals: [...totals.values()] };
};

/** What the owner of this mark saw in this place over the last so many weeks. Only theirs, so no gate is needed. */
export const ownLooking = async (
  ports: Ports,
  mark: string,
  instrumentId: string,
  place: Pick<Place, 'edition' | 'id'>,
  weeks: number,
): Promise<OwnLooking> => {
  const instrument = findInstrument(ports.instruments, instrumentId);
  if (!instrument || !/^[0-9a-f]{32}$/i.test(mark)) return addUp([]);
  const sinceWeek = ports.local(ports.now() - weeks * 7 * 86_400_000).week;
  return addUp(
    await ports.watching.own(ports.seal('contributor', mark.toLowerCase()), {
      edition: place.edition,
      placeId: place.id,
      series: seriesOf(instrument.definition),
      sinceWeek,
    }),
  );
};
