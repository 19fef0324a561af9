import { demand } from '../numerics/demand.ts';
import { explaining } from '../results/explaining.ts';
import type { Interval } from '../results/posterior.ts';
import { type Explained, writeNumber } from '../results/result.ts';
import { drawnRanks, type GammaPosterior, gammaRanks, type RankDistribution } from './rank-distribution.ts';
import { agendaTexts } from './texts.ts';

/** Below this probability of being higher, one does not stand above the next. */
const clearlyHigher = 0.75;

export interface ThemeRank {
  /** Which theme: its place in the input. */
  readonly theme: number;
  /** 1 is highest; 2.4 lies between the second and the third. */
  readonly expectedRank: number;
  /** The probability of being among the first k (`top`). */
  readonly inTop: number;
  readonly interval: Interval;
  /** Themes of one band (1, 2, …) are not clearly different: "gelijk op". Never print an order without it. */
  readonly band: number;
}

export interface RankOptions {
  /** How many count as the first ones. */
  readonly top?: number;
  /** How many observations and visits stand behind the posteriors together. */
  readonly n: number;
  readonly effort: number;
}

const rankAt = (ranks: ArrayLike<number>, p: number): number => {
  let sum = 0;
  for (let r = 0; r < ranks.length; r++) {
    sum += ranks[r] ?? 0;
    if (sum >= p - 1e-12) return r + 1;
  }
  return ranks.length;
};

const inOrder = ({ ranks, above }: RankDistribution, top: number): ThemeRank[] => {
  const things = ranks.map((rank, theme) => {
    const expectedRank = ranks.reduce((sum, _, other) => sum + (other === theme ? 0 : above(other, theme)), 1);
    const inTop = Array.from({ length: Math.min(top, rank.length) }, (_, r) => rank[r] ?? 0).reduce((a, b) => a + b, 0);
    return {
      theme,
      expectedRank,
      inTop,
      interval: [rankAt(rank, 0.05), rankAt(rank, 0.95)] as const,
    };
  });
  things.sort((a, b) => a.expectedRank - b.expectedRank || a.theme - b.theme);
  let band = 0;
  return things.map((thing, k) => {
    const before = things[k - 1];
    if (!before || above(before.theme, thing.theme) >= clearlyHigher) band++;
    return { ...thing, band };
  });
};

const resultOf = (
  method: string,
  distribution: RankDistribution,
  { top = 3, n, effort }: RankOptions,
): Explained<readonly ThemeRank[]> => {
  demand('the number of first ones', top, { least: 1, whole: true });
  const estimate = inOrder(distribution, top);
  const bands = estimate.at(-1)?.band ?? 0;
  return {
    method,
    version: 1,
    ...(estimate.length > 0 ? { state: 'value', estimate } : { state: 'too-few' }),
    n,
    effort,
    explain: explaining(agendaTexts, ({ themeRanks: say }, language) => {
      const [themes, steps] = [writeNumber(estimate.length, language), writeNumber(bands, language)];
      return bands === 0 ? say.none : bands === 1 ? say.allEqual(themes) : say.order(themes, steps);
    }),
  };
};

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
  return resultOf('expected-rank-quadrature', gammaRanks(posteriors), options);
};

/**
 * The same from seeded draws, for levels whose posterior is no single gamma: those of the thermometer. 500 to 2000 draws.
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
  return resultOf('expected-rank-draws', drawnRanks(draws), options);
};
