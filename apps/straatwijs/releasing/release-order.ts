import type { Released } from '@straatwijs/monitor';
import type { Connection } from '@straatwijs/storage';

/** What the thread that makes releases is told. */
export interface ReleaseOrder {
  readonly connection: Connection;
  readonly municipality: number;
  readonly timeZone: string;
  /** As far back as a quarter sets right. */
  readonly weeksCorrected: number;
}

/** What it says back, once per release, and once when there is no more to do. */
export type ReleaseReport =
  | { readonly kind: 'released'; readonly released: Released }
  | { readonly kind: 'log'; readonly line: string };
