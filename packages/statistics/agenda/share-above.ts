import { betaCdf, betaQuantile } from '../numerics/beta.ts';
import { logBeta } from '../numerics/log-gamma.ts';

/** How many of `seen` said it. */
export interface Said {
  readonly times: number;
  readonly seen: number;
}

const points = 400;

const posterior = ({ times, seen }: Said): readonly [number, number] => [1 + times, 1 + seen - times];

/** Probability that more than `bound` of a group says it, when every share was as likely before. */
export const shareAbove = (said: Said, bound: number): number => 1 - betaCdf(bound, ...posterior(said));

/** Probability that the share of one group lies more than `by` above that of another. */
export const shareAboveOther = (one: Said, other: Said, by: number): number => {
  const [a, b] = posterior(one);
  const [from, to] = [betaQuantile(1e-9, a, b), betaQuantile(1 - 1e-9, a, b)];
  let sum = 0;
  let weights = 0;
  for (let k = 0; k < points; k++) {
    const x = from + ((k + 0.5) * (to - from)) / points;
    const weight = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b));
    weights += weight;
    if (x > by) sum += weight * betaCdf(x - by, ...posterior(other));
  }
  return sum / weights;
};
