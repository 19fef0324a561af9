import { demand } from '../numerics/demand.ts';
import { type Posterior, withInterval } from '../results/posterior.ts';
import type { Explained, ResultState } from '../results/result.ts';
import { betaGrid, sharePosterior } from './beta-grid.ts';
import { explainShares } from './explain.ts';

/** How many of those who answered said yes. */
export interface AreaShare {
  readonly yes: number;
  readonly asked: number;
}

export interface ShareLevel extends Explained {
  readonly posterior: Posterior;
  readonly borrowed: boolean;
}

/**
 * Levels of shares (thermometer voor ja of nee). Question: which part of those who let something be known said that it
 * goes well here, when only a few did? A place with few answers leans on the places around it.
 *
 * Model: yes ~ Binomial(asked, share), shares of one group ~ Beta, its mean and likeness integrated on a grid.
 * Assumes: each answer is of somebody else. It says nothing of those who said nothing: call it by that name on a screen.
 * Not for: counts per visit (`levelsOfCounts`).
 * Source: beta-binomial model, Skellam 1948; Gelman et al., Bayesian Data Analysis, 5.3.
 * @param first so many of the areas are asked for, the first ones; the others only lend
 * @throws RangeError when a number cannot be, or there are more yes than answers
 */
export const levelsOfShares = (
  areas: readonly AreaShare[],
  { fewestAnswers = 1, first }: { readonly fewestAnswers?: number; readonly first?: number } = {},
): ShareLevel[] => {
  areas.forEach(({ yes, asked }, n) => {
    demand(`answers ${n + 1}`, asked, { least: 0, whole: true });
    demand(`yes ${n + 1}`, yes, { least: 0, most: asked, whole: true });
  });
  const grid = betaGrid(
    areas.map(({ yes }) => yes),
    areas.map(({ asked }) => asked),
  );
  return areas.slice(0, first).map(({ yes, asked }) => {
    const state: ResultState = asked === 0 ? 'not-looked' : asked < fewestAnswers ? 'too-few' : 'value';
    const posterior = sharePosterior(grid, yes, asked);
    const level: ShareLevel = {
      state,
      ...(state === 'value' ? { estimate: posterior.mean } : {}),
      ...{ n: yes, effort: asked, method: 'beta-binomial-grid', version: 1, posterior, borrowed: asked === 0 },
      explain: (language) => explainShares(level, language),
    };
    return state === 'value' ? withInterval(level, posterior) : level;
  });
};
