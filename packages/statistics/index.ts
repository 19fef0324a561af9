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
