import type { Pattern } from '@straatwijs/statistics';
import type { CellName, FamilyKind, PublishedCell, ReleasedCell } from '../disclosure/index.ts';
import type { Valence } from '../instruments/instrument.ts';
import type { Week } from '../periods/index.ts';
import type { Scale } from '../places/place.ts';

/** What can be counted, as it lies in the tables: one row per observation, visit or tap. Never leaves the house. */
export interface RawUnit {
  readonly of: 'observation' | 'visit' | 'fairness';
  readonly edition: number;
  readonly placeId: string;
  readonly week: Week;
  readonly day: string;
  readonly series: string;
  readonly indicator: string;
  readonly theme: string;
  readonly valence: Valence;
  readonly perspective: string;
  readonly value: number;
  /** Epoch milliseconds; what came after a week was frozen waits for the next revision. */
  readonly receivedAt: number;
  /** Keyed hash of the device's mark, if it had one and it is not yet forgotten. */
  readonly mark?: string;
  /** Contributors of one network, day and place share this number. */
  readonly group?: string;
  /** The teller, or who reads, keeps it in the lee. */
  readonly lee: boolean;
}

/** Where counts of a place belong: itself and everything it lies in that the plan knows. */
export interface PlacePiece {
  readonly edition: number;
  readonly placeId: string;
  readonly within: readonly { readonly id: string; readonly scale: Scale }[];
}

/** The smallest count that is frozen: one place, one week, every dimension of the plan. No ids, no text, no marks. */
export interface FrozenAtom {
  readonly family: string;
  readonly edition: number;
  readonly placeId: string;
  readonly week: Week;
  readonly theme: string;
  readonly valence: Valence;
  readonly perspective: string;
  readonly indicator: string;
  readonly count: number;
  /** Different contributors. */
  readonly people: number;
  /** Of the count, by the two contributors who gave most. */
  readonly most: number;
  readonly second: number;
  /** What was seen, all visits together, of things looked for; 0 elsewhere. */
  readonly seen: number;
}

/** What decides whether a count may be shown: frozen beside the release, internal. */
export interface CellInput extends CellName {
  readonly count: number;
  readonly people: number;
  readonly most: number;
  readonly second: number;
  readonly seen: number;
}

/** One release: what was published when. The chain: `digest` covers everything, that of the release before included. */
export interface Release {
  readonly number: number;
  readonly madeAt: number;
  readonly plan: number;
  /** Year of the newest boundaries at the time. */
  readonly edition: number;
  /** Version of the program. */
  readonly code: string;
  readonly periods: readonly string[];
  /** Periods that were published before and stand corrected here. */
  readonly corrected: readonly string[];
  readonly cells: number;
  readonly withheld: number;
  /**
   * How the pattern was found: `exact`: proven cheapest; `mixed`: that in some parts; `greedy`: by the fallback, good but not
   * proven. The same audit passed on all. Null in releases from before this was kept. Never public: it hangs on what is withheld.
   */
  readonly method: Pattern['method'] | null;
  /** Random, and never shown: see `inputsDigest`. */
  readonly salt: string;
  readonly inputsDigest: string;
  readonly tableDigest: string;
  readonly previous: string;
  readonly digest: string;
}

export interface ReleaseContent {
  readonly atoms: readonly FrozenAtom[];
  /** Weeks that this release freezes, also those in which nothing was counted. */
  readonly weeks: readonly Week[];
  readonly inputs: readonly CellInput[];
  readonly cells: readonly PublishedCell[];
}

/** Releases: appended, never changed. */
export interface ReleasesStore {
  /** Everything that can be counted in these weeks, with where its places lie. */
  units(
    firstWeek: Week,
    lastWeek: Week,
  ): Promise<{ readonly units: readonly RawUnit[]; readonly pieces: readonly PlacePiece[] }>;
  /** Where the places of these editions lie. */
  pieces(editions: readonly number[]): Promise<readonly PlacePiece[]>;
  /** Newest first. */
  releases(query: { readonly before?: number; readonly limit: number }): Promise<readonly Release[]>;
  /** False when another one took the number meanwhile: nothing was stored. */
  save(release: Release, content: ReleaseContent): Promise<boolean>;
  /** What a release froze, in the order of its digest. */
  content(number: number): Promise<ReleaseContent>;
  /** Each published period with its newest release, and which release froze each week last. */
  published(): Promise<{
    readonly periods: ReadonlyMap<string, number>;
    readonly weeks: ReadonlyMap<Week, { readonly number: number; readonly madeAt: number }>;
  }>;
  /** What anybody may see (`isPublic`) of some places, or of all, of the newest release of each period asked for; all periods when none is named. */
  cells(query: {
    readonly edition?: number;
    readonly placeIds?: readonly string[];
    readonly periods?: readonly string[];
    readonly kinds?: readonly FamilyKind[];
  }): Promise<readonly ReleasedCell[]>;
}
