import { randomUUID } from 'node:crypto';
import {
  answer,
  chainBehind,
  chainOfAction,
  chainOfTheme,
  contribute,
  moveAction,
  noteActionEffect,
  planTalk,
  putOnTalk,
  saveAgenda,
  saySolved,
  startAction,
  stepAgenda,
  stepTalk,
  talksFor,
  toldOnTalk,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const hour = 3_600_000;
const street = 'straat:0518:kaapseplein';

describe.each(servers())('the chain over talks and actions, on the %s server', (on) => {
  let home: TestInstallation;
  let buurt: string;
  const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
  const rik = aStaff('reader', { id: 'rik' });
  const wil = aStaff('police', { id: 'wil', organisation: { id: 'politie', kind: 'police', name: 'Politie' } });
  const later = () => {
    home.now += hour;
    return home.now;
  };
  const tell = async () => {
    const code = aCode();
    const body = aSignal({
      followCode: code,
      place: street,
      answers: { valence: 'negative', theme: 'clean', story: 'De bak is vol.' },
    });
    expect(await contribute(home.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { id: body.id, code };
  };
  const chain = async (code: string) => {
    const found = await chainBehind(home.ports, code);
    if (!found.ok) throw new Error(found.refusal.code);
    return Object.fromEntries(found.value.map(({ step, ...part }) => [step, part]));
  };
  const plan = async (placeId = buurt) => {
    const id = randomUUID();
    const planned = await planTalk(home.ports, noor, {
      ...{ id, kind: 'called', placeId, date: '2026-12-08', starts: '19:30', venue: 'De Burcht' },
      ...{ joins: '', whyNone: 'er is hier geen overleg' },
    });
    expect(planned).toMatchObject({ ok: true });
    return id;
  };
  const begin = async (startedBy: readonly { kind: 'message' | 'talk'; id: string }[], different = {}) => {
    const id = randomUUID();
    const begun = await startAction(home.ports, noor, {
      ...{ id, kind: 'quick', title: 'Een bak erbij', words: 'Bij de halte.', theme: 'clean', placeId: street },
      ...{ owner: { role: 'municipality' }, startedBy, steps: [], ...different },
    });
    expect(begun).toMatchObject({ ok: true });
    return id;
  };

  beforeAll(async () => {
    home = await testInstallation({ on });
    for (const staff of [noor, rik, wil]) await home.ports.people.saveStaff(staff);
    buurt = (await home.ports.places.place(street))?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
  });
  afterAll(() => home.close());

  it('says where and when something is talked over before it is, and that it was once it was', async () => {
    const { id, code } = await tell();
    const talkId = await plan();
    const message = await home.ports.desk.message(id);
    expect(message && (await talksFor(home.ports, noor, message)).map((t) => t.id)).toContain(talkId);
    const put = { talkId, messageId: id, on: true };
    for (const who of [rik, wil]) expect(await putOnTalk(home.ports, who, put)).toMatchObject({ ok: false });
    expect(await putOnTalk(home.ports, noor, put)).toMatchObject({ ok: true });
    expect(await putOnTalk(home.ports, noor, put)).toMatchObject({ ok: true });
    expect((await toldOnTalk(home.ports, noor, talkId)).map((m) => m.id)).toEqual([id]);
    expect(await toldOnTalk(home.ports, wil, talkId)).toEqual([]);
    const planned = { where: 'De Burcht', about: { kind: 'talk', id: talkId }, planned: true };
    expect(await chain(code)).toMatchObject({ discussed: { state: 'open', links: [planned] } });
    // A decision in between takes nothing back: it is still talked over.
    const said = { kind: 'we-discuss', words: 'We praten er samen over op 8 december in De Burcht.' };
    expect(await answer(home.ports, noor, { ...said, id: randomUUID(), to: [id] })).toMatchObject({ ok: true });
    expect(await chain(code)).toMatchObject({ discussed: { state: 'open' }, decided: { state: 'reached' } });
    await stepTalk(home.ports, noor, { id: talkId, step: 'hold' });
    const { discussed: held } = await chain(code);
    expect(held).toMatchObject({ state: 'reached', links: [{ where: 'De Burcht' }] });
    expect(held?.links[0]).not.toHaveProperty('planned');
    expect(await putOnTalk(home.ports, noor, { ...put, on: false })).toMatchObject({ ok: true });
    expect(await chain(code)).toMatchObject({ discussed: { state: 'passed-over', links: [] } });
  });

  it('puts nothing on a talk of elsewhere or on one that is called off, and forgets what was taken back', async () => {
    const { id, code } = await tell();
    const elsewhere = await plan('BU05180800');
    expect(await putOnTalk(home.ports, noor, { talkId: elsewhere, messageId: id, on: true })).toMatchObject({
      refusal: { code: 'step-not-possible' },
    });
    const off = await plan();
    const here = await plan();
    await putOnTalk(home.ports, noor, { talkId: off, messageId: id, on: true });
    await stepTalk(home.ports, noor, { id: off, step: 'cancel', reason: 'Ziek.' });
    expect(await chain(code)).toMatchObject({ discussed: { state: 'open', links: [] } });
    await putOnTalk(home.ports, noor, { talkId: here, messageId: id, on: true });
    expect(await withdraw(home.ports, code)).toMatchObject({ ok: true });
    expect(await home.ports.talks.told(here)).toEqual([]);
    expect(await putOnTalk(home.ports, noor, { talkId: here, messageId: id, on: true })).toMatchObject({ ok: false });
  });

  it('follows an action: decided, doing, done, what it did, and open again when its teller says that it is not solved', async () => {
    const { id, code } = await tell();
    const startedAt = later();
    const actionId = await begin([{ kind: 'message', id }]);
    const about = { kind: 'action', id: actionId };
    expect(await chain(code)).toMatchObject({
      read: { state: 'passed-over' },
      decided: { state: 'reached', links: [{ at: startedAt, decision: 'we-do', about }] },
      doing: { state: 'reached', links: [{ at: startedAt, about, words: { text: 'Een bak erbij' } }] },
      done: { state: 'open' },
    });
    later();
    const effect = { effectId: randomUUID(), perspective: 'resident', good: true, meant: true, seenOn: '2026-11-23' };
    const noted = { ...effect, id: actionId, words: 'Minder vuil.', source: 'buurvrouw' };
    expect(await noteActionEffect(home.ports, noor, noted)).toMatchObject({ ok: true });
    expect(await chain(code)).toMatchObject({
      done: { state: 'open' },
      effect: { state: 'reached', links: [{ words: { text: 'Minder vuil.' } }] },
    });
    const solvedAt = later();
    await moveAction(home.ports, noor, { id: actionId, to: 'solved', reason: '' });
    expect(await chain(code)).toMatchObject({ done: { state: 'reached', links: [{ at: solvedAt, state: 'solved' }] } });
    const againAt = later();
    const says = { id: actionId, says: 'no', words: 'Hij is weer vol.', language: 'nl' };
    expect(await saySolved(home.ports, code, says)).toMatchObject({ value: { again: true } });
    expect(await chain(code)).toMatchObject({
      doing: { state: 'reached', links: [{ at: startedAt }, { at: againAt, again: true }] },
      done: { state: 'open' },
    });
    later();
    await moveAction(home.ports, noor, { id: actionId, to: 'stopped', reason: 'Er is geen plek.' });
    expect(await chain(code)).toMatchObject({
      decided: { links: [{}, { state: 'stopped', words: { text: 'Er is geen plek.' } }] },
      done: { state: 'not-coming' },
    });
  });

  it('of an action that was only proposed nobody is told anything', async () => {
    const { id, code } = await tell();
    await begin([{ kind: 'message', id }], { proposed: true });
    expect(await chain(code)).toMatchObject({ decided: { state: 'open' }, doing: { state: 'open' } });
  });

  it('of an action itself: what it began with is for who may read it, the rest for everybody', async () => {
    const { id } = await tell();
    const talkId = await plan();
    const actionId = await begin(
      [
        { kind: 'message', id },
        { kind: 'talk', id: talkId },
      ],
      { decides: 'De wijkraad', title: 'Zitbank' },
    );
    const action = await home.ports.actions.action(actionId);
    if (!action) throw new Error('no action');
    const of = async (staff?: typeof noor) =>
      Object.fromEntries((await chainOfAction(home.ports, action, staff)).map(({ step, ...part }) => [step, part]));
    expect(await of(noor)).toMatchObject({
      received: { links: [{ about: { kind: 'message', id } }] },
      discussed: { state: 'open', links: [{ planned: true }] },
      decided: { links: [{ by: 'Noor', words: { text: 'De wijkraad' } }] },
    });
    for (const staff of [wil, undefined]) {
      const seen = await of(staff);
      expect(JSON.stringify(seen)).not.toContain(id);
      expect(seen).toMatchObject({ discussed: { links: [{ about: { id: talkId } }] }, doing: { state: 'reached' } });
    }
    expect(JSON.stringify(await of())).not.toContain('Noor');
  });

  it('of an item of an agenda: why it was chosen, what is done about it here, and nothing of other themes', async () => {
    const agendaId = 'pbrn2734bc';
    const saved = await saveAgenda(home.ports, noor, {
      ...{ id: agendaId, placeId: buurt, period: '2027', themes: ['clean', 'green'] },
      words: { nl: 'Hier vroegen de meeste mensen om.' },
    });
    expect(saved).toMatchObject({ ok: true });
    const of = async (theme: 'clean' | 'green', staff?: typeof noor) => {
      const agenda = await home.ports.agenda.agenda(agendaId);
      if (!agenda) throw new Error('no agenda');
      const found = await chainOfTheme(home.ports, { agenda, theme, language: 'nl' }, staff);
      return Object.fromEntries(found.map(({ step, ...part }) => [step, part]));
    };
    expect(await of('clean', noor)).toMatchObject({ decided: { state: 'passed-over' } });
    await stepAgenda(home.ports, noor, { id: agendaId, to: 'public' });
    const why = { words: { text: 'Hier vroegen de meeste mensen om.' } };
    expect(await of('clean', noor)).toMatchObject({
      decided: { state: 'reached', links: [{ ...why, by: 'Noor' }] },
      doing: { state: 'reached' },
    });
    const green = await of('green');
    expect(green).toMatchObject({ decided: { links: [why] }, doing: { state: 'open', links: [] } });
    expect(JSON.stringify(green)).not.toContain('Noor');
  });
});
