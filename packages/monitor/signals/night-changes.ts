import { type Week, weekDistance } from '../periods/index.ts';
import type { FoundSignal } from './score.ts';
import { type Signal, strongerOf } from './signal.ts';
import { watchedKey } from './watched.ts';

/** What one night writes about a signal. */
export type NightChange =
  | { readonly kind: 'found'; readonly found: FoundSignal }
  /** Of some weeks ago, seen by looking back, and over since: it was so then, and nobody is asked to go and look. */
  | { readonly kind: 'found-back'; readonly found: FoundSignal }
  | { readonly kind: 'again'; readonly id: string; readonly found: FoundSignal }
  /** The same signal of the same week, with other figures: something was told later, or taken back. No step of its own. */
  | { readonly kind: 'figures'; readonly id: string; readonly found: FoundSignal }
  | { readonly kind: 'faded'; readonly id: string; readonly week: Week };

/** A change that was judged and comes back within a quarter is the same change; later it is a new one. */
const sameFor = 13;
/** Not found for so many weeks: then it is said that it is no longer found. */
export const fadesAfter = 4;

type Known = Pick<Signal, 'id' | 'placeId' | 'watched' | 'direction' | 'state' | 'grade' | 'lastWeek' | 'faded'> &
  Partial<Pick<Signal, 'evidence' | 'threshold' | 'marks' | 'weeks'>>;
const keyOf = ({ placeId, watched, direction }: Pick<Known, 'placeId' | 'watched' | 'direction'>): string =>
  `${placeId}|${watchedKey(watched)}|${direction}`;

const figuresOf = ({ evidence, threshold, marks, weeks }: Partial<FoundSignal>): string =>
  JSON.stringify([evidence, threshold, marks, weeks?.map((w) => [w.week, w.count, w.expected])]);

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
  const past = new Set<string>();
  for (const one of known) {
    // What was so long ago is no reason to keep silent about what is so now.
    if (one.state === 'past') {
      past.add(`${keyOf(one)}|${one.lastWeek}`);
      continue;
    }
    const before = newest.get(keyOf(one));
    if (!before || one.state === 'open' || (before.state !== 'open' && one.lastWeek > before.lastWeek))
      newest.set(keyOf(one), one);
  }
  const told = new Set<string>();
  const changes = found.flatMap((f): NightChange[] => {
    const before = newest.get(keyOf(f));
    if (!before || (before.state !== 'open' && weekDistance(before.lastWeek, f.week) > sameFor)) {
      if (weekDistance(f.week, through) <= fadesAfter) return [{ kind: 'found', found: f }];
      return past.has(`${keyOf(f)}|${f.week}`) ? [] : [{ kind: 'found-back', found: f }];
    }
    told.add(before.id);
    const stronger = strongerOf(before.grade, f.grade) !== before.grade;
    if (f.week > before.lastWeek || stronger) return [{ kind: 'again', id: before.id, found: f }];
    return f.week === before.lastWeek && figuresOf(f) !== figuresOf(before)
      ? [{ kind: 'figures', id: before.id, found: f }]
      : [];
  });
  const faded = [...newest.values()].filter(
    (k) => !k.faded && !told.has(k.id) && weekDistance(k.lastWeek, through) > fadesAfter,
  );
  return [...changes, ...faded.map(({ id }): NightChange => ({ kind: 'faded', id, week: through }))];
};
