import {
  type ComparedArea,
  type DifferenceInDifferences,
  differenceInDifferences,
  type Explained,
  type InterruptedSeries,
  interruptedSeries,
} from '@straatwijs/statistics';
import { lookedFamily, type ReleasedCell } from '../disclosure/index.ts';
import {
  type ComparisonChoice,
  isOfLooking,
  type Measure,
  type MeasurePlace,
  type SideEffect,
} from '../measures/index.ts';
import {
  addWeeks,
  type LocalDate,
  nextPeriod,
  type Period,
  parsePeriod,
  periodOf,
  startOfWeek,
  weekOf,
} from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { isTapScale } from '../taps/index.ts';
import { measuredWeeks } from './weeks.ts';

/** What everybody may see of one place in one quarter: how often somebody looked and how often it was seen. */
export interface HelpedPeriod {
  readonly state: 'value' | 'too-few' | 'not-looked';
  readonly seen: number;
  readonly looks: number;
}
export interface HelpedPlace {
  readonly place: MeasurePlace;
  readonly treated: boolean;
  readonly before: readonly HelpedPeriod[];
  readonly after: readonly HelpedPeriod[];
}

/** Why everybody is told nothing of an outcome, yet or ever. */
export type NotTold =
  | { readonly state: 'not-chosen' | 'not-begun' | 'whole-subject' | 'no-year' | 'too-few' | 'not-looked' }
  /** Until the Monday after the first whole quarter. */
  | { readonly state: 'too-young'; readonly until: LocalDate };
export interface Helped {
  readonly state: 'value';
  readonly choice: ComparisonChoice;
  readonly before: readonly Period[];
  readonly after: readonly Period[];
  readonly places: readonly HelpedPlace[];
  readonly found: Explained<DifferenceInDifferences> | Explained<InterruptedSeries>;
}

/** What is done near a place, as everybody may read it. */
export interface DoneHere {
  readonly measure: Measure;
  readonly outcome: NotTold | Helped;
  /** Only where a page is of a buurt or more, and only what somebody said may be shown. */
  readonly sideEffects: readonly SideEffect[];
}

const mostShown = 6;
/** Seasons in a year: more is not put beside each other. */
const mostQuarters = 4;

const yearEarlier = (quarter: Period): Period | undefined =>
  parsePeriod(`${Number(quarter.key.slice(0, 4)) - 1}${quarter.key.slice(4)}`);

/** Whole quarters after the start that were released, with the same ones a year earlier. */
const quartersOf = (measure: Measure, today: LocalDate, released: ReadonlyMap<string, number>) => {
  const { start, last, leftOut } = measuredWeeks(measure, today);
  const ofStart = periodOf(start, 'quarter');
  const first = ofStart.firstWeek === start ? ofStart : nextPeriod(ofStart);
  const peak = addWeeks(start, -leftOut);
  const [before, after]: [Period[], Period[]] = [[], []];
  for (let q = first; q.lastWeek <= last && released.has(q.key) && after.length < mostQuarters; q = nextPeriod(q)) {
    const earlier = yearEarlier(q);
    if (!earlier || earlier.lastWeek >= peak || !released.has(earlier.key)) break;
    before.push(earlier);
    after.push(q);
  }
  return { before, after, first, ended: last < first.lastWeek };
};

const periodIn = (cells: readonly ReleasedCell[], placeId: string, { key }: Period): HelpedPeriod => {
  const cell = cells.find((c) => c.placeId === placeId && c.period === key);
  if (!cell) return { state: 'not-looked', seen: 0, looks: 0 };
  const { state, seen, value } = cell;
  return state !== 'value' || seen === null || value === null
    ? { state: 'too-few', seen: 0, looks: 0 }
    : { state, seen, looks: value };
};

/** The newest version with which people looked on both sides of the start: what was asked differently is not compared. */
const oneVersion = (
  families: readonly string[],
  cells: readonly ReleasedCell[],
  sides: readonly (readonly Period[])[],
): string | undefined =>
  families.findLast((family) =>
    sides.every((side) => cells.some((c) => c.family === family && side.some((p) => p.key === c.period))),
  ) ?? families.at(-1);

