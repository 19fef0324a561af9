import { logCountPmf } from '../numerics/counts.ts';
import { type CountData, type CountModel, countModel } from './count-model.ts';

export interface NegativeBinomialModel extends CountModel {
  /** Variance is mean + mean² / size; Infinity when the counts are no more spread than chance makes them. */
  readonly size: number;
}

const golden = (Math.sqrt(5) - 1) / 2;
const [least, most] = [-6, 14];

/**
 * Negative binomial model (negatief-binomiaal model): the count model whose spread between periods is estimated with it,
 * by maximum likelihood. Of streets beside each other, `size` is the shape of the gamma distribution of their levels.
 *
 * Assumes the same spread everywhere. Undefined as `countModel` is. Not for a handful of counts: the likelihood is flat.
 * @throws RangeError as `countModel` does
 * Source: Venables & Ripley, MASS (2002), glm.nb; here by a search over the size, with a fit at each.
 */
export const negativeBinomialModel = (data: CountData): NegativeBinomialModel | undefined => {
  const logLikelihood = (model: CountModel, size: number): number =>
    data.y.reduce((sum, count, i) => sum + logCountPmf(count, model.fitted[i] ?? 0, size), 0);
  const at = (logSize: number) => {
    const size = Math.exp(logSize);
    const model = countModel(data, size);
    return { model, size, worth: model ? logLikelihood(model, size) : Number.NEGATIVE_INFINITY };
  };
  const poisson = countModel(data);
  if (!poisson) return undefined;
  let [from, to] = [least, most];
  let [left, right] = [at(to - golden * (to - from)), at(from + golden * (to - from))];
  while (to - from > 1e-7) {
    if (left.worth > right.worth) {
      to = from + golden * (to - from);
      right = left;
      left = at(to - golden * (to - from));
    } else {
      from = to - golden * (to - from);
      left = right;
      right = at(from + golden * (to - from));
    }
  }
  const limit = logLikelihood(poisson, Number.POSITIVE_INFINITY);
  return left.model && left.worth > limit + 1e-9 && left.size < 1e5
    ? { ...left.model, size: left.size }
    : { ...poisson, size: Number.POSITIVE_INFINITY };
};
