/** Ways by which somebody could be reached or recognised later. */
export const traces = ['mail', 'phone', 'push', 'photo'] as const;
export type Trace = (typeof traces)[number];

/** What somebody said of their age. `under16` is the answer to that very question, where it was asked. */
export interface SaidAge {
  readonly perspective?: string;
  readonly under16?: boolean;
}

/**
 * Whoever is younger than sixteen leaves no mail, number, push or photo, whatever they tick: without a parent they cannot
 * agree to that, and we will not ask who their parents are. Where nobody was asked for an age, a young resident is taken to
 * be under sixteen. The one rule; every door where such a thing could be left asks it.
 */
export const mayLeave = ({ perspective, under16 }: SaidAge, _trace: Trace): boolean =>
  !(under16 ?? perspective === 'young-resident');
