import { demand } from '../numerics/demand.ts';
import { type Posterior, withInterval } from '../results/posterior.ts';
import type { Explained, ResultState } from '../results/result.ts';
import { explainCounts } from './explain.ts';
import { areaPosterior, type GammaGrid, gammaGrid } from './gamma-grid.ts';

/** What was seen in one area (a street, mostly), and how often somebody looked. */
export interface AreaCount {
  /** How often it was seen; whole. */
  readonly count: number;
  /** Visits in which it could have been seen; 0: nobody looked. */
  readonly effort: number;
  /** How many different people looked, where that is known. */
  readonly observers?: number;
}

/** The level of an area: how often it is seen per visit. */
export interface CountLevel extends Explained {
  readonly posterior: Posterior;
  /** From 0 (all from the areas around) to 1 (all its own). */
  readonly ownWeight: number;
  /** How likely the level is higher than that of the whole group together. */
  readonly aboveGroup: number;
  /** Nobody looked here; the posterior is only what the group says. */
  readonly borrowed: boolean;
  readonly observers?: number;
}

/** What a group of areas says of each of its areas; undefined: nobody looked anywhere. */
export type CountGroup = GammaGrid | undefined;

/**
 * What a group says, found once for all of its areas: finding it is most of the work of a level.
 * @throws RangeError when a count or effort is not a number it can be, or something was seen where nobody looked
 */
export const groupOfCounts = (areas: readonly AreaCount[]): CountGroup => {
  areas.forEach(({ count, effort }, n) => {
    demand(`count ${n + 1}`, count, { least: 0, whole: true });
    demand(`effort ${n + 1}`, effort, { least: 0 });
    if (effort === 0 && count > 0) throw new RangeError(`count ${n + 1} is ${count}, where nobody looked`);
  });
  const looked = areas.filter(({ effort }) => effort > 0);
  return looked.length === 0
    ? undefined
    : gammaGrid(
        looked.map(({ count }) => count),
        looked.map(({ effort }) => effort),
      );
};

/** The level of one of the areas that a group was made of. What is shown seldom is found when it is asked for. */
export const levelInGroup = (
  grid: CountGroup,
  { count, effort, observers }: AreaCount,
  fewestObservers = 1,
): CountLevel => {
  const few = observers !== undefined && observers < fewestObservers;
  const state: ResultState = effort === 0 ? 'not-looked' : few ? 'too-few' : 'value';
  const posterior = grid ? areaPosterior(grid, count, effort) : nothingKnown;
  const level: CountLevel = {
    state,
    ...(state === 'value' ? { estimate: posterior.mean } : {}),
    ...{ n: count, effort, ...(observers === undefined ? {} : { observers }) },
    ...{ method: 'gamma-poisson-grid', version: 1, posterior },
    get ownWeight() {
      return grid ? ownWeightIn(grid, effort) : 0;
    },
    get aboveGroup() {
      return grid ? posterior.above(grid.overall) : Number.NaN;
    },
    borrowed: effort === 0,
    explain: (language) => explainCounts(level, language),
  };
  return state === 'value' ? withInterval(level, posterior) : level;
};

const ownWeightIn = (grid: GammaGrid, effort: number): number =>
  grid.weights.reduce((sum, w, k) => {
    const lean = (grid.shapes[k] ?? 0) / (grid.means[k] ?? 1);
    return sum + (w * effort) / (effort + lean);
  }, 0);

/**
 * Levels of counts (thermometer voor tellingen). Question: how often is something seen in this street, and how sure is
 * that, when hardly anybody looked? A street with few visits leans on the buurt; with more visits it counts for itself.
 *
 * Model: count ~ Poisson(effort × level), levels of one group ~ Gamma, its shape and mean integrated on a grid, so that
 * all zero, one area, or areas that do not differ need no special case.
 * Assumes: a visit in which it is there notes it equally often everywhere; visits do not follow each other by the hour.
 * Not for: sources without visits (use `levelsOfShares`), scores, or ranking by the estimate.
 * Source: Clayton & Kaldor 1987, Biometrics 43:671, with the hyperparameters integrated instead of plugged in.
 * @param areas of one group: see `groupToLeanOn`
 * @param fewest observers below which a level is too few to show
 * @param first so many of the areas are asked for, the first ones; the others only lend
 * @throws RangeError when a count or effort is not a number it can be, or something was seen where nobody looked
 */
export const levelsOfCounts = (
  areas: readonly AreaCount[],
  { fewestObservers = 1, first }: { readonly fewestObservers?: number; readonly first?: number } = {},
): CountLevel[] => {
  const group = groupOfCounts(areas);
  return areas.slice(0, first).map((area) => levelInGroup(group, area, fewestObservers));
};

/** Nobody looked anywhere: there is no group to lean on either. */
const nothingKnown: Posterior = {
  mean: Number.NaN,
  quantile: () => Number.NaN,
  above: () => Number.NaN,
  draw: () => Number.NaN,
};
