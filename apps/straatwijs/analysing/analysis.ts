import type { ExplainedIn } from '@straatwijs/statistics';

/** A cell of the table of an analysis; nothing where there is nothing to say. */
export type Cell = string | number | undefined;

/** What an analysis found: a table, sentences, and by what it can be done again. */
export interface Analysis {
  readonly name: string;
  readonly method: string;
  readonly version: number;
  /** Where chance had a part in it. */
  readonly seed?: number;
  /** What was chosen, in the order in which it is told. */
  readonly settings: Readonly<Record<string, string | number>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Plain sentences, each about something. */
  says(language: ExplainedIn): readonly { readonly about: string; readonly sentence: string }[];
  /** What has to be known beside it. */
  readonly remarks: readonly string[];
}

/** Sentences about more things than this nobody reads: then only those of which there is something to say. */
export const mostSentences = 20;
