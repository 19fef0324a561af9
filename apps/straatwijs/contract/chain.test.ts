import { randomUUID } from 'node:crypto';
import { answer, chainAtDesk, chainBehind, contribute, discussed, openMessage } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const hour = 3_600_000;

describe.each(servers())('the chain of a contribution, on the %s server', (on) => {
  let installation: TestInstallation;
  const noor = aStaff('coordinator', { id: 'noor' });
  const reader = aStaff('reader', { id: 'rik' });
  const tell = async (answers: object = { story: 'De bak is vol.' }) => {
    const followCode = aCode();
    const body = aSignal({ followCode, answers: { valence: 'negative', theme: 'clean', ...answers } });
    expect(await contribute(installation.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { id: body.id, code: followCode };
  };
  const chainOf = async (code: string) => {
    const found = await chainBehind(installation.ports, code);
    if (!found.ok) throw new Error(found.refusal.code);
    return Object.fromEntries(found.value.map(({ step, ...part }) => [step, part]));
  };
  const later = () => {
    installation.now += hour;
    return installation.now;
  };

  beforeAll(async () => {
    installation = await testInstallation({ on });
    for (const staff of [noor, reader]) await installation.ports.people.saveStaff(staff);
  });
  afterAll(() => installation.close());

  it('shows each step with its moment and the role of who took it, and what is not known as not known', async () => {
    const { ports } = installation;
    const receivedAt = installation.now;
    const { id, code } = await tell();
    expect(await chainOf(code)).toMatchObject({ received: { links: [{ at: receivedAt }] }, read: { state: 'open' } });
    const readAt = later();
    await openMessage(ports, reader, { id });
    const discussedAt = later();
    await discussed(ports, noor, { ids: [id] });
    const decidedAt = later();
    const given = { id: randomUUID(), kind: 'we-do', words: '', to: [id] };
    const fillIn = { name: 'Sami', date: '2026-12-01' };
    expect(await answer(ports, noor, { ...given, standard: 'do-by', fillIn })).toMatchObject({ ok: true });
    expect(await chainOf(code)).toMatchObject({
      read: { state: 'reached', links: [{ at: readAt, role: 'reader' }] },
      discussed: { state: 'reached', links: [{ at: discussedAt, role: 'coordinator' }] },
      decided: { state: 'reached', links: [{ at: decidedAt, by: 'noor', decision: 'we-do' }] },
      doing: { state: 'open', links: [] },
      done: { state: 'open' },
      effect: { state: 'open' },
    });
    const doneAt = later();
    await answer(ports, noor, { ...given, id: randomUUID(), standard: 'solved', fillIn: { date: '2026-12-01' } });
    expect(await chainOf(code)).toMatchObject({
      doing: { state: 'passed-over' },
      done: { state: 'reached', links: [{ at: doneAt }] },
      effect: { state: 'open' },
    });
  });

  it('names nobody who read it, and ends with a no', async () => {
    const { ports } = installation;
    const { id, code } = await tell();
    later();
    await openMessage(ports, reader, { id });
    await answer(ports, noor, { id: randomUUID(), kind: 'we-do-not', words: 'Dit mag niet van de wet.', to: [id] });
    const chain = await chainOf(code);
    expect(JSON.stringify(chain)).not.toContain('rik');
    expect(chain).toMatchObject({ doing: { state: 'not-coming' }, effect: { state: 'not-coming' } });
  });

  it('of a tap without words only what is true of it', async () => {
    const { code } = await tell({});
    expect(await chainOf(code)).toMatchObject({ received: { state: 'reached' }, read: { state: 'open', links: [] } });
  });

  it('is the same at the desk, for who may read there and for nobody else', async () => {
    const { ports } = installation;
    const { id } = await tell();
    await openMessage(ports, noor, { id });
    expect(await chainAtDesk(ports, noor, id)).toMatchObject({ ok: true });
    const elsewhere = aStaff('reader', { id: 'x', area: 'BU05182901' });
    expect(await chainAtDesk(ports, elsewhere, id)).toMatchObject({ ok: false });
    expect(await chainAtDesk(ports, aStaff('police', { id: 'p' }), id)).toMatchObject({ ok: false });
    expect(await chainBehind(ports, aCode())).toMatchObject({ refusal: { code: 'follow-code-unknown' } });
  });
});
