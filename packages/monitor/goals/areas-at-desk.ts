import type { Staff } from '../people/people.ts';
import { may, permit } from '../people/rights.ts';
import type { Period } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import {
  baselinePeriod,
  countsAt,
  type LevelCount,
  liveCounts,
  measuresOf,
  readPlace,
  type ThemeReading,
  yearBefore,
} from '../thermometer/index.ts';
import { periodAtDesk } from './thermometer-at-desk.ts';

/** All buurten of somebody's area, each against its own past. */
export interface AreasReading {
  readonly period: Period;
  /** By name; there is no other order. */
  readonly areas: readonly {
    readonly place: Place;
    readonly earlier?: Period;
    readonly themes: readonly ThemeReading[];
  }[];
}

const most = 1500;

/**
 * How the buurten of somebody's area are doing, side by side and by name: never in an order from good to bad. Buurten lean on
 * each other within their wijk.
 */
export const areasAtDesk = async (
  ports: Ports,
  staff: Staff,
  asked: { readonly period?: string },
): Promise<Result<AreasReading>> => {
  const permitted = permit(staff, 'see-figures');
  if (!permitted.ok) return permitted;
  const period = periodAtDesk(ports, asked.period);
  if (!period) return refuse('period-not-published');
  const all = await ports.places.list({ scales: ['buurt'], limit: most });
  const mine = all.filter((p) => may(staff, 'see-figures', p));
  const edition = all[0]?.edition;
  if (edition === undefined) return done({ period, areas: [] });
  const placeIds = all.map((p) => p.id);
  const measures = measuresOf(ports.instruments).filter((m) => m.kind === 'per-visit');
  const periods = [period, ...yearBefore(period)];
  const read = await liveCounts(ports, { edition, placeIds, periods }, measures);
  const counts = new Map(periods.map((p, n): [string, readonly LevelCount[]] => [p.key, read[n] ?? []]));
  const over = (p: Period) => counts.get(p.key) ?? [];
  // One list for all buurten of a wijk: what a group says is found once for each list.
  const inWijk = new Map<string, string[]>();
  for (const { id, within } of all)
    for (const around of within) inWijk.set(around, [...(inWijk.get(around) ?? []), id]);
  const areas = mine.map((place) => {
    const wijk = place.parents.find((p) => p.scale === 'wijk')?.id ?? place.id;
    const earlier = baselinePeriod(period, (p) => countsAt(over(p), place.id).length > 0);
    const themes = readPlace({
      ...{ placeId: place.id, edition, measures, period, now: over(period) },
      groups: [
        { within: wijk, placeIds: inWijk.get(wijk) ?? [place.id] },
        { within: 'city', placeIds },
      ],
      ...(earlier ? { earlier: { period: earlier, counts: over(earlier) } } : {}),
    });
    return { place, themes, ...(earlier ? { earlier } : {}) };
  });
  return done({ period, areas });
};
