import { addOrganisation, addPerson, appoint, endAppointment, type Result, type Staff } from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaff, theMunicipality, youthWork } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const here = 'straat:0518:kaapseplein';
const there = 'straat:0518:weimarstraat';
const politie = { id: 'politie', kind: 'police', name: 'Politie' } as const;
const codeOf = (r: Result<unknown>) => (r.ok ? 'done' : r.refusal.code);
const pathsOf = (r: Result<unknown>) => (r.ok ? [] : (r.refusal.errors ?? []).map((e) => e.path));

describe('who works here', () => {
  let home: TestInstallation;
  let buurt: string;
  let karim: Staff;
  const ada = aStaff('administrator', { id: 'ada' });
  const bo = aStaff('reader', { id: 'bo' });
  beforeEach(async () => {
    await home?.close();
    home = await testInstallation();
    buurt = (await home.ports.places.place(here))?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
    karim = aStaff('coordinator', { id: 'karim', area: buurt });
    for (const staff of [ada, bo, karim]) await home.ports.people.saveStaff(staff);
    for (const organisation of [politie, youthWork]) await home.ports.people.saveOrganisation(organisation);
  });
  afterAll(() => home?.close());
  const give = (staff: Staff, staffId: string, more: Partial<Parameters<typeof appoint>[2]> = {}) =>
    appoint(home.ports, staff, { staffId, role: 'reader', organisationId: theMunicipality.id, ...more });
  const tasksOf = async (id: string) => (await home.ports.people.staff({ id }))?.history.map((a) => a.role);

  it('is somebody who was added, with a task from today on', async () => {
    const added = await addPerson(home.ports, ada, { name: ' Sam de Wit ', email: ' Sam@Voorbeeld.invalid' });
    if (!added.ok) throw new Error(added.refusal.code);
    expect(added.value).toMatchObject({ name: 'Sam de Wit', email: 'sam@voorbeeld.invalid', history: [] });
    expect(codeOf(await give(ada, added.value.id, { role: 'worker', organisationId: youthWork.id }))).toBe('done');
    expect((await home.ports.people.staff({ id: added.value.id }))?.history).toMatchObject([
      { role: 'worker', organisation: youthWork, since: '2026-11-23' },
    ]);
  });

  it('is added with a name and an address, by who manages people; the address is the person', async () => {
    const command = { name: 'Sam', email: 'sam@voorbeeld.invalid' };
    expect(codeOf(await addPerson(home.ports, bo, command))).toBe('not-allowed');
    expect(pathsOf(await addPerson(home.ports, ada, { name: ' ', email: 'sam' }))).toEqual(['name', 'email']);
    expect(pathsOf(await addPerson(home.ports, ada, { ...command, name: 'x'.repeat(101) }))).toEqual(['name']);
    const first = await addPerson(home.ports, ada, command);
    const again = await addPerson(home.ports, ada, { ...command, name: 'Sam de Wit' });
    expect(again.ok && again.value.id).toBe(first.ok && first.value.id);
    // Within one area nobody gives a colleague another name.
    await addPerson(home.ports, karim, { ...command, name: 'Iemand' });
    expect((await home.ports.people.staff({ email: command.email }))?.name).toBe('Sam de Wit');
  });

  it('is appointed by somebody else, also when it would be less than they have', async () => {
    expect(codeOf(await give(ada, 'ada'))).toBe('not-yourself');
    expect(codeOf(await give(karim, 'karim', { area: buurt }))).toBe('not-yourself');
    expect(await tasksOf('ada')).toEqual(['administrator']);
    expect(codeOf(await give(bo, 'karim'))).toBe('not-allowed');
  });

  it('is police only for the police, and nothing else there', async () => {
    for (const [role, organisationId] of [
      ['police', theMunicipality.id],
      ['police', youthWork.id],
      ['enforcement', politie.id],
      ['coordinator', politie.id],
      ['worker', politie.id],
    ] as const)
      expect([role, organisationId, codeOf(await give(ada, 'bo', { role, organisationId }))]).toEqual([
        role,
        organisationId,
        'role-not-for-organisation',
      ]);
    expect(await tasksOf('bo')).toEqual(['reader']);
    expect(codeOf(await give(ada, 'bo', { role: 'police', organisationId: politie.id }))).toBe('done');
  });

  it('is appointed and ended within one area by who manages that area, and not around it', async () => {
    for (const area of [buurt, here]) expect(codeOf(await give(karim, 'bo', { area }))).toBe('done');
    for (const area of [undefined, 'GM0518', there]) {
      const more = area === undefined ? {} : { area };
      expect([area, codeOf(await give(karim, 'bo', more))]).toEqual([area, 'not-allowed']);
    }
    expect(codeOf(await give(karim, 'bo', { area: 'straat:0518:nergens' }))).toBe('place-unknown');
    expect(codeOf(await give(karim, 'bo', { area: buurt, role: 'administrator' }))).toBe('not-allowed');

    const history = (await home.ports.people.staff({ id: 'bo' }))?.history ?? [];
    const end = (staff: Staff, id = '') => endAppointment(home.ports, staff, { staffId: 'bo', id });
    expect(codeOf(await end(karim, history.find((a) => a.area === undefined)?.id))).toBe('not-allowed');
    const inHere = history.find((a) => a.area === here)?.id;
    expect(codeOf(await end(bo, inHere))).toBe('not-allowed');
    expect(await end(karim, inHere)).toEqual({ ok: true, value: '2026-11-23' });
    expect(codeOf(await end(karim, inHere))).toBe('step-not-possible');
    expect(codeOf(await end(ada, 'onbekend'))).toBe('step-not-possible');
    const own = (await home.ports.people.staff({ id: 'ada' }))?.history[0]?.id ?? '';
    expect(codeOf(await endAppointment(home.ports, ada, { staffId: 'ada', id: own }))).toBe('not-yourself');
    expect(await tasksOf('ada')).toEqual(['administrator']);
  });

  it('is not appointed for what is unknown, or until a day before it starts', async () => {
    expect(pathsOf(await give(ada, 'niemand', { role: 'koning', organisationId: 'x' }))).toEqual([
      'person',
      'organisation',
      'role',
    ]);
    expect(pathsOf(await give(ada, 'bo', { since: '2026-12-01', until: '2026-12-01' }))).toEqual(['until']);
    expect(pathsOf(await give(ada, 'bo', { since: 'morgen', until: 'ooit' }))).toEqual(['since', 'until']);
  });

  it('works for an organisation that was named once, by who manages the whole municipality', async () => {
    const command = { name: 'Woonhaven', kind: 'housing' };
    expect(codeOf(await addOrganisation(home.ports, karim, command))).toBe('not-allowed');
    const added = await addOrganisation(home.ports, ada, command);
    expect(added).toMatchObject({ ok: true, value: command });
    expect(await home.ports.people.organisations()).toContainEqual(added.ok ? added.value : {});
    // The same name with another kind would open what its kind keeps shut.
    expect(pathsOf(await addOrganisation(home.ports, ada, { name: 'politie', kind: 'other' }))).toEqual(['name']);
    expect(pathsOf(await addOrganisation(home.ports, ada, { name: '', kind: 'leger' }))).toEqual(['name', 'kind']);
  });
});
