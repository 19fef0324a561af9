import { type Person, type Staff, staffOn } from '../people/people.ts';
import { may, permit } from '../people/rights.ts';
import { base64url } from '../people/token.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import type { ReadingWithPeople } from './reading-store.ts';

export const mostDays = 60;
const mostPeople = 500;

/** Somebody reads here, within this many working days. Undefined instead: nobody does. */
export interface Readers {
  readonly withinDays: number;
}

const readsHere = (person: Person | undefined, date: string, within: readonly string[]): boolean =>
  person !== undefined && may(staffOn(person, date), 'read-messages', { within });

/** Whether the reader of an area, or else the deputy, is there today and may read what is told in a place. */
export const isRead = (
  { reader, deputy }: Pick<ReadingWithPeople, 'reader' | 'deputy'>,
  date: string,
  within: readonly string[],
): boolean => readsHere(reader, date, within) || readsHere(deputy, date, within);

/** The one rule for who reads, of which the rest only gathers what it needs. */
const ruled = async (
  ports: Ports,
  nearest: ReadingWithPeople | undefined,
  people: () => Promise<readonly Person[]>,
  date: string,
  within: readonly string[],
): Promise<Readers | undefined> => {
  if (nearest) return isRead(nearest, date, within) ? { withinDays: nearest.withinDays } : undefined;
  const { readWithinDays } = ports.municipality;
  return (await people()).some((p) => readsHere(p, date, within)) ? { withinDays: readWithinDays } : undefined;
};

/**
 * Who reads what is told in a place, asked before anybody is asked to tell. The nearest area that names a reader decides,
 * also when that reader and the deputy have left: what was promised there is not taken over by silence. Where no area
 * around it names anybody, the term of the municipality holds, if anybody may read there at all.
 * @param within the place and everything around it (`Place.within`)
 */
export const readersOf = async (ports: Ports, within: readonly string[]): Promise<Readers | undefined> => {
  const { date } = ports.local(ports.now());
  const [nearest] = await ports.reading.on(date, within);
  return ruled(ports, nearest, () => ports.people.list({ limit: mostPeople }), date, within);
};

/** The same rule for many places, in two questions to the database. @returns those where somebody reads, and the others */
export const whereIsRead = async <P extends Pick<Place, 'within'>>(
  ports: Ports,
  places: readonly P[],
): Promise<{ readonly read: readonly P[]; readonly unread: readonly P[] }> => {
  const { date } = ports.local(ports.now());
  const areas = await ports.reading.on(date);
  const people = await ports.people.list({ limit: mostPeople });
  const read: P[] = [];
  const unread: P[] = [];
  for (const place of places) {
    const nearest = areas.find((a) => place.within.includes(a.placeId));
    const readers = await ruled(ports, nearest, async () => people, date, place.within);
    (readers ? read : unread).push(place);
  }
  return { read, unread };
};

export interface SetReading {
  readonly placeId: string;
  readonly readerId: string;
  readonly deputyId?: string;
  readonly withinDays: number;
}

/** Names who reads an area, who stands in, and within how many working days: only people who may read there today. */
export const setReading = async (ports: Ports, staff: Staff, command: SetReading): Promise<Result<string>> => {
  const place = await ports.places.place(command.placeId);
  if (!place) return refuse('place-unknown', { errors: [{ path: 'place', code: 'unknown-place' }] });
  const permitted = permit(staff, 'manage-people', place);
  if (!permitted.ok) return permitted;
  const { withinDays, readerId, deputyId } = command;
  if (!Number.isInteger(withinDays) || withinDays < 1 || withinDays > mostDays)
    return invalid([{ path: 'days', code: 'out-of-range' }]);
  if (deputyId === readerId) return invalid([{ path: 'deputy', code: 'not-an-option' }]);
  const at = ports.now();
  const { date } = ports.local(at);
  for (const [path, id] of [
    ['reader', readerId],
    ['deputy', deputyId],
  ] as const)
    if (id !== undefined && !readsHere(await ports.people.staff({ id }), date, place.within))
      return refuse('reader-may-not-read', { errors: [{ path, code: 'not-an-option' }] });
  const id = base64url(ports.randomBytes(12));
  const reading = { id, placeId: place.id, readerId, ...(deputyId ? { deputyId } : {}), withinDays, since: date };
  await ports.reading.set(reading, staff.id, at);
  return done(id);
};

/** From today on nobody is named for this area. */
export const stopReading = async (
  ports: Ports,
  staff: Staff,
  command: { readonly placeId: string },
): Promise<Result<boolean>> => {
  const place = await ports.places.place(command.placeId);
  if (!place) return refuse('place-unknown');
  const permitted = permit(staff, 'manage-people', place);
  if (!permitted.ok) return permitted;
  const at = ports.now();
  return done(await ports.reading.stop(place.id, ports.local(at).date, staff.id, at));
};
