import type { Assignments } from './assignments.ts';

export interface PermutationTest {
  /** Mean change of the treated areas minus that of the others. */
  readonly estimate: number;
  /** Share of the assignments whose effect is at least as large, the real one among them. */
  readonly p: number;
  readonly pDecrease: number;
  readonly pIncrease: number;
  /** The smallest p that is possible with so many areas. */
  readonly smallestP: number;
  /** Effects that chance would not be rarer than 1 in 10 with; an end is absent where no effect is ruled out. */
  readonly interval?: readonly [lower: number, upper: number];
}

/** Differences below this are rounding. */
const tie = 1e-12;
const rarely = 10;

/** Mean of the chosen areas minus that of the others. @param total sum of all values */
export const meanDifference = (values: readonly number[], total: number, chosen: readonly number[]): number => {
  let inside = 0;
  for (const area of chosen) inside += values[area] ?? 0;
  return inside / chosen.length - (total - inside) / (values.length - chosen.length);
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);

/**
 * Permutation test (verwisseltoets): if the approach made no difference it did not matter which areas got it; so every
 * other choice of as many areas is tried, and the share with an effect as large is what chance does. Exact, without an
 * assumption about how counts spread, also for a handful of areas.
 *
 * The interval turns the test round. Take an effect d away from the treated areas; d is ruled out when then no more than
 * 1 in 10 assignments go as far. How far each assignment goes is a straight line in d, so each stops going as far at a
 * distance that is known exactly, and no grid is searched.
 * Assumes areas that could have been exchanged beforehand. Needs treated and other areas.
 * Source: Fisher (1935); Conley & Taber (2011) for few treated areas.
 */
export const permutationTest = (changes: readonly number[], { chosen }: Assignments): PermutationTest => {
  const real = chosen[0] ?? [];
  const total = sumOf(changes);
  const effects = chosen.map((areas) => meanDifference(changes, total, areas));
  const estimate = effects[0] ?? Number.NaN;
  const share = (holds: (effect: number) => boolean) => effects.filter(holds).length / effects.length;

  // Per assignment: its effect on changes that are 1 in the treated areas and 0 elsewhere.
  const isTreated = changes.map((_, area) => (real.includes(area) ? 1 : 0));
  const along = chosen.map((areas) => meanDifference(isTreated, real.length, areas));
  const reach = (sign: 1 | -1): number | undefined => {
    const ends = Float64Array.from(effects, (effect, a) => {
      const slope = along[a] ?? 0;
      const rest = sign * (effect - slope * estimate);
      if (1 - slope < tie || 1 + slope < tie) return Number.POSITIVE_INFINITY;
      return Math.max(rest / (1 - slope), -rest / (1 + slope));
    });
    const sorted = ends.sort();
    const end = sorted[sorted.length - 1 - Math.floor(sorted.length / rarely)] ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(end) ? end : undefined;
  };
  const [down, up] = [reach(1), reach(-1)];
  const mirrored = along.filter((slope) => 1 - Math.abs(slope) < tie).length;
  return {
    estimate,
    p: share((effect) => Math.abs(effect) >= Math.abs(estimate) - tie),
    pDecrease: share((effect) => effect <= estimate + tie),
    pIncrease: share((effect) => effect >= estimate - tie),
    smallestP: mirrored / effects.length,
    ...(down === undefined || up === undefined ? {} : { interval: [estimate - down, estimate + up] as const }),
  };
};
