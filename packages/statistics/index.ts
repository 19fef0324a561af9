export { approvalShare } from './agenda/approval-share.ts';
export { type Consensus, consensus, type NameOfGroup } from './agenda/consensus.ts';
export type { ElectionStep } from './agenda/elect.ts';
export type { Election } from './agenda/election.ts';
export { type EqualSharesOutcome, type EqualSharesResult, equalShares } from './agenda/equal-shares.ts';
export type { TiedOutcomes } from './agenda/every-outcome.ts';
export { type OpinionMap, opinionMap } from './agenda/opinion-map.ts';
export type { GroupAnswers, Opinion, Opinions } from './agenda/opinions.ts';
export { type PrincipalComponents, principalComponents } from './agenda/principal-components.ts';
export type { GammaPosterior } from './agenda/rank-distribution.ts';
export { type GroupOpinion, representativeness } from './agenda/representativeness.ts';
export { type RankOptions, type ThemeRank, themeRanks, themeRanksFromDraws } from './agenda/theme-ranks.ts';
export { everyEqualShares, everyPhragmen, everyPlainCount } from './agenda/tied-outcomes.ts';
export { type Figures, figuresIn } from './explaining/figures.ts';
export type { Language } from './explaining/language.ts';
export type { ProbableInterval, Result } from './explaining/result.ts';
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
