import { madeAtOf } from './folders.ts';

const day = 86_400_000;
/** Backups are kept no longer than this: what was erased is then gone from all of them. */
export const longestDays = 35;
const days = 7;
const weeks = 4;

/** The newest of each of the last so many periods in which there was one. */
const newestPer = (times: readonly number[], periodOf: (at: number) => number, most: number): readonly number[] => {
  const newest = new Map<number, number>();
  for (const at of times) newest.set(periodOf(at), Math.max(at, newest.get(periodOf(at)) ?? 0));
  return [...newest.values()].sort((a, b) => b - a).slice(0, most);
};

// Weeks from Monday to Sunday: the first of January 1970 was a Thursday.
const weekOf = (at: number): number => Math.floor((at + 3 * day) / (7 * day));

/**
 * Which archives may go: all but the newest of each of the last seven days and of the last four whole weeks that have one, and whatever is older than
 * 35 days. What was kept before a restore stays those 35 days. Files with other names are not ours.
 * @param names of all files in the folder
 */
export const outdated = (names: readonly string[], now: number): readonly string[] => {
  const ours = names.flatMap((name) => {
    const made = madeAtOf(name);
    return made === undefined ? [] : [{ name, ...made }];
  });
  const nightly = ours.filter((a) => !a.beforeRestore).map((a) => a.at);
  const kept = new Set([
    ...newestPer(nightly, (at) => Math.floor(at / day), days),
    ...newestPer(
      nightly.filter((at) => weekOf(at) < weekOf(now)),
      weekOf,
      weeks,
    ),
  ]);
  return ours
    .filter(({ at, beforeRestore }) => now - at > longestDays * day || !(beforeRestore || kept.has(at)))
    .map((a) => a.name);
};
