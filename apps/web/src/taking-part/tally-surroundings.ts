import { getContext, setContext } from 'svelte';
import type { Counts } from './tally.ts';

/** What the page around a tally knows and the form does not. */
export interface TallySurroundings {
  /** Where it is about: the last numbers are kept per place. */
  readonly place: string;
  /** A sentence under the counters that goes along with them: what was agreed, how it was last week. */
  readonly line: (counts: Counts) => string;
}
const key = Symbol('tally');
export const surroundTally = (surroundings: () => TallySurroundings | undefined): void => {
  setContext(key, surroundings);
};
export const tallySurroundings = (): (() => TallySurroundings | undefined) =>
  getContext<(() => TallySurroundings | undefined) | undefined>(key) ?? (() => undefined);
