import type { Appointment, Organisation, Ports, Staff } from '@straatwijs/monitor';

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

const youthWork = (id: string, name: string): Organisation => ({ id: `demo-${id}`, kind: 'youth-work', name });
const teamOf = (of: Organisation, lead: Staff, workers: readonly Staff[]) => ({
  organisation: of.id,
  people: [lead, ...workers],
  lead,
  workers: workers.map((w) => w.id),
});
const inTeam = (of: Organisation, role: 'coordinator' | 'worker', id: string, name: string): Staff =>
  person(`demo-${id}`, name, { role, organisation: of });
const ofStraatteam = youthWork('straatteam', 'Straatteam (voorbeeld)');
const ofJeugdwerk = youthWork('jeugdwerk', 'Jeugdwerk (voorbeeld)');
const yusuf = inTeam(ofStraatteam, 'worker', 'yusuf', 'Yusuf Aydin');

/** Two organisations for young people: each two workers, and somebody who sets where they want to go. */
export const straatteam = teamOf(ofStraatteam, inTeam(ofStraatteam, 'coordinator', 'eva', 'Eva Hofman'), [
  yusuf,
  inTeam(ofStraatteam, 'worker', 'lena', 'Lena Visser'),
]);
export const jeugdwerk = teamOf(ofJeugdwerk, inTeam(ofJeugdwerk, 'coordinator', 'bo', 'Bo Dekker'), [
  inTeam(ofJeugdwerk, 'worker', 'isa', 'Isa Peters'),
  inTeam(ofJeugdwerk, 'worker', 'tom', 'Tom Mulder'),
]);

const wil = person('demo-wil', 'Wil Smit', {
  role: 'police',
  organisation: { id: 'politie', kind: 'police', name: 'Politie (voorbeeld)' },
});
const kim = person('demo-kim', 'Kim de Boer', { role: 'administrator' });

/** Who get a link at the start of the example, a day as each of them looks different: the coordinator first. */
export const newcomers = [noor, yusuf, wil, kim];

/** Who works here in the example, and who reads what is told where. */
export const loadPeople = async (ports: Ports): Promise<void> => {
  for (const organisation of [ofStraatteam, ofJeugdwerk]) await ports.people.saveOrganisation(organisation);
  for (const staff of [...newcomers, sam, jo, ...straatteam.people, ...jeugdwerk.people])
    await ports.people.saveStaff(staff);
  const at = ports.now();
  const common = { since: '2020-01-01', withinDays: ports.municipality.readWithinDays };
  await ports.reading.set(
    { id: 'demo-city', placeId: 'GM0518', readerId: noor.id, deputyId: sam.id, ...common },
    noor.id,
    at,
  );
  await ports.reading.set({ id: 'demo-duindorp', placeId: 'BU05180800', readerId: jo.id, ...common }, noor.id, at);
};
