import { demand } from '../numerics/demand.ts';
import type { Explained } from '../results/result.ts';
import { type GammaPosterior, gammaRanks } from './rank-distribution.ts';
import { type RankOptions, rankResult, type ThemeRank } from './rank-result.ts';

/**
 * Expected ranks (verwachte plaats): which themes are going on most here, and how sure is that order? For each theme the
 * place that it has on average over everything the counts leave open, the probability that it is among the first few, and
 * which themes stand "gelijk op" because the order of two neighbours is less sure than 3 to 1.
 *
 * Assumes that the levels are known independently of each other and are of one kind (counts per visit). Not for levels of
 * different kinds, and never to call one street worse than another by raw numbers.
 * @param posteriors per theme the gamma posterior of its level
 * @throws RangeError for shapes and rates that are not above 0
 * Source: Laird & Louis (1989); Goldstein & Spiegelhalter (1996). By quadrature, no draws.
 */
export const themeRanks = (
  posteriors: readonly GammaPosterior[],
  options: RankOptions,
): Explained<readonly ThemeRank[]> => {
  for (const { shape, rate } of posteriors) {
    demand('a shape', shape, { least: 0, above: true });
    demand('a rate', rate, { least: 0, above: true });
  }
  return rankResult('expected-rank-quadrature', gammaRanks(posteriors), options);
};
