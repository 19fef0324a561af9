/**
 * What has to be protected (onthullingsbeveiliging, statistical disclosure control).
 *
 * Atoms are the smallest pieces that anything published can be split into; each carries an additive count. Leaving out
 * atoms of value 0 is safe: an attacker then knows more than in truth, so a table that passes also passes with them.
 */
export interface ProtectionProblem {
  /** Additive count per atom: whole numbers >= 0. */
  readonly atoms: readonly number[];
  /** A cell adds up the listed atoms. `published`: was released before and stays known; `suppressed`: must stay so. */
  readonly cells: readonly Cell[];
  /** Sums that nobody may pin down. A target need not be a cell. */
  readonly targets: readonly Target[];
  /** Each insider knows exactly these atoms: its own. */
  readonly insiders: readonly (readonly number[])[];
}

export interface Cell {
  readonly atoms: readonly number[];
  /** What it costs to suppress this cell, >= 0; a factor below 1 prefers what was suppressed before. */
  readonly weight: number;
  readonly fixed?: 'published' | 'suppressed';
}

/** From all that is published, the least possible sum must be at most `lowerAtMost`, the largest at least `upperAtLeast`. */
export interface Target {
  readonly atoms: readonly number[];
  readonly lowerAtMost: number;
  readonly upperAtLeast: number;
  /** Insiders who know it already, whatever is done now: of them it is not asked. */
  readonly knownTo?: readonly number[];
}

export type CellState = 'published' | 'suppressed';

export interface Pattern {
  readonly states: readonly CellState[];
  /** `exact`: proven cheapest; `greedy`: good; `mixed`: exact in some independent parts of the table. */
  readonly method: 'exact' | 'greedy' | 'mixed';
  /** Sum of the weights of all suppressed cells. */
  readonly cost: number;
}

/** A target that can be known too closely; with `insider`, by that insider (the bounds then are of what is not its own). */
export interface AuditFailure {
  readonly target: number;
  readonly lower: number;
  readonly upper: number;
  readonly insider?: number;
}

export interface Audit {
  readonly passes: boolean;
  /** How many targets were tried, times the attackers (everybody, and each insider) that they were tried against. */
  readonly checked: number;
  readonly failures: readonly AuditFailure[];
}

/** For each insider every target that is not wholly its own must keep an interval at least this wide. */
export const insiderWidth = 1;
/** Bounds are compared after this much is forgiven: solvers answer in floating point. */
export const tolerance = 1e-6;
