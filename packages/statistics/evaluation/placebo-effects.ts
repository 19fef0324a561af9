import { demand } from '../numerics/demand.ts';
import { assignmentsOf } from './assignments.ts';
import { meanDifference } from './permutation.ts';

/** How many choices of as many areas give an effect between two log rate ratios. */
export interface PlaceboBar {
  readonly from: number;
  readonly to: number;
  readonly assignments: number;
}

/**
 * Placebo effects (wat toeval doet): the log rate ratios that all other choices of as many areas would have given, in bars
 * of equal width from the smallest to the largest, to draw beside the real one. The same choices as in
 * `differenceInDifferences` with the same seed.
 * @param changes log rate changes; an area without one is left out, as there
 * @param treated for each of them whether the approach was there
 * @throws RangeError for no bars at all
 */
export const placeboEffects = (
  changes: readonly (number | null)[],
  treated: readonly boolean[],
  seed = 1,
  bars = 15,
): readonly PlaceboBar[] => {
  demand('the number of bars', bars, { least: 1, whole: true });
  const known = changes.flatMap((value, a) => (value === null ? [] : [{ value, treated: treated[a] === true }]));
  const chosen = known.flatMap((area, k) => (area.treated ? [k] : []));
  if (chosen.length === 0 || chosen.length === known.length) return [];
  const values = known.map(({ value }) => value);
  const total = values.reduce((sum, v) => sum + v, 0);
  const effects = assignmentsOf(known.length, chosen, seed).chosen.map((areas) => meanDifference(values, total, areas));
  const [least, most] = effects.reduce(
    ([low, high], e) => [Math.min(low, e), Math.max(high, e)],
    [Infinity, -Infinity],
  );
  const width = (most - least) / bars || 1;
  const counted = new Array<number>(bars).fill(0);
  for (const effect of effects) {
    const at = Math.min(bars - 1, Math.floor((effect - least) / width));
    counted[at] = (counted[at] ?? 0) + 1;
  }
  return counted.map((assignments, b) => ({ from: least + b * width, to: least + (b + 1) * width, assignments }));
};
