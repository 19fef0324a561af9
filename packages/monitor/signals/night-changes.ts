import { type Week, weekDistance } from '../periods/index.ts';
import type { FoundSignal } from './score.ts';
import { type Signal, strongerOf } from './signal.ts';
import { watchedKey } from './watched.ts';

/** What one night writes about a signal. */
export type NightChange =
  /** `isOver`: of some weeks ago, seen by looking back, and not found since. */
  | { readonly kind: 'found'; readonly found: FoundSignal; readonly isOver: boolean }
  | { readonly kind: 'again'; readonly id: string; readonly found: FoundSignal }
  | { readonly kind: 'faded'; readonly id: string; readonly week: Week };

/** A change that was judged and comes back within a quarter is the same change; later it is a new one. */
const sameFor = 13;
/** Not found for so many weeks: then it is said that it is no longer found. */
export const fadesAfter = 4;

type Known = Pick<Signal, 'id' | 'placeId' | 'watched' | 'direction' | 'state' | 'grade' | 'lastWeek' | 'faded'>;
const keyOf = ({ placeId, watched, direction }: Pick<Known, 'placeId' | 'watched' | 'direction'>): string =>
  `${placeId}|${watchedKey(watched)}|${direction}`;

/**
 * What has to be written after a night: what is new, what was found again, what is found no longer. The same night twice
 * writes nothing the second time.
 * @param known signals that are open, and those that were judged, the newest of each series and direction first
 */
export const nightChanges = (
  known: readonly Known[],
  found: readonly FoundSignal[],
  through: Week,
): readonly NightChange[] => {
  const newest = new Map<string, Known>();
  for (const one of known) {
    const before = newest.get(keyOf(one));
    if (!before || one.state === 'open' || (before.state !== 'open' && one.lastWeek > before.lastWeek))
      newest.set(keyOf(one), one);
  }
  const told = new Set<string>();
  const changes = found.flatMap((f): NightChange[] => {
    const before = newest.get(keyOf(f));
    if (!before || (before.state !== 'open' && weekDistance(before.lastWeek, f.week) > sameFor))
      return [{ kind: 'found', found: f, isOver: weekDistance(f.week, through) > fadesAfter }];
    told.add(before.id);
    const stronger = strongerOf(before.grade, f.grade) !== before.grade;
    return f.week > before.lastWeek || stronger ? [{ kind: 'again', id: before.id, found: f }] : [];
  });
  const faded = [...newest.values()].filter(
    (k) => !k.faded && !told.has(k.id) && weekDistance(k.lastWeek, through) > fadesAfter,
  );
  return [...changes, ...faded.map(({ id }): NightChange => ({ kind: 'faded', id, week: through }))];
};
