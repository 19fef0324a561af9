import type { WatchRun } from '@straatwijs/monitor';
import type { Connection } from '@straatwijs/storage';

/** What the thread that watches is told. */
export interface WatchOrder {
  readonly connection: Connection;
  readonly municipality: number;
  readonly timeZone: string;
  /** How many weeks different people can be told apart here. */
  readonly weeksWithMarks: number;
}

/** What it says back: how the watch went, nothing when another instance is at it. */
export type WatchReport =
  | { readonly kind: 'watched'; readonly run: WatchRun | undefined }
  | { readonly kind: 'log'; readonly line: string };
