import { randomUUID } from 'node:crypto';
import {
  type EventCommand,
  eventAtDesk,
  eventsAround,
  eventsAtDesk,
  noteEvent,
  removeEvent,
  type Staff,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor: Staff = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const reader = aStaff('reader', { id: 'rik' });
const inDuindorp = aStaff('coordinator', { id: 'dee', area: 'BU05180800' });
const weimarstraat = 'straat:0518:weimarstraat';

describe.each(servers())('events on the %s server', (on) => {
  let installation: TestInstallation;
  const event = (different: Partial<EventCommand> = {}): EventCommand => ({
    id: randomUUID(),
    kind: 'works',
    title: 'De straat ligt open voor een nieuw riool',
    placeId: weimarstraat,
    from: '2026-09-07',
    to: '2026-10-16',
    source: 'Bewonersbrief van de gemeente',
    open: true,
    ...different,
  });
  const note = async (different: Partial<EventCommand> = {}): Promise<string> => {
    const noted = await noteEvent(installation.ports, noor, event(different));
    if (!noted.ok) throw new Error(JSON.stringify(noted.refusal));
    return noted.value.id;
  };
  const titles = async (filter: Parameters<typeof eventsAtDesk>[2] = {}) => {
    const page = await eventsAtDesk(installation.ports, noor, filter);
    return page.ok ? page.value.events.map((e) => e.title) : page.refusal.code;
  };
  const around = async (placeId: string) => {
    const place = await installation.ports.places.place(placeId);
    return place ? (await eventsAround(installation.ports, place, 20)).map((e) => e.title) : [];
  };
  const trail = () =>
    installation.storage.inMunicipality(518)((scope) =>
      scope.rows('SELECT actor, deed, subject FROM trail WHERE municipality_id = 518 ORDER BY trail_id'),
    );

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
    await installation.ports.people.saveStaff(noor);
  });
  afterAll(() => installation.close());

  it('are noted with who did so, changed under the same id, and removed; the trail keeps ids only', async () => {
    const id = await note();
    expect(await eventAtDesk(installation.ports, noor, { id })).toMatchObject({
      ok: true,
      value: { placeName: 'Weimarstraat', from: '2026-09-07', to: '2026-10-16', notedBy: 'Noor Bakker', open: true },
    });
    installation.now += 60_000;
    await note({ id, title: 'Het nieuwe riool ligt erin', to: '2026-10-02' });
    expect(await titles()).toEqual(['Het nieuwe riool ligt erin']);
    expect(await removeEvent(installation.ports, noor, { id })).toMatchObject({ ok: true });
    expect(await removeEvent(installation.ports, noor, { id })).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await titles()).toEqual([]);
    expect(await trail()).toEqual(
      ['event noted', 'event changed', 'event removed'].map((deed) => ({ actor: 'noor', deed, subject: id })),
    );
  });

  it('are listed the latest first, by place, kind and days', async () => {
    await note({ title: 'Riool' });
    await note({ title: 'Feest', kind: 'activity', from: '2026-06-20', to: '' });
    await note({
      title: 'Plein klaar',
      kind: 'finished',
      placeId: 'straat:0518:kaapseplein',
      from: '2026-11-01',
      to: '',
    });
    expect(await titles()).toEqual(['Plein klaar', 'Riool', 'Feest']);
    expect(await titles({ kind: 'activity' })).toEqual(['Feest']);
    expect(await titles({ within: weimarstraat })).toEqual(['Riool', 'Feest']);
    expect(await titles({ between: { from: '2026-10-10', to: '2026-10-31' } })).toEqual(['Riool']);
    expect(await titles({ between: { from: '2026-10-17', to: '2026-10-31' } })).toEqual([]);
  });

  it('go on below the last one, also when many fall on one day', async () => {
    for (let n = 0; n < 52; n++) await note({ title: `Dag ${n}`, from: '2026-05-01', to: '' });
    const first = await eventsAtDesk(installation.ports, noor, {});
    const after = first.ok ? first.value.next : undefined;
    const second = await eventsAtDesk(installation.ports, noor, after ? { after } : {});
    const all = [first, second].flatMap((p) => (p.ok ? p.value.events.map((e) => e.id) : []));
    expect(all).toHaveLength(52);
    expect(new Set(all).size).toBe(52);
    expect(second.ok && second.value.next).toBeUndefined();
  });

  it('stand on the time line of the place, of what lies in it and of what it lies in; nowhere else', async () => {
    await note({ title: 'Riool' });
    await note({ title: 'Stadsfeest', placeId: 'GM0518', from: '2026-04-27', to: '' });
    await note({ title: 'Alleen voor ons', open: false });
    expect(await around(weimarstraat)).toEqual(['Stadsfeest', 'Riool']);
    expect(await around('GM0518')).toEqual(['Stadsfeest', 'Riool']);
    expect(await around('straat:0518:kaapseplein')).toEqual(['Stadsfeest']);
  });

  it('are not noted incomplete, at an unknown place, or by somebody who may not', async () => {
    const refusalOf = async (staff: Staff, different: Partial<EventCommand>) => {
      const noted = await noteEvent(installation.ports, staff, event(different));
      return noted.ok ? 'noted' : (noted.refusal.errors?.map((e) => `${e.path} ${e.code}`) ?? noted.refusal.code);
    };
    expect(await refusalOf(noor, { title: ' ', source: '', kind: 'storm' })).toEqual([
      'kind not-an-option',
      'title missing',
      'source missing',
    ]);
    expect(await refusalOf(noor, { to: '2026-09-01' })).toEqual(['to out-of-range']);
    expect(await refusalOf(noor, { from: '2026-02-30', to: '' })).toEqual(['from not-a-time']);
    expect(await refusalOf(noor, { placeId: 'straat:0518:nergens' })).toEqual(['place unknown-place']);
    expect(await refusalOf(reader, {})).toBe('not-allowed');
    expect(await eventsAtDesk(installation.ports, reader, {})).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await titles()).toEqual([]);
  });

  it('of another area are not there for a coordinator of Duindorp, who notes none there', async () => {
    const { ports } = installation;
    const id = await note();
    const [theirs, ours] = [randomUUID(), event({ placeId: 'straat:0518:tesselseplein' })];
    expect(await noteEvent(ports, inDuindorp, event({ id: theirs }))).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await noteEvent(ports, inDuindorp, ours)).toMatchObject({ ok: true });
    expect(await noteEvent(ports, inDuindorp, { ...ours, id })).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await removeEvent(ports, inDuindorp, { id })).toMatchObject({ refusal: { code: 'page-unknown' } });
    const listed = await eventsAtDesk(ports, inDuindorp, {});
    expect(listed.ok && listed.value.events.map((e) => e.id)).toEqual([ours.id]);
  });

  it('of another municipality do not exist here', async () => {
    const id = await note();
    expect(await installation.portsOf(363).events.event(id)).toBeUndefined();
    expect(await installation.portsOf(363).events.remove(id, 'eve', 0)).toBe(false);
  });
});
