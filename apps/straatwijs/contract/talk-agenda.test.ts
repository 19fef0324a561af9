import { randomUUID } from 'node:crypto';
import {
  agendaOf,
  contribute,
  enoughCalls,
  makeOffer,
  planTalk,
  putOnTalk,
  raiseSignal,
  startAction,
  talkNow,
  talkRhythm,
  talksAtDesk,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:weimarstraat';
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const wil = aStaff('police', { id: 'wil', organisation: { id: 'politie', kind: 'police', name: 'Politie' } });
// Somebody of the police whom an area made its coordinator by mistake.
const odd = aStaff('coordinator', { id: 'odd', organisation: { id: 'politie', kind: 'police', name: 'Politie' } });

describe('the agenda of a talk', () => {
  let home: TestInstallation;
  let buurt: string;
  let id: string;
  beforeAll(async () => {
    home = await testInstallation();
    for (const staff of [noor, wil, odd]) await home.ports.people.saveStaff(staff);
    buurt = (await home.ports.places.place(street))?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
    const planned = await planTalk(home.ports, noor, {
      ...{ id: randomUUID(), kind: 'called', placeId: buurt, date: '2026-12-08', starts: '19:30' },
      ...{ venue: 'school', joins: '', whyNone: 'er is hier geen overleg' },
    });
    id = planned.ok ? planned.value.id : '';
  });
  afterAll(() => home.close());
  const agenda = async (staff?: typeof noor) => {
    const talk = await talkNow(home.ports, id);
    if (!talk) throw new Error('no talk');
    return agendaOf(home.ports, talk, staff);
  };

  it('on an empty database has all five themes, and says of each that one must ask', async () => {
    const { themes, last } = await agenda(noor);
    expect(themes.map((t) => [t.theme, t.isEmpty])).toEqual(
      ['social', 'clean', 'safety', 'care', 'youth'].map((t) => [t, true]),
    );
    expect(last).toBeUndefined();
  });

  it('shows what was told to the team to who may read it, good first; never to police, and never in the room', async () => {
    const told = (valence: string, story: string) =>
      aSignal({ place: street, answers: { valence, theme: 'clean', story } });
    await contribute(home.ports, {}, [told('negative', 'De bak is vol.'), told('positive', 'De bank is mooi.')]);
    const texts = async (staff?: typeof noor) => (await agenda(staff)).themes.flatMap((t) => t.told.map((m) => m.text));
    expect(await texts(noor)).toEqual(['De bank is mooi.', 'De bak is vol.']);
    for (const staff of [wil, odd, undefined]) expect(await texts(staff)).toEqual([]);
  });

  it('says what changes now to who may see figures, and what runs to everybody; a proposal and a signal never in the room', async () => {
    const raised = { placeId: street, theme: 'clean', direction: 'up', valence: 'negative', words: 'Meer zwerfvuil.' };
    expect(await raiseSignal(home.ports, noor, { ...raised, id: randomUUID() })).toMatchObject({ ok: true });
    const begin = (title: string, proposed: boolean) =>
      startAction(home.ports, noor, {
        ...{ id: randomUUID(), kind: 'quick', title, words: 'Zie de titel.', theme: 'clean', placeId: street },
        ...{ owner: { role: 'municipality' }, startedBy: [], steps: [], proposed },
      });
    expect(await begin('Vaker legen', false)).toMatchObject({ ok: true });
    expect(await begin('Andere bakken', true)).toMatchObject({ ok: true });
    const clean = async (staff?: typeof noor) => (await agenda(staff)).themes.find((t) => t.theme === 'clean');
    const desk = await clean(noor);
    expect(desk?.signals.map((s) => [s.placeId, s.direction, s.byHand])).toEqual([[street, 'up', true]]);
    expect(desk?.runs.map((a) => a.title).sort()).toEqual(['Andere bakken', 'Vaker legen']);
    const room = await clean();
    expect(room).toMatchObject({ signals: [], isEmpty: false });
    expect(room?.runs.map((a) => a.title)).toEqual(['Vaker legen']);
    // Of another theme nothing.
    expect((await agenda(noor)).themes.filter((t) => t.signals.length + t.runs.length > 0)).toHaveLength(1);
  });

  it('puts first what somebody put on this talk, also of a theme that is none of the five', async () => {
    const body = (theme: string) =>
      aSignal({ place: street, answers: { valence: 'negative', theme, story: `Hierover: ${theme}.` } });
    const [green, clean] = [body('green'), body('clean')];
    await contribute(home.ports, {}, [green, clean]);
    for (const { id: messageId } of [green, clean])
      expect(await putOnTalk(home.ports, noor, { talkId: id, messageId, on: true })).toMatchObject({ ok: true });
    const found = await agenda(noor);
    expect(found.told.map((m) => m.id)).toEqual([green.id]);
    const told = found.themes.find((t) => t.theme === 'clean')?.told.map((m) => m.id);
    expect(told?.[0]).toBe(clean.id);
    expect(new Set(told).size).toBe(told?.length);
    for (const staff of [wil, undefined]) expect(await agenda(staff)).toMatchObject({ told: [], put: [] });
  });

  it('five different people who ask for a talk are heard, and no fewer', async () => {
    const ask = () =>
      makeOffer(home.ports, {
        ...{ id: randomUUID(), code: aCode(), placeId: street, kind: 'call-talk', theme: '', words: '' },
        ...{ ways: ['room'], phone: '', mail: '', language: 'nl' },
      });
    const heard = async () => {
      const talks = await talksAtDesk(home.ports, noor);
      const areas = await talkRhythm(home.ports, noor, talks.ok ? talks.value : []);
      return areas.find((a) => a.placeId === buurt);
    };
    for (let n = 1; n < enoughCalls; n++) expect(await ask()).toMatchObject({ ok: true });
    expect(await heard()).toMatchObject({ calls: enoughCalls - 1, isDue: false, next: { id } });
    await ask();
    expect((await heard())?.calls).toBe(enoughCalls);
    // What was asked longer ago than a quarter counts no more.
    home.now += 15 * 7 * 86_400_000;
    expect((await heard())?.calls).toBe(0);
  });
});
