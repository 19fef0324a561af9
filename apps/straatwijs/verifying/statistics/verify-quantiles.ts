import { countParts, countQuantile, logCountPmf, midP } from '@straatwijs/statistics';
import { z } from 'zod';
import { numbers } from './schemas.ts';
import type { Tally } from './tally.ts';

const file = z.object({
  tolerance: z.object({ prob_abs: z.number(), log_abs: z.number() }),
  cases: z.array(
    z.object({
      ...{ mu: z.number(), size: z.number().nullable(), alpha: z.number(), upper: z.number(), lower: z.number() },
      ...{ y: numbers, pUpper: numbers, pLower: numbers, midPUpper: numbers, logpmf: numbers },
    }),
  ),
});

/** Quantiles and tails of counts ("nb_quantiles"). */
export const verifyQuantiles = (json: unknown, tally: Tally): void => {
  const { cases, tolerance } = file.parse(json);
  cases.forEach((c, n) => {
    const size = c.size ?? Number.POSITIVE_INFINITY;
    tally.same(`case ${n + 1}: upper`, countQuantile(1 - c.alpha, c.mu, size), c.upper);
    tally.same(`case ${n + 1}: lower`, countQuantile(c.alpha, c.mu, size), c.lower);
    const list = (what: string, of: (y: number) => number, known: readonly number[], absolute: number) =>
      tally.allNear(`case ${n + 1}: ${what}`, c.y.map(of), known, { absolute });
    list('tail above', (y) => countParts(y - 1, c.mu, size).upper, c.pUpper, tolerance.prob_abs);
    list('tail below', (y) => countParts(y, c.mu, size).lower, c.pLower, tolerance.prob_abs);
    list('mid-p', (y) => midP(y, c.mu, size).up, c.midPUpper, tolerance.prob_abs);
    list('log probability', (y) => logCountPmf(y, c.mu, size), c.logpmf, tolerance.log_abs);
  });
};
