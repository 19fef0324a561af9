import { randomUUID } from 'node:crypto';
import {
  actionAtDesk,
  actionsBehind,
  actionsDue,
  allThatIsHeld,
  behindCode,
  contribute,
  eraseExpired,
  linkMessage,
  makeOffer,
  moveAction,
  publicAction,
  type Staff,
  saySolved,
  startAction,
  takeUpOffer,
  withdraw,
  withdrawOffer,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { anAction } from '../testing/actions.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const agent = aStaff('police', { id: 'agent', organisation: { id: 'p', kind: 'police', name: 'Politie' } });
const square = 'straat:0518:kaapseplein';

describe.each(servers())('who told what an action began with, on the %s server', (on) => {
  let installation: TestInstallation;
  const tell = async (contributor = randomUUID().replaceAll('-', '')) => {
    const followCode = aCode();
    const answers = { valence: 'negative', theme: 'clean', story: 'De bakken zitten altijd vol.' };
    const body = aSignal({ place: square, contributor, followCode, answers });
    expect(await contribute(installation.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { code: followCode, id: body.id };
  };
  const start = async (told: readonly { readonly id: string }[] = [], staff: Staff = noor) => {
    const startedBy = told.map(({ id }) => ({ kind: 'message' as const, id }));
    const begun = await startAction(installation.ports, staff, anAction({ startedBy }));
    return begun.ok ? begun.value.id : expect.unreachable(begun.refusal.code);
  };
  const solve = async (id: string) => {
    installation.now += 60_000;
    expect(await moveAction(installation.ports, noor, { id, to: 'solved', reason: '' })).toMatchObject({ ok: true });
    installation.now += 60_000;
  };
  const say = (code: string, id: string, says: string, words = '') =>
    saySolved(installation.ports, code, { id, says, words, language: 'nl' });
  const stateOf = async (id: string) => (await installation.ports.actions.action(id))?.state;
  const rowsIn = (table: string) =>
    installation.storage.inMunicipality(518)((scope) =>
      scope.rows(`SELECT * FROM ${table} WHERE municipality_id = 518`),
    );

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
    await installation.ports.people.saveStaff(noor);
  });
  afterAll(() => installation.close());

  it('finds it behind the code, from told to action to how it stands', async () => {
    const { ports } = installation;
    const told = await tell();
    const id = await start([told]);
    expect(await actionsBehind(ports, told.code)).toMatchObject([{ action: { id, state: 'running' }, asked: false }]);
    expect(await actionsBehind(ports, (await tell()).code)).toEqual([]);
    const later = await tell();
    for (let n = 0; n < 2; n++)
      expect(await linkMessage(ports, noor, { id, messageId: later.id })).toMatchObject({ ok: true });
    expect(await actionsBehind(ports, later.code)).toHaveLength(1);
    const desk = await actionAtDesk(ports, noor, id);
    expect(desk).toMatchObject({ value: { told: 2, messages: { length: 2 } } });
    expect(await publicAction(ports, id)).toMatchObject({ value: { action: { beganWith: ['message'] } } });
  });

  it('is asked once it is called solved; two who say no bring it back, one alone does not', async () => {
    const { ports } = installation;
    const three = [await tell(), await tell(), await tell()] as const;
    const id = await start(three);
    expect(await say(three[0].code, id, 'no')).toMatchObject({ refusal: { code: 'step-not-possible' } });
    await solve(id);
    expect(await say(three[0].code, id, 'misschien')).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await say((await tell()).code, id, 'no')).toMatchObject({ refusal: { code: 'step-not-possible' } });
    // The same person, twice.
    for (let n = 0; n < 2; n++) expect(await say(three[0].code, id, 'no')).toMatchObject({ value: { again: false } });
    await say(three[1].code, id, 'yes');
    expect(await stateOf(id)).toBe('solved');
    expect(await actionsBehind(ports, three[0].code)).toMatchObject([{ asked: true, said: { says: 'no' } }]);
    expect(await say(three[2].code, id, 'no')).toMatchObject({ value: { again: true } });
    expect(await ports.actions.action(id)).toMatchObject({
      state: 'running',
      moves: [{ to: 'solved' }, { from: 'solved', to: 'running', by: 'contributors', who: '' }],
    });
    expect((await actionsDue(ports, noor)).doubted.map((a) => a.id)).toEqual([id]);
    // Nobody is asked any more, and what each of them said stands there.
    expect(await actionsBehind(ports, three[1].code)).toMatchObject([{ asked: false, said: { says: 'yes' } }]);
    // Solved again: a new round, in which what was said before does not count.
    await solve(id);
    expect((await actionsDue(ports, noor)).doubted).toEqual([]);
    expect((await actionsBehind(ports, three[0].code))[0]).not.toHaveProperty('said');
    expect(await say(three[0].code, id, 'no')).toMatchObject({ value: { again: false } });
  });

  it('one who says why brings it back; the words are for who may read them, and for no police', async () => {
    const { ports } = installation;
    const told = await tell();
    const id = await start([told]);
    await solve(id);
    expect(await say(told.code, id, 'no', 'Op maandag ligt alles ernaast.')).toMatchObject({ value: { again: true } });
    expect(await actionAtDesk(ports, noor, id)).toMatchObject({
      value: { opinion: { tally: { no: 1 }, words: [{ words: 'Op maandag ligt alles ernaast.' }] } },
    });
    const seen = await actionAtDesk(ports, agent, id);
    expect(seen).toMatchObject({ value: { told: 1, messages: [], mayTend: false, opinion: { words: [] } } });
    expect(JSON.stringify(seen)).not.toContain('maandag');
    expect(JSON.stringify(seen)).not.toContain('altijd vol');
    expect(JSON.stringify(await publicAction(ports, id))).not.toContain('maandag');
  });

  it('comes back also when the area is full: they were told that it was solved', async () => {
    const told = await tell();
    const id = await start([told]);
    await solve(id);
    for (let n = 0; n < 5; n++) await start();
    expect(await say(told.code, id, 'no', 'Nog vol.')).toMatchObject({ value: { again: true } });
    expect(await startAction(installation.ports, noor, anAction())).toMatchObject({
      refusal: { code: 'too-many-actions', inTheWay: { length: 6 } },
    });
  });

  it('somebody with three stories on one phone is one contributor', async () => {
    const phone = randomUUID().replaceAll('-', '');
    const mine = [await tell(phone), await tell(phone), await tell(phone)];
    const id = await start(mine);
    await solve(id);
    for (const { code } of mine) expect(await say(code, id, 'no')).toMatchObject({ value: { again: false } });
    expect(await stateOf(id)).toBe('solved');
  });

  it('the public hears of at least five, of weeks that are over, and never how many said what', async () => {
    const { ports } = installation;
    const told = await Promise.all(Array.from({ length: 6 }, () => tell()));
    const id = await start(told);
    await solve(id);
    for (const { code } of told.slice(0, 5)) await say(code, id, 'yes');
    expect(await publicAction(ports, id)).toMatchObject({ value: { action: { id } } });
    expect(await publicAction(ports, id)).not.toHaveProperty('value.solved');
    installation.now += 7 * 86_400_000;
    expect(await publicAction(ports, id)).toHaveProperty('value.solved', { contributors: '5-9', lean: 'yes' });
    await say(told[5]?.code ?? '', id, 'no');
    expect(await publicAction(ports, id)).toHaveProperty('value.solved', { contributors: '5-9', lean: 'yes' });
  });

  it('whoever takes it back leaves no link and no answer; the action stays', async () => {
    const { ports } = installation;
    const told = await tell();
    const id = await start([told]);
    await solve(id);
    await say(told.code, id, 'half', 'Alleen de linkerkant.');
    expect(await withdraw(ports, told.code, 'words')).toMatchObject({ ok: true });
    expect(await rowsIn('action_said')).toMatchObject([{ says: 'half', words: null }]);
    expect(await withdraw(ports, told.code)).toMatchObject({ ok: true });
    expect([await rowsIn('action_said'), await rowsIn('action_source')]).toEqual([[], []]);
    expect(await stateOf(id)).toBe('solved');
    expect(await actionsBehind(ports, told.code)).toEqual([]);
    expect(await say(told.code, id, 'no')).toMatchObject({ refusal: { code: 'step-not-possible' } });
    // And a link that comes after it finds nothing to link.
    await ports.actionTellers.link(id, [{ kind: 'message', id: told.id }], 'noor', installation.now);
    expect(await rowsIn('action_source')).toEqual([]);
  });

  it('stands in everything that is held behind the code, and goes after thirteen months', async () => {
    const { ports } = installation;
    const told = await tell();
    const id = await start([told]);
    await solve(id);
    await say(told.code, id, 'no');
    const held = await allThatIsHeld(ports, told.code);
    expect(held.ok && held.value.items.find((i) => i.kind === 'action-links')?.content).toMatchObject({
      actions: [{ says: 'no' }],
    });
    installation.now += 400 * 86_400_000;
    await eraseExpired(ports, 'all');
    expect([await rowsIn('action_said'), await rowsIn('action_source')]).toEqual([[], []]);
    expect(await stateOf(id)).toBe('solved');
  });

  it('an offer is taken up with thanks as a step; its giver finds the action, and leaves nothing when it is taken back', async () => {
    const { ports } = installation;
    const code = aCode();
    const offerId = randomUUID();
    const form = { kind: 'own-action', ways: ['room'], theme: 'clean', words: 'Ik doe het.', phone: '', mail: '' };
    await makeOffer(ports, { ...form, id: offerId, code, placeId: square, language: 'nl' });
    const id = await start();
    const take = { id, offerId, use: 'own', thanks: 'Bon brengen', due: '2027-01-10' };
    expect(await takeUpOffer(ports, noor, { ...take, thanks: '' })).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await takeUpOffer(ports, agent, take)).toMatchObject({ ok: false });
    expect(await takeUpOffer(ports, noor, take)).toMatchObject({ ok: true });
    expect(await actionAtDesk(ports, noor, id)).toMatchObject({
      value: { offers: [{ use: 'own', offer: { id: offerId } }] },
    });
    expect((await ports.actions.action(id))?.steps).toContainEqual(
      expect.objectContaining({ title: 'Bon brengen', due: '2027-01-10', thanksFor: offerId }),
    );
    expect(await ports.actionTellers.behind({ offerId })).toMatchObject([{ action: { id } }]);
    expect(await behindCode(ports, code)).toMatchObject({ value: { kind: 'offer' } });
    await withdrawOffer(ports, code);
    expect(await rowsIn('action_offer')).toEqual([]);
    expect((await ports.actions.action(id))?.steps.every((s) => s.thanksFor === undefined)).toBe(true);
  });
});
