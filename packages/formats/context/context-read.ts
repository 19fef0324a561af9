import type { ContextTable, NamedPlace } from '@straatwijs/monitor';
import type { ContextRefusal, ContextRejection } from './rejections.ts';

export interface RejectedRow {
  /** Line of the file on which the row begins, or its number in a list; the heading is line 1. */
  readonly line: number;
  readonly rejection: ContextRejection;
  readonly cells: readonly string[];
}

/** What was understood of a file, and what was not. */
export interface ContextRead extends ContextTable {
  /** Rows below the heading. */
  readonly rows: number;
  /** Rows about another municipality: nothing is wrong with them. */
  readonly elsewhere: number;
  readonly heading: readonly string[];
  readonly rejected: readonly RejectedRow[];
  /** Labels of measures without any value in the whole file: not published yet, so nothing is stored of them. */
  readonly emptyMeasures: readonly string[];
  /** What the source calls the areas, by code. */
  readonly places: ReadonlyMap<string, NamedPlace>;
}

export type ContextReading =
  | { readonly ok: true; readonly value: ContextRead }
  | { readonly ok: false; readonly refusal: ContextRefusal };

/** What a reader must be told. */
export interface ContextOptions {
  /** `GM0518`: areas elsewhere are counted, not kept. */
  readonly municipality: string;
  /** The year of figures and boundaries, where the file does not say it. */
  readonly year?: number;
}
