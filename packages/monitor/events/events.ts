import type { Staff } from '../people/people.ts';
import { areasOf, permit } from '../people/rights.ts';
import type { LocalDate } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { checkEvent, type EventCommand, isEventId, type PlaceEvent } from './event.ts';
import type { EventFilter } from './events-store.ts';

export const eventsPerPage = 50;

const mineToManage = async (ports: Ports, staff: Staff, event: PlaceEvent): Promise<Result<Staff>> => {
  const place = await ports.places.place(`${event.placeId}@${event.edition}`);
  return permit(staff, 'manage-events', place ?? { within: [] });
};

/** Notes what happened, or changes what was noted under the same id. */
export const noteEvent = async (
  ports: Ports,
  staff: Staff,
  command: EventCommand,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'manage-events');
  if (!permitted.ok) return permitted;
  const at = ports.now();
  const checked = checkEvent(command, ports.local(at).date);
  if (!checked.ok) return checked;
  const place = await ports.places.place(checked.value.placeId);
  if (!place) return invalid([{ path: 'place', code: 'unknown-place' }]);
  const here = permit(staff, 'manage-events', place);
  if (!here.ok) return here;
  // Changing what stands under an id already: also a right in the place where it stands.
  const before = await ports.events.event(checked.value.id);
  if (before) {
    const there = await mineToManage(ports, staff, before);
    if (!there.ok) return there;
  }
  const { id: placeId, edition } = place;
  await ports.events.save({ ...checked.value, placeId, edition, staffId: staff.id, notedAt: at });
  return done({ id: checked.value.id });
};

/** Takes an event off every page; the trail keeps that it was there. */
export const removeEvent = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string },
): Promise<Result<{ readonly id: string }>> => {
  const found = await eventAtDesk(ports, staff, command);
  if (!found.ok) return found;
  const gone = await ports.events.remove(command.id, staff.id, ports.now());
  return gone ? done(command) : refuse('page-unknown');
};

/** One event, to change it. */
export const eventAtDesk = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string },
): Promise<Result<PlaceEvent>> => {
  const permitted = permit(staff, 'manage-events');
  if (!permitted.ok) return permitted;
  const event = isEventId(command.id) ? await ports.events.event(command.id) : undefined;
  if (!event) return refuse('page-unknown');
  const mine = await mineToManage(ports, staff, event);
  return mine.ok ? done(event) : refuse('page-unknown');
};

export interface EventPage {
  readonly events: readonly PlaceEvent[];
  readonly next?: { readonly from: string; readonly id: string };
}

/** What happened, as the desk sees it: the latest first, page by page. */
export const eventsAtDesk = async (
  ports: Ports,
  staff: Staff,
  filter: Pick<EventFilter, 'within' | 'kind' | 'between' | 'after'>,
): Promise<Result<EventPage>> => {
  const permitted = permit(staff, 'manage-events');
  if (!permitted.ok) return permitted;
  const current = await ports.places.current();
  if (!current) return done({ events: [] });
  const { edition } = current;
  const areas = areasOf(staff, 'manage-events');
  const found = await ports.events.events({
    ...filter,
    ...(areas ? { areas } : {}),
    edition,
    limit: eventsPerPage + 1,
  });
  const events = found.slice(0, eventsPerPage);
  const last = events.at(-1);
  return done({ events, ...(found.length > events.length && last ? { next: { from: last.from, id: last.id } } : {}) });
};

/**
 * What everybody may see of what happened in and around a place, the earliest first, so that it can be numbered.
 * @param since only what lasted into this day, or came after it
 */
export const eventsAround = async (
  ports: Ports,
  place: Place,
  limit: number,
  since?: LocalDate,
): Promise<readonly PlaceEvent[]> => {
  const events = await ports.events.events({
    edition: place.edition,
    around: place.id,
    openOnly: true,
    limit,
    ...(since === undefined ? {} : { between: { from: since, to: '9999-12-31' } }),
  });
  return [...events].reverse();
};
