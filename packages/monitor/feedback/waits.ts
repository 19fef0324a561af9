/** How long people waited for an answer, and how long they wait who have none yet. Whole days, rounded up. */
export interface Waits {
  readonly answered: {
    readonly messages: number;
    /** Different contributors; those without a mark count as one together. */
    readonly contributors: number;
    /** At least half of them had it within this many days. */
    readonly usual: number;
    readonly longest: number;
  };
  readonly open: { readonly messages: number; readonly contributors: number; readonly longest: number };
}
