import { demandAll } from '../numerics/demand.ts';

/**
 * Marshall's estimate (globale empirische Bayes). Question: what would each street's rate be when a small one leans on
 * all together? By moments alone, so anybody can check it with a calculator: the cheap check of `levelsOfCounts`.
 * Not for figures that are shown: no interval, and a negative estimate of the variance becomes 0.
 * Source: Marshall 1991, Applied Statistics 40:283 (spdep::EBest in R).
 */
export const marshall = (
  counts: readonly number[],
  effort: readonly number[],
): { readonly overall: number; readonly betweenVariance: number; readonly estimates: readonly number[] } => {
  demandAll('count', counts, { least: 0 });
  demandAll('effort', effort, { least: 0, above: true });
  const looked = effort.reduce((sum, e) => sum + e, 0);
  const overall = counts.reduce((sum, y) => sum + y, 0) / looked;
  const rate = (i: number) => (counts[i] ?? 0) / (effort[i] ?? 1);
  const spread = effort.reduce((sum, e, i) => sum + e * (rate(i) - overall) ** 2, 0) / looked;
  const betweenVariance = Math.max(0, spread - overall / (looked / effort.length));
  const estimates = effort.map((e, i) => {
    const noise = overall / e;
    const own = betweenVariance + noise === 0 ? 0 : betweenVariance / (betweenVariance + noise);
    return overall + own * (rate(i) - overall);
  });
  return { overall, betweenVariance, estimates };
};