const seriesOf = (periods: readonly HelpedPeriod[]) => ({
  counts: periods.map((p) => p.seen),
  effort: periods.map((p) => p.looks),
});

const sumOf = (all: readonly HelpedPlace[], of: 'before' | 'after', what: 'seen' | 'looks', n: number): number =>
  all.reduce((sum, p) => sum + (p[of][n]?.[what] ?? 0), 0);

/** The places of the measure together, quarter by quarter. */
const interrupted = (own: readonly HelpedPlace[], before: number, after: number) => {
  const line = (what: 'seen' | 'looks') => [
    ...Array.from({ length: before }, (_, n) => sumOf(own, 'before', what, n)),
    ...Array.from({ length: after }, (_, n) => sumOf(own, 'after', what, n)),
  ];
  return interruptedSeries({ counts: line('seen'), effort: line('looks') }, before, mostQuarters);
};

const outcomeOf = async (ports: Ports, measure: Measure): Promise<NotTold | Helped> => {
  const choice = measure.choices.findLast((c) => !c.afterOutcome);
  const today = ports.local(ports.now()).date;
  if (measure.from > today) return { state: 'not-begun' };
  if (!choice) return { state: 'not-chosen' };
  const { indicator } = measure.expected;
  const asking = ports.instruments.filter(
    (i) => isOfLooking(i) && i.definition.questions.some((q) => q.key === indicator),
  );
  // Sightings of different things are never added up in public.
  if (indicator === undefined || asking.length === 0) return { state: 'whole-subject' };
  const { periods: released } = await ports.releases.published();
  const { before, after, first, ended } = quartersOf(measure, today, released);
  if (after.length === 0) {
    const until = startOfWeek(addWeeks(first.lastWeek, 1));
    if (weekOf(until) > weekOf(today)) return { state: 'too-young', until };
    return { state: ended ? 'too-few' : 'no-year' };
  }
  const all = [...measure.places, ...choice.places];
  const cells = await ports.releases.cells({
    edition: measure.edition,
    placeIds: all.map((p) => p.id),
    periods: [...before, ...after].map((p) => p.key),
    kinds: ['looked'],
  });
  const families = asking.map(({ definition }) => lookedFamily(definition, indicator));
  const family = oneVersion(families, cells, [before, after]);
  const own = cells.filter((c) => c.family === family);
  const places = all.map((place, n): HelpedPlace => {
    const of = (periods: readonly Period[]) => periods.map((p) => periodIn(own, place.id, p));
    return { place, treated: n < measure.places.length, before: of(before), after: of(after) };
  });
  const mine = places.filter((p) => p.treated);
  const shows = (of: 'before' | 'after') => mine.some((p) => p[of].some((x) => x.state === 'value'));
  if (!shows('before') || !shows('after')) {
    const few = mine.some((p) => [...p.before, ...p.after].some((x) => x.state !== 'not-looked'));
    return { state: few ? 'too-few' : 'not-looked' };
  }
  const areas = places.map(
    (p): ComparedArea => ({ treated: p.treated, before: seriesOf(p.before), after: seriesOf(p.after) }),
  );
  const found =
    choice.places.length > 0 ? differenceInDifferences(areas) : interrupted(mine, before.length, after.length);
  return { state: 'value', choice, before, after, places, found };
};

/**
 * What is done in and around a place and whether it helped, by what was released and nothing else: whole quarters after the
 * start beside the same quarters a year earlier, the same method as at the desk. Where that cannot be said, the reason.
 */
export const doneHere = async (ports: Ports, place: Place): Promise<readonly DoneHere[]> => {
  const { edition, id: around } = place;
  const measures = await ports.measures.measures({ edition, around, openOnly: true, limit: mostShown });
  return Promise.all(
    measures.map(async (measure) => ({
      measure,
      outcome: await outcomeOf(ports, measure),
      sideEffects: isTapScale(place.scale) ? measure.sideEffects.filter((e) => e.state === 'shown') : [],
    })),
  );
};
