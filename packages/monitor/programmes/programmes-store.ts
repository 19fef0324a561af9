import type { LocalDate } from '../periods/index.ts';
import type { Position, Programme } from './programme.ts';

export interface ProgrammeFilter {
  readonly edition: number;
  /** In this place, anything that lies in it, or anything that it lies in. */
  readonly around?: string;
  /** Only those that go on on this day. */
  readonly on?: LocalDate;
  readonly openOnly?: boolean;
  /** Only in these places and all that lies in them; undefined: everywhere. */
  readonly areas?: readonly string[];
  readonly limit: number;
}

export interface PositionFilter {
  readonly edition: number;
  readonly around?: string;
  readonly areas?: readonly string[];
  readonly limit: number;
}

type Noted<T> = Omit<T, 'placeName' | 'notedBy'> & { readonly staffId: string };

/** What runs in places and what organisations stand for there. Every change leaves an entry of ids in the trail. */
export interface ProgrammesStore {
  /** Writes it or writes it anew; the first who noted it stays. */
  saveProgramme(programme: Noted<Programme>): Promise<void>;
  programme(id: string): Promise<Programme | undefined>;
  /** The newest first. */
  programmes(filter: ProgrammeFilter): Promise<readonly Programme[]>;
  /** Another one of the same organisation, theme and place takes its place in the list; the earlier ones stay to be looked up. */
  savePosition(position: Noted<Position>): Promise<void>;
  /** Of each organisation, theme and place the newest; the newest first. */
  positions(filter: PositionFilter): Promise<readonly Position[]>;
}
