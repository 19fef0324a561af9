import { demand } from '../numerics/demand.ts';
import type { Explained } from '../results/result.ts';
import { drawnRanks } from './rank-distribution.ts';
import { type RankOptions, rankResult, type ThemeRank } from './rank-result.ts';

/**
 * Expected ranks from seeded draws (verwachte plaats, uit trekkingen), as `themeRanks`, for levels whose posterior is no single gamma: those of the thermometer. 500 to 2000 draws.
 * @param draws `draws[i][d]` is draw d of theme i; the same number for each
 * @throws RangeError for draws that are no numbers, or of different number
 */
export const themeRanksFromDraws = (
  draws: readonly ArrayLike<number>[],
  options: RankOptions,
): Explained<readonly ThemeRank[]> => {
  draws.forEach((mine, i) => {
    if (mine.length === 0 || mine.length !== draws[0]?.length)
      throw new RangeError('every theme has the same number of draws');
    for (let d = 0; d < mine.length; d++) demand(`draw ${d + 1} of theme ${i + 1}`, mine[d] ?? Number.NaN);
  });
  return rankResult('expected-rank-draws', drawnRanks(draws), options);
};
