import type { Counts } from './tally.ts';

const keyOf = (place: string, choice: string): string => `sw-laatst:${place}:${choice}`;

/** The numbers of the last time that this was done here, as far as this phone kept them. */
export const recallCounts = (place: string, choice: string): Counts | undefined => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place, choice)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    return Object.fromEntries(Object.entries(kept).filter(([, v]) => typeof v === 'string' && /^\d{1,3}$/.test(v)));
  } catch {
    return undefined;
  }
};

/** Numbers only: what somebody wrote is never kept for a next time. Nothing at all where the phone may keep nothing. */
export const keepCounts = (place: string, choice: string, counts: Counts): void => {
  if (/(^|;\s*)sw-niets=ja/.test(document.cookie)) return;
  try {
    localStorage.setItem(keyOf(place, choice), JSON.stringify(counts));
  } catch {
    // A phone without room: the next time begins empty.
  }
};
