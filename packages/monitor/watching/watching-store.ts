/** What somebody chose to keep an eye on. Dates are local, `2026-11-23`. */
export interface Choice {
  /** Keyed hash of the device's mark: whose choice it is, and nobody knows who that is. */
  readonly pseudonym: string;
  readonly instrument: string;
  readonly indicators: readonly string[];
  readonly chosenOn: string;
  /** From this day on one may choose anew. */
  readonly againFrom: string;
}

/** One thing that one contributor looked at in one visit. */
export interface OwnLook {
  readonly date: string;
  readonly week: number;
  readonly indicator: string;
  readonly value: number;
}

/** Choices of contributors, erasable with their mark, and what they saw themselves. */
export interface WatchingStore {
  /** The choices that still stand on this day. */
  choices(whose: readonly Pick<Choice, 'pseudonym' | 'instrument'>[], today: string): Promise<readonly Choice[]>;
  /** Keeps a choice unless one still stands on its day; answers the one that stands. Twice is harmless. */
  choose(choice: Choice): Promise<Choice>;
  /** Erases every choice of this contributor; `false` when there was none. */
  forget(pseudonym: string): Promise<boolean>;
  /** What this contributor looked at in one place since a week, oldest first. */
  own(
    pseudonym: string,
    where: { readonly edition: number; readonly placeId: string; readonly series: string; readonly sinceWeek: number },
  ): Promise<readonly OwnLook[]>;
}
