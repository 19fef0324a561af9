import type { LocalDate } from '../periods/index.ts';
import type { EventKind, PlaceEvent } from './event.ts';

export interface EventFilter {
  readonly edition: number;
  /** In this place or anything that lies in it. */
  readonly within?: string;
  /** In this place, anything that lies in it, or anything that it lies in: what is on its time line. */
  readonly around?: string;
  readonly kind?: EventKind;
  /** Those that lasted into these days (local dates, both included). */
  readonly between?: { readonly from: LocalDate; readonly to: LocalDate };
  readonly openOnly?: boolean;
  /** Only in these places and all that lies in them; undefined: everywhere. */
  readonly areas?: readonly string[];
  /** Goes on below this one. */
  readonly after?: { readonly from: LocalDate; readonly id: string };
  readonly limit: number;
}

/** What happened, per place. Every change leaves an entry of ids in the trail. */
export interface EventsStore {
  /** Writes it or writes it anew; the first who noted it stays. */
  save(event: Omit<PlaceEvent, 'placeName' | 'notedBy'> & { readonly staffId: string }): Promise<void>;
  /** False when it was not there. */
  remove(id: string, actor: string, at: number): Promise<boolean>;
  event(id: string): Promise<PlaceEvent | undefined>;
  /** The latest first. */
  events(filter: EventFilter): Promise<readonly PlaceEvent[]>;
}
