import type { ErasedKind } from '../ledger/ledger.ts';

/**
 * What somebody took back for good: something told (by its first id), the words of one version (by the id of that version),
 * an offer, or how to reach whoever offered. Ids only. What merely became old enough is not among it: after a restore that
 * is found again by its age.
 */
export interface Erased {
  readonly what: ErasedKind;
  readonly ids: readonly string[];
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * Hears of every erasure inside its transaction, before the commit: whoever keeps a ledger outside the database has it
 * written when the erasure holds. It may hear of one that is then not committed, or of one twice; both are harmless.
 */
export type OnErased = (erased: Erased) => Promise<void>;
