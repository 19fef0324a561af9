import type { ErasedKind } from '../ledger/ledger.ts';

/**
 * What is gone for good: something told (by its first id), the words of one version (by the id of that version), a photo (by
 * the id of that picture), who a face was, an offer, how to reach whoever offered, or what somebody answered in a round. Ids only. Words that merely became old
 * enough are not among it: after a restore they are found again by their age.
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
