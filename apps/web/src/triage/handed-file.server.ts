import { writeOpen311, writeSignalen } from '@straatwijs/formats';
import {
  formatPlaceReference,
  messageFor,
  type Ports,
  publicPlaceOf,
  type Result,
  refuse,
  type Staff,
  standingHandOn,
} from '@straatwijs/monitor';

/** What was handed on, as a file for the system of its desk; for who answers there. Without a point on the map there is none. */
export const handedFile = async (
  ports: Ports,
  staff: Staff,
  messageId: string,
): Promise<Result<{ readonly name: string; readonly text: string }>> => {
  const found = await messageFor(ports, staff, 'answer', messageId);
  if (!found.ok) return found;
  const message = found.value;
  const [handOns, desks, place, around] = await Promise.all([
    ports.handOns.of(message.id),
    ports.routing.desks(),
    ports.places.place(formatPlaceReference({ id: message.placeId, edition: message.edition })),
    publicPlaceOf(ports.places, message),
  ]);
  const standing = standingHandOn(handOns);
  const desk = desks.find((d) => d.id === standing?.deskId);
  const point = place?.point ?? around?.point;
  if (!standing || !desk || !point || (desk.way !== 'open311' && desk.way !== 'signalen'))
    return refuse('page-unknown');
  const request = {
    ...{ id: standing.id, code: desk.code, due: standing.due, at: standing.handedAt, point },
    text: [standing.asked, standing.words].filter((part) => part !== '').join('\n\n'),
    where: [...new Set([message.placeName, around?.name ?? message.placeName])].join(', '),
  };
  const text = desk.way === 'open311' ? writeOpen311(request, ports.municipality.code) : writeSignalen(request);
  return { ok: true, value: { name: `${desk.way}-${standing.id}.json`, text } };
};
