import type { PlacesSpan } from '../counts/index.ts';
import type { Period } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { baselinePeriod, yearBefore } from './baseline-period.ts';
import { type Gauge, measuresOf } from './gauge.ts';
import { leanGroups } from './lean-groups.ts';
import { type LevelCount, liveLevelCounts } from './level-counts.ts';
import { everyPlace } from './levels.ts';
import { type Before, type ReadingInput, readPlace, type ThemeReading } from './reading.ts';

/** What was counted in some places over one period, from live counts: for the desk. */
export const liveCounts = async (
  ports: Ports,
  edition: number,
  placeIds: readonly string[],
  period: Pick<Period, 'firstWeek' | 'lastWeek'>,
  measures: readonly Gauge[],
): Promise<readonly LevelCount[]> => {
  const span: PlacesSpan = { edition, placeIds, firstWeek: period.firstWeek, lastWeek: period.lastWeek };
  const [rows, observers] = await Promise.all([ports.series.counts(span), ports.series.observers(span)]);
  return liveLevelCounts(rows, observers, measures);
};

/** What a place is compared with as long as nobody froze anything: see `baselinePeriod`. */
const earlierLive = async (
  ports: Ports,
  { edition, id }: Place,
  placeIds: readonly string[],
  period: Period,
  measures: readonly Gauge[],
): Promise<ReadingInput['earlier']> => {
  const candidates = yearBefore(period);
  const [first, last] = [candidates[0], candidates.at(-1)];
  if (!first || !last) return undefined;
  const own = await ports.series.counts({
    edition,
    placeIds: [id],
    firstWeek: first.firstWeek,
    lastWeek: last.lastWeek,
  });
  const weeksOf = (kind: Gauge['kind']) => {
    const series = new Set(measures.filter((m) => m.kind === kind).flatMap((m) => m.series));
    return new Set(own.filter((r) => series.has(r.series)).map((r) => r.week));
  };
  const [looked, told] = [weeksOf('per-visit'), weeksOf('share')];
  const known = looked.size > 0 ? looked : told;
  const found = baselinePeriod(period, (p) => p.weeks.some((w) => known.has(w)));
  return found && { period: found, counts: await liveCounts(ports, edition, placeIds, found, measures) };
};

/** How a place is doing over a period, live. */
export interface PlaceReading {
  readonly place: Place;
  readonly period: Period;
  /** What is compared with where nobody froze anything. */
  readonly earlier?: Period;
  readonly themes: readonly ThemeReading[];
}

/**
 * Reads a place from live counts, leaning on the places around it.
 * @param frozen levels that somebody froze, per thing
 */
export const readLive = async (
  ports: Ports,
  place: Place,
  period: Period,
  frozen: ReadonlyMap<string, Before> = new Map(),
): Promise<PlaceReading> => {
  const measures = measuresOf(ports.instruments);
  const groups = await leanGroups(ports, place);
  const placeIds = everyPlace(place.id, groups);
  const [now, earlier] = await Promise.all([
    liveCounts(ports, place.edition, placeIds, period, measures),
    earlierLive(ports, place, placeIds, period, measures),
  ]);
  const input: ReadingInput = {
    ...{ placeId: place.id, edition: place.edition, groups, measures, period, now, frozen },
    ...(earlier ? { earlier } : {}),
  };
  return { place, period, ...(earlier ? { earlier: earlier.period } : {}), themes: readPlace(input) };
};
