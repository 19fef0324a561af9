import {
  areasOf,
  holdsOn,
  isRead,
  may,
  organisationKinds,
  type Ports,
  rights,
  type ScreenLanguage,
  type Staff,
  staffOn,
  staffRoles,
} from '@straatwijs/monitor';
import { dateInWords } from '#web/desk/ago.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { count, fill } from '#web/language/fill.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import { deskPeopleTexts } from '#web/texts/desk-people.server.ts';

const mostPeople = 500;

/** People, their tasks and who reads where, as far as the one who looks may manage them. */
export const peoplePage = async (ports: Ports, staff: Staff, language: ScreenLanguage, who: string | null) => {
  const t = deskPeopleTexts(language);
  const { roles } = deskTexts(language).me;
  const { date } = ports.local(ports.now());
  const areas = areasOf(staff, 'manage-people');
  const manages = (within: readonly string[]): boolean => may(staff, 'manage-people', { within });
  const [listed, readings, organisations, places, [city], chosen] = await Promise.all([
    ports.people.list({ ...(areas ? { areas } : {}), limit: mostPeople }),
    ports.reading.on(date),
    ports.people.organisations(),
    placeChoices(ports, undefined, (place) => manages(place.within)),
    ports.places.list({ scales: ['city'], limit: 1 }),
    who === null ? undefined : ports.people.staff({ id: who }),
  ]);
  const people = chosen && !listed.some((p) => p.id === chosen.id) ? [chosen, ...listed] : listed;
  const managesAll = manages([]);
  const named = new Set([
    ...people.flatMap((p) => p.history.flatMap((a) => a.area ?? [])),
    ...readings.map((r) => r.placeId),
  ]);
  const known = new Map(await Promise.all([...named].map(async (id) => [id, await ports.places.place(id)] as const)));
  const nameOf = (id: string | undefined): string => (id === undefined ? t.everywhere : (known.get(id)?.name ?? id));
  const withinOf = (id: string | undefined): readonly string[] =>
    id === undefined ? [] : (known.get(id)?.within ?? [id]);
  const readsAt = (id: string): readonly string[] =>
    readings.filter((r) => r.reader.id === id || r.deputy?.id === id).map((r) => nameOf(r.placeId));
  return {
    t,
    roles: staffRoles
      .filter((role) => managesAll || role !== 'administrator')
      .map((value) => ({ value, label: roles[value] })),
    kinds: organisationKinds.map((value) => ({ value, label: t.kinds[value] })),
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    places,
    managesAll,
    city: city && manages(city.within) ? { id: city.id, name: city.name } : undefined,
    today: date,
    readers: people
      .filter((p) => may(staffOn(p, date), 'read-messages'))
      .map(({ id, name }) => ({ value: id, label: name })),
    readings: readings
      .filter((r) => manages(withinOf(r.placeId)))
      .map((r) => ({
        placeId: r.placeId,
        place: nameOf(r.placeId),
        reader: r.reader.name,
        stopHelp: [fill(readings.length === 1 ? t.stopLast : t.stopHelp, { place: nameOf(r.placeId) })],
        deputy: r.deputy ? fill(t.deputyIs, { name: r.deputy.name }) : t.noDeputy,
        term: count(language, t.term, r.withinDays),
        isRead: isRead(r, date, withinOf(r.placeId)),
      })),
    people: people.map((p) => ({
      id: p.id,
      name: p.name,
      email: p.email,
      isMe: p.id === staff.id,
      hasTask: p.history.some((a) => holdsOn(a, date)),
      tasks: p.history
        .filter((a) => a.until === undefined || a.until > date)
        // Of somebody from elsewhere only what is for here.
        .filter((a) => listed.includes(p) || manages(withinOf(a.area)))
        .map((a) => ({
          id: a.id,
          what: fill(t.task, { role: roles[a.role], organisation: a.organisation.name, area: nameOf(a.area) }),
          when: [
            ...(a.since > date ? [fill(t.from, { date: dateInWords(a.since, language) })] : []),
            ...(a.until === undefined ? [] : [fill(t.to, { date: dateInWords(a.until, language) })]),
          ].join(', '),
          // Who ends their own task is out at once, with nobody left to let them in: a colleague does that.
          mayEnd: p.id !== staff.id && manages(withinOf(a.area)),
          endHelp: [
            fill(t.endHelp, { name: p.name }),
            ...('read-messages' in rights[a.role] && readsAt(p.id).length > 0
              ? [fill(t.endReader, { name: p.name, places: readsAt(p.id).join(', ') })]
              : []),
          ],
        })),
    })),
  };
};
