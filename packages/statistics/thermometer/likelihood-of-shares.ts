import { logRise } from '../numerics/log-gamma.ts';
import { lowestPoint } from '../numerics/nelder-mead.ts';

/** The beta distribution under which the answers of all areas are likeliest. */
export interface LikeliestBeta {
  readonly alpha: number;
  readonly beta: number;
}

/** Beyond this many answers' worth of likeness areas do not differ any more. */
const boundary = 1e5;

/**
 * Likeliest beta (maximum likelihood, empirische Bayes): how much do areas differ in the share of yes? A check of the
 * grid, with the same reservations as `likeliestGamma`; undefined when areas differ no more than chance makes them.
 */
export const likeliestBeta = (yes: readonly number[], asked: readonly number[]): LikeliestBeta | undefined => {
  const all = yes.reduce((sum, y) => sum + y, 0);
  const whole = asked.reduce((sum, n) => sum + n, 0);
  if (all === 0 || all === whole) return undefined;
  const loss = (logit: number, logWeight: number): number => {
    const mean = 1 / (1 + Math.exp(-logit));
    const a = mean * Math.exp(logWeight);
    const b = (1 - mean) * Math.exp(logWeight);
    return -yes.reduce((log, y, i) => {
      const n = asked[i] ?? 0;
      return log + logRise(a, y) + logRise(b, n - y) - logRise(a + b, n);
    }, 0);
  };
  const start = Math.log(all / (whole - all));
  const { x, value } = lowestPoint(([m = 0, w = 0]) => loss(m, w), [start, 2]);
  const [logit = 0, logWeight = 0] = x;
  if (logWeight > Math.log(boundary) - 1 || loss(start, Math.log(boundary)) <= value + 1e-7) return undefined;
  const mean = 1 / (1 + Math.exp(-logit));
  return { alpha: mean * Math.exp(logWeight), beta: (1 - mean) * Math.exp(logWeight) };
};
