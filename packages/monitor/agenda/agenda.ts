import type { LocalDate } from '../periods/index.ts';
import type { WordsIn } from '../rounds/round.ts';
import type { Theme } from '../themes/themes.ts';

export const agendaStates = ['draft', 'public', 'over'] as const;
export type AgendaState = (typeof agendaStates)[number];

/** Which step may follow which. One that was public stays readable: people were told so. */
export const agendaSteps: Readonly<Record<AgendaState, readonly AgendaState[]>> = {
  draft: ['public'],
  public: ['over'],
  over: [],
};
export const mayAgendaStep = (from: AgendaState, to: AgendaState): boolean => agendaSteps[from].includes(to);

export const candidateStates = ['idea', 'chosen', 'doing', 'done', 'not-done'] as const;
export type CandidateState = (typeof candidateStates)[number];
export const isCandidateState = (v: unknown): v is CandidateState =>
  (candidateStates as readonly unknown[]).includes(v);

/** Something that may bring it nearer. */
export interface CandidateMeasure {
  readonly words: WordsIn;
  readonly state: CandidateState;
}

/** A figure as it was when somebody wrote it down: with its period and who says so, and never worked out anew. */
export interface FrozenFigure {
  readonly figure: number;
  readonly period: string;
  readonly source: string;
}

/** What a neighbourhood wants to become, of one theme; each writing is a version. */
export interface Ambition {
  readonly theme: Theme;
  readonly version: number;
  /** How it should be here. */
  readonly words: WordsIn;
  /** What is looked at to know; empty where that is not known yet. */
  readonly watched: WordsIn;
  readonly baseline?: FrozenFigure;
  readonly target?: number;
  readonly until?: LocalDate;
  readonly measures: readonly CandidateMeasure[];
  readonly writtenBy: string;
  readonly writtenAt: number;
}

/** The few themes that a place takes up over a period, why these, and how it should become. */
export interface Agenda {
  readonly id: string;
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  /** `2027`, `2026-Q4`. */
  readonly period: string;
  readonly state: AgendaState;
  readonly themes: readonly Theme[];
  /** The round that it was talked over in. */
  readonly roundId?: string;
  /** Why these and not others. */
  readonly words: WordsIn;
  readonly madeBy: string;
  readonly madeAt: number;
}

export const mostThemes = 5;
export const mostCandidates = 6;
export const longestWords = 600;
export const longestCandidate = 160;
export const longestSource = 120;
