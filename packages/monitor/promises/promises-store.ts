import type { LocalDate } from '../periods/index.ts';

/** Messages that came on one day, were promised the same term, and had their first answer on the same day. */
export interface PromiseGroup {
  readonly kind: 'words' | 'photo' | 'question';
  readonly received: LocalDate;
  /** Day of the first answer that says what is done or not; absent while there is none. */
  readonly answered?: LocalDate;
  /** The term in working days that held in that place on the day it came; absent where nobody was named: then the municipality's. */
  readonly withinDays?: number;
  readonly messages: number;
}

export interface PromisesAsked {
  readonly edition: number;
  readonly within: string;
  /** Received on these local days, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly timeZone: string;
}

/** What people told in words, photos and questions, and when it was first answered. Taps, imports and what was withdrawn are not in it. */
export interface PromisesStore {
  /** In no order that says anything; `contributors` are different ones, those without a mark together as one. */
  kept(q: PromisesAsked): Promise<{ readonly groups: readonly PromiseGroup[]; readonly contributors: number }>;
}
