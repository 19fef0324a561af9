import { seeded } from '../numerics/seeded.ts';

/** The scores that one observer gave to a place, before and now. */
export interface ScoredTwice {
  readonly before: number;
  readonly now: number;
}

const mostExact = 14;
const draws = 9999;

/**
 * Change of scores (verandering van cijfers). Question: did the people who scored both times go up, or is it chance?
 * Only within observers, so that a stricter newcomer changes nothing. If nothing changed, each difference might as well
 * have had the other sign: `chance` is the part of all signs (2^n up to 14 observers, beyond that 9,999 seeded draws and
 * the one seen) that gives a mean at least as far from 0.
 * Not for: fewer than 5 observers, for whom no signs at all are rarer than 1 in 16.
 * Source: Fisher 1935, The Design of Experiments, 21.
 */
export const changeOfScores = (
  scored: readonly ScoredTwice[],
  seed = 1,
): { readonly n: number; readonly mean: number; readonly chance: number; readonly seed?: number } => {
  const differences = scored.map(({ before, now }) => now - before);
  const n = differences.length;
  if (differences.some((d) => !Number.isFinite(d))) throw new RangeError('a score has to be a finite number');
  if (n === 0) return { n, mean: Number.NaN, chance: 1 };
  const sumWith = (positive: (k: number) => boolean) =>
    differences.reduce((sum, d, k) => sum + (positive(k) ? d : -d), 0);
  const seen = sumWith(() => true);
  const asFar = (sum: number) => Math.abs(sum) >= Math.abs(seen) - 1e-9;
  if (n <= mostExact) {
    let far = 0;
    for (let signs = 0; signs < 2 ** n; signs++) if (asFar(sumWith((k) => ((signs >> k) & 1) === 1))) far++;
    return { n, mean: seen / n, chance: far / 2 ** n };
  }
  const random = seeded(seed);
  let far = 1;
  for (let draw = 0; draw < draws; draw++) if (asFar(sumWith(() => random() < 0.5))) far++;
  return { n, mean: seen / n, chance: far / (draws + 1), seed };
};
