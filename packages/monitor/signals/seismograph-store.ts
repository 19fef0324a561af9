import type { Week } from '../periods/index.ts';
import type { OpenWeeks } from './dense.ts';
import type { WatchModel } from './watch-model.ts';
import type { WatchedPlace, WatchedSeries } from './watched.ts';

/** How the last watch went. */
export interface WatchRun {
  /** Epoch milliseconds: when it read, and how long all of it took. */
  readonly at: number;
  readonly tookMs: number;
  readonly edition: number;
  readonly through: Week;
  /** Since when different people could be told apart. */
  readonly marked: Week;
  /** How many series there are, and how many of them were scored. */
  readonly series: number;
  readonly scored: number;
  readonly found: number;
  /** In which of the weeks that are watched each source was open, ascending. */
  readonly open: Readonly<Record<string, readonly Week[]>>;
}

/** A series as it was watched last, with a fingerprint of all that went into its score. */
export interface KeptSeries extends WatchedSeries {
  readonly fingerprint: number;
  /** Evidence of the last week; undefined: nobody looked. */
  readonly up?: number;
  readonly down?: number;
}

export interface SeenQuery {
  readonly edition: number;
  /** Instruments that people go and look with, and those by which whoever wishes tells. */
  readonly looked: readonly string[];
  readonly told: readonly string[];
  readonly firstWeek: Week;
  readonly lastWeek: Week;
  /** Only these places, and only these weeks. */
  readonly placeIds?: readonly string[];
  readonly weeks?: readonly Week[];
}

/** What the seismograph reads and keeps: everything here can be made anew from what was told and looked at. */
export interface SeismographStore {
  /** The places that are watched, and in which weeks each source was open. */
  ground(
    edition: number,
    placeIds?: readonly string[],
  ): Promise<{ readonly places: readonly WatchedPlace[]; readonly open: OpenWeeks }>;
  /** Folded and pending together: streets by theme, larger places by thing, different people by theme, reports by theme. */
  seen(query: SeenQuery): Promise<readonly WatchedSeries[]>;
  /** Places, with all around them, and weeks of what was told, corrected or withdrawn since a moment. */
  touched(
    edition: number,
    since: number,
  ): Promise<{ readonly placeIds: readonly string[]; readonly weeks: readonly Week[] }>;
  /** Series as they were watched last: of some places, or of all. */
  kept(edition: number, placeIds?: readonly string[]): Promise<readonly KeptSeries[]>;
  /** Keeps what came of a watch; `gone` are series of which nothing is left. */
  keep(watched: {
    readonly run: WatchRun;
    readonly model?: WatchModel;
    readonly series: readonly KeptSeries[];
    readonly gone?: readonly WatchedSeries[];
  }): Promise<void>;
  /** The last watch and the model of the month. */
  last(): Promise<{ readonly run?: WatchRun; readonly model?: WatchModel }>;
  /** Does this while nobody else does: undefined when somebody does already, whatever the instance. */
  alone<T>(work: () => Promise<T>): Promise<T | undefined>;
}
