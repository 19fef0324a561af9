import type { ContextMeasure, ContextSource, ContextTable, ContextValue } from './figures.ts';

/** `added`, `revised` and `same` add up to the figures that were handed over. */
export interface ContextSaved {
  readonly added: number;
  /** Were here with another value: the source corrects itself, and the newest word counts. */
  readonly revised: number;
  readonly same: number;
}

/** One measure of one source about one place, oldest period first. */
export interface ContextSeries {
  readonly source: ContextSource;
  readonly measure: ContextMeasure;
  readonly boundary: number;
  readonly figures: readonly (ContextValue & { readonly period: string })[];
}

export interface ContextHolding {
  readonly source: ContextSource;
  readonly boundary: number;
  readonly places: number;
  readonly figures: number;
  readonly firstPeriod: string;
  readonly lastPeriod: string;
}

/** Figures of others. */
export interface ContextStore {
  /** All of it or nothing. A figure that is here already is not added again. */
  save(table: ContextTable): Promise<ContextSaved>;
  /** Everything about one place within the boundaries of one year. */
  about(place: { readonly edition: number; readonly id: string }): Promise<readonly ContextSeries[]>;
  /** What is here, per source and year of boundaries. */
  holdings(): Promise<readonly ContextHolding[]>;
}
