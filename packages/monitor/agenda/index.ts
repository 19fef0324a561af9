export {
  type Agenda,
  type AgendaState,
  type Ambition,
  agendaStates,
  agendaSteps,
  type CandidateMeasure,
  type CandidateState,
  candidateStates,
  type FrozenFigure,
  mostCandidates,
  mostThemes,
} from './agenda.ts';
export * from './agenda-at-desk.ts';
export * from './agenda-store.ts';
export * from './attention.ts';
export * from './attention-at-desk.ts';
export type { AgendaCommand, AmbitionCommand } from './check-agenda.ts';
export * from './public-agenda.ts';
export * from './public-attention.ts';
