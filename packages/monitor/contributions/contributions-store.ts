import type { Prepared, Sharing } from './contribution.ts';

/** What became of one item of a batch. `receivedAt` is the first time it was received (epoch milliseconds). */
export type AppendOutcome =
  | { readonly kind: 'stored' | 'already'; readonly receivedAt: number }
  | { readonly kind: 'other-content' }
  | { readonly kind: 'code-taken' };

export type CorrectOutcome = AppendOutcome | { readonly kind: 'unknown' } | { readonly kind: 'withdrawn' };

/** The newest version behind a follow code; `texts` are gone once erased. */
export interface Followed {
  readonly rootId: string;
  readonly currentId: string;
  readonly receivedAt: number;
  readonly correctedAt?: number;
  readonly instrument: string;
  readonly version: number;
  readonly edition: number;
  readonly placeId: string;
  readonly observedAt: number;
  readonly perspective: string;
  readonly sharing: Sharing;
  readonly language: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly withdrawnAt?: number;
}

/** Which contribution: by the keyed hash of its follow code, or by its first id and the worker who noted it. */
export type Handle = string | { readonly id: string; readonly enteredBy: string };

/** Contributions: appended, never edited. Sending twice is harmless; correcting and withdrawing append too. */
export interface ContributionsStore {
  /** All or nothing per item; one refused item does not stop the others. Outcomes in the order given. */
  append(items: readonly Prepared[]): Promise<readonly AppendOutcome[]>;
  find(codeHash: string): Promise<Followed | undefined>;
  /** Replaces the newest version behind the handle by this one; a resend of the same correction answers `already`. */
  correct(handle: Handle, next: Prepared): Promise<CorrectOutcome>;
  /**
   * Erases what can be erased and appends the negative counts; with `words` the words alone, and what was counted stays.
   * `false` when the handle is unknown; twice is harmless.
   */
  withdraw(handle: Handle, at: number, what?: 'all' | 'words'): Promise<boolean>;
  /** Set-based path of imports: same rows, same rules, any number. Returns how many were new. */
  load(items: Iterable<Prepared>): Promise<{ readonly stored: number; readonly already: number }>;
}
