import type { Tally } from './tally.ts';
import { verifyApproval, verifyConsensus, verifyRanks } from './verify-agenda.ts';
import { verifyBenchmark, verifyFilter, verifyRecommended } from './verify-detector.ts';
import { verifyDifferences, verifySeries } from './verify-evaluation.ts';
import { verifyBaselines, verifyRealSeries, verifyThresholds } from './verify-literature.ts';
import { verifyCountLevels, verifyScoreLevels, verifyShareLevels } from './verify-pooling.ts';
import { verifyQuantiles } from './verify-quantiles.ts';

/**
 * Compares one file with what is computed here.
 * @param beside the JSON of another file in the same folder
 * @throws what zod or `beside` throws, where the file is not of this format or its neighbour is absent
 */
type Verifier = (json: unknown, tally: Tally, beside: (name: string) => unknown) => void;

/** By the "kind" that a file says it is. */
export const verifiers: Readonly<Record<string, Verifier>> = {
  nb_quantiles: verifyQuantiles,
  quasipoisson_threshold: verifyThresholds,
  real_series: verifyRealSeries,
  discounted_gamma_poisson_SR: verifyFilter,
  benchmark_recommended: verifyRecommended,
  detection_benchmark: verifyBenchmark,
  benchmark_baselines: verifyBaselines,
  gamma_poisson: verifyCountLevels,
  beta_binomial: verifyShareLevels,
  scores_crossed_random_effects: verifyScoreLevels,
  rank_uncertainty: verifyRanks,
  approval_selection: verifyApproval,
  group_informed_consensus: verifyConsensus,
  its: verifySeries,
  did: verifyDifferences,
};
