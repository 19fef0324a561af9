import { holdsEnough } from '@straatwijs/statistics';
import type { CountsOf, PlacesPeriods } from '../counts/index.ts';
import type { Period } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { baselinePeriod, yearBefore } from './baseline-period.ts';
import { type Gauge, measuresOf } from './gauge.ts';
import { leanGroups } from './lean-groups.ts';
import { type LevelCount, liveLevelCounts } from './level-counts.ts';
import type { LeanGroups } from './levels.ts';
import { type Before, type ReadingInput, readPlace, type ThemeReading } from './reading.ts';

const only = (measures: readonly Gauge[]): CountsOf => ({
  indicators: measures.flatMap((m) => m.indicator ?? []),
  series: measures.flatMap((m) => (m.kind === 'share' ? m.series : [])),
});

/** What was counted in some places, per period in their order, from live counts and without the people: for the desk. */
export const liveCounts = async (
  ports: Ports,
  asked: PlacesPeriods,
  measures: readonly Gauge[],
): Promise<readonly (readonly LevelCount[])[]> =>
  (await ports.series.sums(asked, only(measures))).map((rows) => liveLevelCounts(rows, [], measures));

/** Whether a place has a figure of a thing that leans further than a group: too little was counted there. */
const leansBeyond = (
  counts: readonly LevelCount[],
  placeId: string,
  { placeIds }: LeanGroups[number],
  { id }: Gauge,
): boolean => {
  const mine = counts.filter((c) => c.measure === id);
  const members = new Set(placeIds);
  return mine
    .filter((c) => c.placeId === placeId)
    .some((own) => {
      const alike = mine.filter((c) => c.series === own.series && c.perspective === own.perspective);
      return !holdsEnough(alike.filter((c) => members.has(c.placeId)));
    });
};

/**
 * What was counted over a period at a place and at those that it leans on, live: for the desk. The places around are read from
 * near to far, and only as far as a thing needs: of a whole city there are half a million rows, and hardly any thing needs them.
 * @param leaning of which a level will be asked; of the others it is enough to know what was seen here
 * @param people whether different people are shown as well: at the place itself only
 */
export const liveCountsAround = async (
  ports: Ports,
  { edition, id }: Pick<Place, 'edition' | 'id'>,
  groups: LeanGroups,
  { firstWeek, lastWeek }: Pick<Period, 'firstWeek' | 'lastWeek'>,
  measures: readonly Gauge[],
  { leaning = measures, people = false }: { readonly leaning?: readonly Gauge[]; readonly people?: boolean } = {},
): Promise<readonly LevelCount[]> => {
  const observers = people ? await ports.series.observers({ edition, placeIds: [id], firstWeek, lastWeek }) : [];
  const read = new Set<string>();
  let found: readonly LevelCount[] = [];
  let wanted = measures;
  for (const group of groups) {
    if (wanted.length === 0) break;
    const placeIds = [...new Set([id, ...group.placeIds])].filter((placeId) => !read.has(placeId));
    for (const placeId of placeIds) read.add(placeId);
    const [rows = []] = await ports.series.sums(
      { edition, placeIds, periods: [{ firstWeek, lastWeek }] },
      only(wanted),
    );
    found = [...found, ...liveLevelCounts(rows, observers, wanted)];
    wanted = wanted.filter((measure) => leaning.includes(measure) && leansBeyond(found, id, group, measure));
  }
  return found;
};

/** What a place is compared with as long as nobody froze anything: see `baselinePeriod`. */
const earlierLive = async (
  ports: Ports,
  place: Place,
  groups: LeanGroups,
  period: Period,
  measures: readonly Gauge[],
): Promise<ReadingInput['earlier']> => {
  const { edition, id } = place;
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
  return found && { period: found, counts: await liveCountsAround(ports, place, groups, found, measures) };
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
  const [now, earlier] = await Promise.all([
    liveCountsAround(ports, place, groups, period, measures, { people: true }),
    earlierLive(ports, place, groups, period, measures),
  ]);
  const input: ReadingInput = {
    ...{ placeId: place.id, edition: place.edition, groups, measures, period, now, frozen },
    ...(earlier ? { earlier } : {}),
  };
  return { place, period, ...(earlier ? { earlier: earlier.period } : {}), themes: readPlace(input) };
};
