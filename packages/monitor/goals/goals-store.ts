import type { Baseline, GoalTarget } from './goal.ts';

export interface GoalsQuery {
  readonly edition: number;
  readonly placeIds: readonly string[];
}

/** What levels are held against. Appended: a new one replaces the one before, which stays as it was. */
export interface GoalsStore {
  /** The same id again is the same baseline: the first stays. Leaves an entry of ids in the trail. */
  freeze(baseline: Omit<Baseline, 'setBy'> & { readonly staffId: string }): Promise<void>;
  /** The same id again is the same target: the first stays. Leaves an entry of ids in the trail. */
  aim(target: Omit<GoalTarget, 'setBy'> & { readonly staffId: string }): Promise<void>;
  /** Every baseline there ever was at these places, the newest first. */
  baselines(query: GoalsQuery): Promise<readonly Baseline[]>;
  /** Every target there ever was at these places, the newest first. */
  targets(query: GoalsQuery): Promise<readonly GoalTarget[]>;
}
