import type { Appointment, Ports, Staff } from '@straatwijs/monitor';

const organisation = { id: 'municipality', kind: 'municipality', name: 'Gemeente Den Haag' } as const;
const appointed = (id: string, appointment: Pick<Appointment, 'role'> & Partial<Appointment>): Appointment => ({
  id: `${id}-1`,
  organisation,
  since: '2020-01-01',
  ...appointment,
});
const person = (id: string, name: string, appointment: Pick<Appointment, 'role'> & Partial<Appointment>): Staff => ({
  id,
  name,
  email: `${id.replace('demo-', '')}@voorbeeld.invalid`,
  appointments: [appointed(id, appointment)],
});

/** The coordinator of the example: who signs in at the first start. */
export const noor = person('demo-noor', 'Noor Bakker', { role: 'coordinator' });
const sam = person('demo-sam', 'Sam de Wit', { role: 'deputy' });
/** Read for Duindorp and left: the page says there that nobody reads. */
const jo = person('demo-jo', 'Jo Vermeer', { role: 'reader', area: 'BU05180800', until: '2026-06-01' });

/** A day as each of them looks different: what a colleague may see, and what not. */
const yusuf = person('demo-yusuf', 'Yusuf Aydin', {
  role: 'worker',
  organisation: { id: 'jongerenwerk', kind: 'youth-work', name: 'Jongerenwerk (voorbeeld)' },
});
const wil = person('demo-wil', 'Wil Smit', {
  role: 'police',
  organisation: { id: 'politie', kind: 'police', name: 'Politie (voorbeeld)' },
});
const kim = person('demo-kim', 'Kim de Boer', { role: 'administrator' });

/** Who get a link at the start of the example: the coordinator first. */
export const newcomers = [noor, yusuf, wil, kim];

/** Who works here in the example, and who reads what is told where. */
export const loadPeople = async (ports: Ports): Promise<void> => {
  for (const staff of [...newcomers, sam, jo]) await ports.people.saveStaff(staff);
  const at = ports.now();
  const common = { since: '2020-01-01', withinDays: ports.municipality.readWithinDays };
  await ports.reading.set(
    { id: 'demo-city', placeId: 'GM0518', readerId: noor.id, deputyId: sam.id, ...common },
    noor.id,
    at,
  );
  await ports.reading.set({ id: 'demo-duindorp', placeId: 'BU05180800', readerId: jo.id, ...common }, noor.id, at);
};
