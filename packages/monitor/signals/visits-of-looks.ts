import type { Visit } from '@straatwijs/statistics';
import type { Look } from '../counts/series-store.ts';
import { type Week, weekDistance } from '../periods/index.ts';
import type { WatchedThing } from './watched.ts';

/**
 * Visits of a series, by who looked: everything that one observer saw of it on one day is one visit, and the same thing twice
 * on that day counts once, with the most that was seen.
 * @param first week of period 0
 */
export const visitsOfLooks = (looks: readonly Look[], w: WatchedThing, first: Week): readonly Visit[] => {
  const most = new Map<string, Map<string, number>>();
  const at = new Map<string, { readonly week: Week; readonly day: string; readonly observer: string }>();
  for (const { week, day, observer, series, indicator, valence, value } of looks) {
    if (series !== w.series || week < first) continue;
    if (w.indicator === '' ? (valence === 'positive') !== (w.valence === 'positive') : indicator !== w.indicator)
      continue;
    const key = `${observer} ${day}`;
    const things = most.get(key) ?? new Map<string, number>();
    things.set(indicator, Math.max(things.get(indicator) ?? 0, value));
    most.set(key, things);
    at.set(key, { week, day, observer });
  }
  return [...at].map(([key, { week, day, observer }]) => ({
    period: weekDistance(first, week),
    day,
    observer,
    count: [...(most.get(key)?.values() ?? [])].reduce((sum, n) => sum + n, 0),
  }));
};
