import type { Answers, Observation } from '../instruments/instrument.ts';

/** Whose eyes: figures can always be split by it. */
export const perspectives = [
  'resident',
  'young-resident',
  'professional',
  'official',
  'entrepreneur',
  'visitor',
] as const;
export type Perspective = (typeof perspectives)[number];

export const channels = ['phone', 'paper', 'kiosk', 'conversation', 'import'] as const;
export type Channel = (typeof channels)[number];

/** From narrow to wide; staff may lower it, never raise it. */
export const sharings = ['lee', 'team', 'public'] as const;
export type Sharing = (typeof sharings)[number];
export const isWider = (a: Sharing, than: Sharing): boolean => sharings.indexOf(a) > sharings.indexOf(than);

/** A body as it came over the wire or from the form, shapes checked, meaning not yet. Times are ISO 8601 with offset. */
export interface ContributionBody {
  readonly id: string;
  readonly followCode?: string | undefined;
  readonly contributor?: string | undefined;
  readonly instrument: string;
  readonly version: number;
  readonly place: string;
  readonly observedAt: string;
  readonly perspective: Perspective;
  readonly channel: Channel;
  readonly sharing?: Sharing | undefined;
  readonly minutes?: number | undefined;
  readonly language?: string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** How exactly the moment is known: imports may know the month only. */
export type Precision = 'moment' | 'day' | 'month';

/** A contribution that may be stored: everything computed once, at the door. Hashes are hex; times are epoch milliseconds. */
export interface Prepared {
  readonly id: string;
  readonly receivedAt: number;
  readonly instrument: string;
  readonly version: number;
  readonly series: string;
  readonly edition: number;
  readonly placeId: string;
  readonly observedAt: number;
  readonly precision: Precision;
  readonly localDate: string;
  readonly localHour: number;
  readonly week: number;
  readonly perspective: Perspective;
  readonly channel: Channel;
  readonly sharing: Sharing;
  readonly minutes?: number;
  readonly language: string;
  readonly enteredBy?: string;
  /** Whose figures and notes these are, when a worker noted them: nobody else's. */
  readonly organisation?: string;
  readonly facts: Answers;
  readonly texts?: Readonly<Record<string, string>>;
  readonly observations: readonly Observation[];
  readonly visit: boolean;
  /** Keyed digest of the canonical body: recognises a resend without keeping what it said. */
  readonly digest: string;
  /** Keyed hash of the canonical follow code. */
  readonly codeHash?: string;
  /** Keyed hash of the device's mark; without one all such contributions count as one contributor. */
  readonly pseudonym?: string;
  /** Salted per day: contributors of one network, day and place count as one; forgotten after 48 hours. */
  readonly networkHash?: string;
}

/** Pseudonym of all contributions without a mark together. */
export const noMark = '0'.repeat(64);
