/** What is looked at every night, in the order in which it is told. */
export const upkeepSubjects = ['counts', 'releases', 'seismograph', 'rows', 'backup', 'ledger'] as const;
export type UpkeepSubject = (typeof upkeepSubjects)[number];

/** `ok`: as it should be. `attention`: works, but not as it should. `wrong`: somebody must act. */
export type UpkeepState = 'ok' | 'attention' | 'wrong';

/** What was found the last time. */
export interface UpkeepCheck {
  readonly subject: UpkeepSubject;
  readonly state: UpkeepState;
  /** For the operator: numbers and names of files in English, never a text of anybody. */
  readonly detail: string;
  /** Epoch milliseconds. */
  readonly checkedAt: number;
}

/** Something that was erased: what, its id, and when (epoch milliseconds). */
export interface ErasedId {
  readonly what: 'told' | 'photo' | 'face' | 'offer';
  readonly id: string;
  readonly at: number;
}

/** Whether the installation keeps well, as its nightly look found. */
export interface UpkeepStore {
  /** Keeps the newest of each subject. */
  save(checks: readonly UpkeepCheck[]): Promise<void>;
  /** The newest of each subject, in their order. */
  latest(): Promise<readonly UpkeepCheck[]>;
  /** What the database itself knows to have been erased since then: what the ledger must hold. */
  erasedSince(at: number): Promise<readonly ErasedId[]>;
  /** How many changes of counts wait to be folded; at most so many are counted. */
  waiting(most: number): Promise<number>;
}
