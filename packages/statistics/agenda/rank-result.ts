import { demand } from '../numerics/demand.ts';
import { explaining } from '../results/explaining.ts';
import type { Interval } from '../results/posterior.ts';
import { type Explained, writeNumber } from '../results/result.ts';
import type { RankDistribution } from './rank-distribution.ts';
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

export const rankResult = (
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
