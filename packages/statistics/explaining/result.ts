import type { Language } from './language.ts';

/** Between which values something probably lies: in nine of ten such intervals (`share` 0.9) it does. */
export interface ProbableInterval {
  readonly lower: number;
  readonly upper: number;
  readonly share: number;
}

/**
 * Result that explains itself (uitkomst die zichzelf uitlegt): what was found and how sure that is, from how much, by
 * which method. The same shape for every function of the monitor, so that a page can show any of them and nobody has to
 * know which method stood behind it.
 */
export interface Result<Estimate> {
  /** Which method, and which edition of it: figures of two editions are never put side by side as one series. */
  readonly method: string;
  readonly version: number;
  /** `null` where nothing can be said; then `explain` says why. */
  readonly estimate: Estimate | null;
  readonly interval: ProbableInterval | null;
  /** Number of observations, answers or votes behind it. */
  readonly n: number;
  /** How much looking stands behind it (visits, or periods in which looking was possible); `null` where nobody had to look. */
  readonly effort: number | null;
  /** Whole sentences without a formula, for whoever lives there. */
  explain(language: Language): string;
}
