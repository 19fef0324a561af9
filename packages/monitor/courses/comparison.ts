import { addWeeks, type Week } from '../periods/index.ts';
import type { LoggedVisit } from './logged-visit.ts';
import { girlsShare, type Tally, tallyOf } from './tally.ts';

/** Compared over this many weeks, the week of the sheet included: one week of one place is chance. */
export const weeksCompared = 4;
/** With fewer, a place does not take part in a comparison. */
export const fewestVisits = 5;
export const fewestChildren = 20;
/** With fewer other places, the middle one would be somebody's figure. */
export const fewestPlaces = 3;

/** What is compared of a place; undefined where nothing was noted to take it from. */
export interface Course {
  readonly visits: number;
  readonly girlsShare: number | undefined;
  /** Over the visits at which it was noted. */
  readonly childrenPerVisit: number | undefined;
  /** Over the visits at which it was noted. */
  readonly spokenPerVisit: number | undefined;
}

/** How a place does beside the middle one of the others of the same organisation, or why that is not said. */
export type Comparison =
  | { readonly kind: 'compared'; readonly here: Course; readonly others: Course; readonly places: number }
  | { readonly kind: 'too-few-here'; readonly visits: number; readonly children: number }
  | { readonly kind: 'too-few-places'; readonly places: number };

const courseOf = (t: Tally): Course => ({
  visits: t.visits,
  girlsShare: girlsShare(t),
  childrenPerVisit: t.counted === 0 ? undefined : t.children / t.counted,
  spokenPerVisit: t.ofSpoken === 0 ? undefined : t.spoken / t.ofSpoken,
});

const hasEnough = (t: Tally): boolean => t.visits >= fewestVisits && t.ofChildren >= fewestChildren;

/** The middle value; of an even number the mean of the two in the middle. */
const middle = (values: readonly number[]): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (n: number) => sorted[n] ?? Number.NaN;
  if (sorted.length === 0) return undefined;
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
};

/**
 * One place beside the others of its organisation, over the last weeks. Only the middle of the others is told, never a list: a
 * sheet is for steering one's own course, not for a ranking.
 * @param visits of the whole organisation; other weeks may be among them
 */
export const compareOf = (week: Week, placeId: string, visits: readonly LoggedVisit[]): Comparison => {
  const first = addWeeks(week, 1 - weeksCompared);
  const perPlace = new Map<string, LoggedVisit[]>();
  for (const visit of visits) {
    if (visit.week < first || visit.week > week) continue;
    const known = perPlace.get(visit.placeId);
    if (known) known.push(visit);
    else perPlace.set(visit.placeId, [visit]);
  }
  const here = tallyOf(perPlace.get(placeId) ?? []);
  if (!hasEnough(here)) return { kind: 'too-few-here', visits: here.visits, children: here.ofChildren };
  const others = [...perPlace]
    .filter(([id]) => id !== placeId)
    .map(([, of]) => tallyOf(of))
    .filter(hasEnough)
    .map(courseOf);
  if (others.length < fewestPlaces) return { kind: 'too-few-places', places: others.length };
  return {
    kind: 'compared',
    here: courseOf(here),
    others: {
      visits: middle(others.map((o) => o.visits)) ?? 0,
      girlsShare: middle(others.flatMap((o) => o.girlsShare ?? [])),
      childrenPerVisit: middle(others.flatMap((o) => o.childrenPerVisit ?? [])),
      spokenPerVisit: middle(others.flatMap((o) => o.spokenPerVisit ?? [])),
    },
    places: others.length,
  };
};
