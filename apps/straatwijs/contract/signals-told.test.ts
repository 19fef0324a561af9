import { randomUUID } from 'node:crypto';
import {
  chainAtDesk,
  chainBehind,
  confirmSignal,
  contribute,
  correct,
  explainSignal,
  putWithSignal,
  raiseSignal,
  signalsFor,
  toldWithSignal,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:kaapseplein';
const otherStreet = 'straat:0518:weimarstraat';

describe.each(servers())('what was told with a signal, on the %s server', (on) => {
  let home: TestInstallation;
  let buurt: string;
  const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
  const rik = aStaff('reader', { id: 'rik' });
  const wil = aStaff('police', { id: 'wil', organisation: { id: 'politie', kind: 'police', name: 'Politie' } });
  const tell = async (place = street, theme = 'clean') => {
    const code = aCode();
    const answers = { valence: 'negative', theme, story: 'De bak is vol.' };
    const body = aSignal({ followCode: code, place, answers });
    expect(await contribute(home.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { id: body.id, code };
  };
  const raise = async (placeId: string, theme = 'clean', direction = 'up', valence = 'negative') => {
    const command = { id: randomUUID(), placeId, theme, direction, valence, words: 'Overal vuil.' };
    const raised = await raiseSignal(home.ports, noor, command);
    if (!raised.ok) throw new Error(raised.refusal.code);
    return raised.value.id;
  };
  const put = (signalId: string, messageId: string, on = true, who = noor) =>
    putWithSignal(home.ports, who, { signalId, messageId, on });
  const told = async (code: string) => {
    const found = await chainBehind(home.ports, code);
    return found.ok ? found.value.find((p) => p.step === 'received')?.links : found.refusal.code;
  };
  const withIt = async (id: string, who = noor) => {
    const signal = await home.ports.signals.signal(id);
    if (!signal) throw new Error('no signal');
    return toldWithSignal(home.ports, who, signal);
  };

  beforeAll(async () => {
    home = await testInstallation({ on });
    for (const staff of [noor, rik, wil]) await home.ports.people.saveStaff(staff);
    buurt = (await home.ports.places.place(street))?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
  });
  afterAll(() => home.close());

  it('offers the signals of that theme, of that place and what lies around it, and no others', async () => {
    const { id } = await tell();
    const [here, around] = [await raise(street), await raise(buurt)];
    const good = await raise(street, 'clean', 'up', 'positive');
    const [elsewhere, green] = [await raise(otherStreet), await raise(street, 'green')];
    const message = await home.ports.desk.message(id);
    if (!message) throw new Error('no message');
    const offered = (await signalsFor(home.ports, noor, message)).map((s) => s.id);
    expect(offered.toSorted()).toEqual([here, around, good].toSorted());
    // What goes the other way may belong with it, and is not what stands there first.
    expect(offered.at(-1)).toBe(good);
    for (const who of [rik, wil]) expect(await signalsFor(home.ports, who, message)).toEqual([]);
    for (const wrong of [elsewhere, green])
      expect(await put(wrong, id)).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect(await put(randomUUID(), id)).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await put('geen', id)).toMatchObject({ refusal: { code: 'page-unknown' } });
  });

  it('keeps who did so and when, does it once, and undoes it; not for who may only read, nor for police', async () => {
    const { id } = await tell();
    const signalId = await raise(street);
    for (const who of [rik, wil]) expect(await put(signalId, id, true, who)).toMatchObject({ ok: false });
    const at = home.now;
    expect(await put(signalId, id)).toMatchObject({ ok: true });
    home.now += 60_000;
    expect(await put(signalId, id)).toMatchObject({ ok: true });
    expect(await withIt(signalId)).toMatchObject([{ rootId: id, by: 'Noor', at, message: { id } }]);
    expect(await withIt(signalId, rik)).toHaveLength(1);
    expect(await withIt(signalId, wil)).toBeUndefined();
    const rows = await home.storage.inMunicipality(518)((scope) =>
      scope.rows(
        `SELECT deed, actor FROM trail WHERE municipality_id = $1 AND subject = $2 AND deed LIKE '%signal' ORDER BY trail_id`,
        [518, id],
      ),
    );
    expect(rows).toEqual([{ deed: 'put with signal', actor: 'noor' }]);
    for (const who of [rik, wil]) expect(await put(signalId, id, false, who)).toMatchObject({ ok: false });
    expect(await withIt(signalId)).toHaveLength(1);
    expect(await put(signalId, id, false)).toMatchObject({ ok: true });
    expect(await withIt(signalId)).toEqual([]);
    expect(await home.ports.signalTellers.signalsAbout(id)).toEqual([]);
  });

  it('tells whoever told it once the signal is confirmed, and colleagues at once', async () => {
    const { id, code } = await tell();
    const signalId = await raise(buurt, 'clean', 'down');
    const at = home.now;
    await put(signalId, id);
    const link = { step: 'received', at, about: { kind: 'signal', id: signalId } };
    const desk = await chainAtDesk(home.ports, noor, id);
    expect(desk.ok && desk.value[0]?.links.filter((l) => l.about)).toMatchObject([link]);
    expect(await told(code)).toHaveLength(1);
    await confirmSignal(home.ports, noor, { id: signalId, words: '' });
    expect(await told(code)).toMatchObject([{ step: 'received' }, link]);
    // It says nothing of how far it is.
    const chain = await chainBehind(home.ports, code);
    expect(chain.ok && chain.value.slice(1).every((p) => p.state === 'open')).toBe(true);
    await explainSignal(home.ports, noor, { id: signalId, words: 'Het was de markt.' });
    expect(await told(code)).toHaveLength(1);
    const other = await tell();
    expect(await put(signalId, other.id)).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect(await put(signalId, id, false)).toMatchObject({ ok: true });
  });

  it('forgets what its teller took back, in whole or in words, and keeps the signal', async () => {
    const [whole, words] = [await tell(), await tell()];
    const signalId = await raise(street);
    for (const { id } of [whole, words]) await put(signalId, id);
    expect(await withdraw(home.ports, whole.code)).toMatchObject({ ok: true });
    expect(await put(signalId, whole.id)).toMatchObject({ ok: false });
    const plain = { valence: 'negative', theme: 'clean' };
    expect(await correct(home.ports, {}, words.code, aSignal({ place: street, answers: plain }))).toMatchObject({
      ok: true,
    });
    expect(await home.ports.signalTellers.told(signalId)).toEqual([]);
    expect(await home.ports.signals.signal(signalId)).toMatchObject({ id: signalId });
  });
});
