import { randomUUID } from 'node:crypto';
import {
  answer,
  contribute,
  discussed,
  keepInTeam,
  openMessage,
  publishStory,
  type Result,
  type Staff,
  today,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const plein = 'straat:0518:kaapseplein';
const straat = 'straat:0518:weimarstraat';
const words = 'De halte is van de vervoerder; ik vraag het na voor 4 december.';
const codeOf = (r: Result<unknown>) => (r.ok ? 'done' : r.refusal.code);

describe.each(servers())('the desk by area on the %s server', (on) => {
  let home: TestInstallation;
  let here: string;
  let there: string;
  let noor: Staff;
  const police = { id: 'police', kind: 'police', name: 'Politie' } as const;
  const tell = async (place: string): Promise<string> => {
    const body = aSignal({
      place,
      followCode: aCode(),
      sharing: 'public',
      answers: { valence: 'positive', theme: 'green', story: `Over ${place}` },
    });
    expect(await contribute(home.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return body.id;
  };
  beforeAll(async () => {
    home = await testInstallation({ on });
    const buurt = (await home.ports.places.place(plein))?.parents.find((p) => p.scale === 'buurt');
    noor = aStaff('coordinator', { id: 'noor', ...(buurt ? { area: buurt.id } : {}) });
    await home.ports.people.saveStaff(noor);
    here = await tell(plein);
    there = await tell(straat);
  });
  afterAll(() => home.close());

  it('shows what was told in the own area, with its counts, and nothing else', async () => {
    const inbox = await today(home.ports, noor, {});
    expect(inbox.ok && inbox.value.messages.map((m) => m.id)).toEqual([here]);
    expect(inbox).toMatchObject({ value: { load: { open: 1, taps: 0 } } });
    const elsewhere = await today(home.ports, noor, { within: straat });
    expect(elsewhere).toMatchObject({ value: { messages: [] } });
    const all = await today(home.ports, aStaff('coordinator', { id: 'sam' }), {});
    expect(all).toMatchObject({ value: { load: { open: 2 } } });
  });

  it('keeps a message of another area as unknown as one that does not exist', async () => {
    for (const id of [there, randomUUID()]) {
      expect(codeOf(await openMessage(home.ports, noor, { id }))).toBe('page-unknown');
      expect(codeOf(await publishStory(home.ports, noor, { id }))).toBe('page-unknown');
      expect(codeOf(await keepInTeam(home.ports, noor, { id }))).toBe('page-unknown');
      expect(codeOf(await discussed(home.ports, noor, { ids: [id] }))).toBe('step-not-possible');
      const reply = { id: randomUUID(), kind: 'we-do', words, to: [id] };
      expect(codeOf(await answer(home.ports, noor, reply))).toBe('step-not-possible');
    }
    expect(await home.ports.desk.message(there)).toMatchObject({ state: 'received', answers: 0 });
  });

  it('reaches of many only those in the own area', async () => {
    expect(await openMessage(home.ports, noor, { id: here })).toMatchObject({ ok: true });
    expect(await discussed(home.ports, noor, { ids: [here, there] })).toEqual({ ok: true, value: [here] });
    const reply = { id: randomUUID(), kind: 'we-do', words, to: [here, there] };
    expect(await answer(home.ports, noor, reply)).toEqual({ ok: true, value: { reached: [here] } });
  });

  it('gives police nothing of it, whatever role somebody there was given', async () => {
    for (const role of ['police', 'reader', 'coordinator'] as const) {
      const officer = aStaff(role, { id: 'pol', organisation: police });
      expect(codeOf(await today(home.ports, officer, {}))).toBe('not-allowed');
      expect(codeOf(await openMessage(home.ports, officer, { id: here }))).toBe('not-allowed');
      expect(codeOf(await publishStory(home.ports, officer, { id: here }))).toBe('not-allowed');
      expect(codeOf(await discussed(home.ports, officer, { ids: [here] }))).toBe('not-allowed');
      const reply = { id: randomUUID(), kind: 'we-do', words, to: [here] };
      expect(codeOf(await answer(home.ports, officer, reply))).toBe('not-allowed');
    }
  });
});
