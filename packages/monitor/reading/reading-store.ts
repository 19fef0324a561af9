import type { Person } from '../people/people.ts';

/** Who reads what an area tells, and within how many working days. */
export interface Reading {
  readonly id: string;
  readonly placeId: string;
  readonly readerId: string;
  readonly deputyId?: string;
  readonly withinDays: number;
  /** Local date of the first day. */
  readonly since: string;
}
/** With the people themselves: whether they still may read is theirs to tell. */
export interface ReadingWithPeople extends Reading {
  readonly reader: Person;
  readonly deputy?: Person;
}

/** Readers, deputies and terms per area. Every change leaves an entry of ids in the trail. */
export interface ReadingStore {
  /** From its first day on this holds for the place, instead of what held before. */
  set(reading: Reading, actor: string, at: number): Promise<void>;
  /** Nobody is named for the place any more; false when nobody was. */
  stop(placeId: string, on: string, actor: string, at: number): Promise<boolean>;
  /** What holds on a local date: of all areas, or for a place only that of the nearest area around it (itself first). */
  on(date: string, around?: readonly string[]): Promise<readonly ReadingWithPeople[]>;
}
