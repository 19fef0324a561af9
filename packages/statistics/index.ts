export { approvalShare } from './agenda/approval-share.ts';
export { type Consensus, consensus, type NameOfGroup } from './agenda/consensus.ts';
export type { ElectionStep } from './agenda/elect.ts';
export type { Election } from './agenda/election.ts';
export { type EqualSharesOutcome, type EqualSharesResult, equalShares } from './agenda/equal-shares.ts';
export { everyEqualShares } from './agenda/every-equal-shares.ts';
export type { TiedOutcomes } from './agenda/every-outcome.ts';
export { everyPhragmen } from './agenda/every-phragmen.ts';
export { everyPlainCount } from './agenda/every-plain-count.ts';
export { type OpinionMap, opinionMap } from './agenda/opinion-map.ts';
export type { GroupAnswers, Opinion, Opinions } from './agenda/opinions.ts';
export { type PlainCountOutcome, type PlainCountResult, plainCount } from './agenda/plain-count.ts';
export { type PrincipalComponents, principalComponents } from './agenda/principal-components.ts';
export type { GammaPosterior } from './agenda/rank-distribution.ts';
export type { RankOptions, ThemeRank } from './agenda/rank-result.ts';
export { type GroupOpinion, representativeness } from './agenda/representativeness.ts';
export { themeRanks } from './agenda/theme-ranks.ts';
export { themeRanksFromDraws } from './agenda/theme-ranks-from-draws.ts';
export {
  type CountData,
  type CountModel,
  countModel,
  modelCovariance,
  sumOfEffects,
} from './evaluation/count-model.ts';
export {
  type ComparedArea,
  type DifferenceInDifferences,
  differenceInDifferences,
} from './evaluation/difference-in-differences.ts';
export { type InterruptedSeries, interruptedSeries } from './evaluation/interrupted-series.ts';
export { type NegativeBinomialModel, negativeBinomialModel } from './evaluation/negative-binomial-model.ts';
export { neweyWest, neweyWestLag } from './evaluation/newey-west.ts';
export { type PlaceboBar, placeboEffects } from './evaluation/placebo-effects.ts';
export {
  counterfactual,
  type LookedSeries,
  type SegmentedShape,
  segmentedModel,
} from './evaluation/segmented-model.ts';
export { type TwoWayFixedEffects, twoWayFixedEffects } from './evaluation/two-way-fixed-effects.ts';
export type { Judgement, Verdict, VerdictReason } from './evaluation/verdict.ts';
export { wildClusterBootstrap } from './evaluation/wild-cluster-bootstrap.ts';
export { comparableWindows, type Window } from './evaluation/windows.ts';
export { type EarsRule, earsThresholds } from './literature/ears.ts';
export { likelihoodRatioCusum } from './literature/likelihood-ratio-cusum.ts';
export { fitPast, predictionBand } from './literature/prediction-threshold.ts';
export { type DetectorScore, type KnownSeries, scoreDetector } from './literature/score-detector.ts';
export { countParts, countQuantile, logCountPmf, midP } from './numerics/counts.ts';
export { type Matrix, matrix } from './numerics/matrix.ts';
export { seeded } from './numerics/seeded.ts';
export { studentQuantile } from './numerics/student-t.ts';
export type { Interval as ShownInterval, Posterior } from './results/posterior.ts';
export { type Explained, type ExplainedIn, explainedIn, type ResultState, writeApart } from './results/result.ts';
export { publishedForm, significant } from './results/significant.ts';
export { type Detection, type Direction, detect } from './seismograph/detect.ts';
export { nameWithinShare } from './seismograph/false-discoveries.ts';
export { type Glance, glanceAtSeries } from './seismograph/glance.ts';
export { lateReports, type Watching } from './seismograph/judged.ts';
export {
  type CountSeries,
  type Prediction,
  predictions,
  remembering,
  type SeriesPrior,
} from './seismograph/predict.ts';
export { levelPrior, overdispersion } from './seismograph/prior.ts';
export { type Season, seasonAt, seasonOf, themeSeason } from './seismograph/season.ts';
export { seriesFromVisits, type Visit, visitsThatCount } from './seismograph/series-from-visits.ts';
export { smallestChange } from './seismograph/smallest-change.ts';
export { atSmallestPlace } from './seismograph/smallest-place.ts';
export {
  falseSignalsPerYear,
  type Grade,
  type PeriodUnit,
  thresholdForBudget,
} from './seismograph/threshold-for-budget.ts';
export { type DirectionWatch, type Mark, type SeriesWatch, watchSeries } from './seismograph/watch-series.ts';
export type { Kept, LinearProgram, LinearRow, Question, Solution, Solver } from './solving/linear-program.ts';
export { simplex } from './solving/simplex.ts';
export { audit, type Interval, intervals } from './suppression/audit.ts';
export type {
  Audit,
  AuditFailure,
  Cell,
  CellState,
  Pattern,
  ProtectionProblem,
  Target,
} from './suppression/problem.ts';
export { type Budget, suppress } from './suppression/suppress.ts';
export { changeOfScores, type ScoredTwice } from './thermometer/change-of-scores.ts';
export {
  type Certainty,
  type Comparison,
  compareWithBaseline,
  compareWithTarget,
  type DatedLevel,
  type Favourable,
  splitSeries,
} from './thermometer/compare-levels.ts';
export { gammaGrid } from './thermometer/gamma-grid.ts';
export { groupToLeanOn, holdsEnough } from './thermometer/group-to-lean-on.ts';
export { type IndexedIndicator, indexOfTheme, type ThemeIndex } from './thermometer/index-of-theme.ts';
export {
  type AreaCount,
  type CountGroup,
  type CountLevel,
  groupOfCounts,
  levelInGroup,
  levelsOfCounts,
} from './thermometer/levels-of-counts.ts';
export { type GivenScore, levelsOfScores, type ScoreLevel } from './thermometer/levels-of-scores.ts';
export { type AreaShare, levelsOfShares, type ShareLevel } from './thermometer/levels-of-shares.ts';
export { likeliestGamma } from './thermometer/likelihood-of-counts.ts';
export { likeliestBeta } from './thermometer/likelihood-of-shares.ts';
export { marshall } from './thermometer/marshall.ts';
export { type CrossedFit, crossedFit } from './thermometer/reml.ts';
export { type Together, togetherOf } from './thermometer/together-of.ts';
