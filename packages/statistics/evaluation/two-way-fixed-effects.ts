import { at, matrix, multiply, put } from '../numerics/matrix.ts';
import { countModel, modelCovariance, sumOfEffects } from './count-model.ts';
import type { LookedSeries } from './segmented-model.ts';

export interface TwoWayFixedEffects {
  readonly logRateRatio: number;
  readonly dispersion: number;
  /** The model's own standard error. */
  readonly error: number;
  /** Robust against likeness within an area, times G / (G - 1) for G areas: far too small with few treated. */
  readonly clusterError: number;
}

/**
 * Two-way fixed effects (model met een eigen niveau per gebied en per periode): the second opinion of the command that
 * analyses, never on a page. Every area has its own level and every period its own for all; what is left in treated areas
 * after the start is the effect.
 *
 * Assumes one start for all and the same effect everywhere. Do not use the cluster error with one treated area: it was up
 * to 8 times too small. Undefined when there is no finite answer, such as nothing seen in an area at all.
 * @param areas series of one length; effort 0 is missing
 * @param start first period of the new situation, counted from 0
 * @throws RangeError for counts and effort that are no numbers
 * Source: quasi-Poisson with area and period effects; sandwich by cluster, type HC0, as vcovCL of the R package sandwich.
 */
export const twoWayFixedEffects = (
  areas: readonly (LookedSeries & { readonly treated: boolean })[],
  start: number,
): TwoWayFixedEffects | undefined => {
  const periods = areas[0]?.counts.length ?? 0;
  const cells = areas.flatMap(({ effort }, area) =>
    Array.from({ length: periods }, (_, t) => ({ area, t })).filter(({ t }) => (effort[t] ?? 0) > 0),
  );
  const effect = areas.length + periods - 1;
  const design = matrix(cells.length, effect + 1, (i, j) => {
    const { area, t } = cells[i] ?? { area: 0, t: 0 };
    if (j === effect) return areas[area]?.treated && t >= start ? 1 : 0;
    return j < areas.length ? +(j === area) : +(j - areas.length + 1 === t);
  });
  const y = cells.map(({ area, t }) => areas[area]?.counts[t] ?? 0);
  const model = countModel({ y, effort: cells.map(({ area, t }) => areas[area]?.effort[t] ?? 0), design });
  if (!model) return undefined;
  const score = matrix(areas.length, effect + 1);
  cells.forEach(({ area }, i) => {
    for (let j = 0; j <= effect; j++) {
      const more = ((y[i] ?? 0) - (model.fitted[i] ?? 0)) * at(design, i, j);
      put(score, area, j, at(score, area, j) + more);
    }
  });
  const along = multiply(score, model.unscaled);
  let square = 0;
  for (let area = 0; area < areas.length; area++) square += at(along, area, effect) ** 2;
  const times = Array.from({ length: effect + 1 }, (_, j) => (j === effect ? 1 : 0));
  const { value, error } = sumOfEffects(model, modelCovariance(model), times);
  return {
    logRateRatio: value,
    dispersion: model.dispersion,
    error,
    clusterError: Math.sqrt((square * areas.length) / (areas.length - 1)),
  };
};
