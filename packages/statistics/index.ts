export { type Chance, seeded } from './chance/seeded.ts';
export { type Figures, figuresIn } from './explaining/figures.ts';
export type { Language } from './explaining/language.ts';
export type { ProbableInterval, Result } from './explaining/result.ts';
export { needCounts, needEqualLength, needFinite, needNotNegative, StatisticsError } from './refusing/refuse.ts';
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
