import type { ContributionBody, Receipt, Result } from '@straatwijs/monitor';
import { asDigits, contribute, correct, follow, followCodeFromBytes, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

describe.each(servers())('contributions on the %s server', (on) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());
  const send = async (...bodies: ContributionBody[]): Promise<readonly Result<Receipt>[]> =>
    contribute(installation.ports, {}, bodies);
  const total = async (placeId: string): Promise<number> => {
    const rows = await installation.ports.counts.counts({
      edition: 2019,
      placeId,
      firstWeek: 200001,
      lastWeek: 210052,
    });
    return rows.reduce((n, r) => n + r.value, 0);
  };

  it('keeps what Fatima tells and counts it in her street, buurt and city at once', async () => {
    const before = await total('GM0518');
    const [receipt] = await send(aSignal({ place: 'straat:0518:kaapseplein' }));
    expect(receipt).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await total('GM0518')).toBe(before + 1);
    expect(await total('straat:0518:kaapseplein')).toBeGreaterThan(0);
    await installation.ports.counts.fold();
    expect(await total('GM0518')).toBe(before + 1);
    expect(await installation.ports.counts.differences()).toEqual([]);
  });

  it('recognises a resend and refuses other content under the same id', async () => {
    const body = aSignal({ followCode: aCode() });
    const [first] = await send(body);
    const [again] = await send(body);
    expect(again).toEqual({ ok: true, value: { ...(first?.ok ? first.value : {}), isNew: false } });
    const [other] = await send({ ...body, answers: { valence: 'negative' } });
    expect(other).toMatchObject({ ok: false, refusal: { code: 'other-content' } });
  });

  it('stores ten copies that arrive at once, once', async () => {
    const before = await total('GM0518');
    const body = aSignal({ followCode: aCode(), answers: { valence: 'mixed', story: 'Tien keer getikt.' } });
    const receipts = await Promise.all(Array.from({ length: 10 }, () => send(body)));
    expect(receipts.flat().filter((r) => r.ok && r.value.isNew)).toHaveLength(1);
    expect(receipts.flat().every((r) => r.ok)).toBe(true);
    expect(await total('GM0518')).toBe(before + 1);
  });

  it('refuses a follow code that is taken and keeps nothing of it', async () => {
    const code = aCode();
    await send(aSignal({ followCode: code }));
    const before = await total('GM0518');
    const [second] = await send(aSignal({ followCode: code }));
    expect(second).toMatchObject({ ok: false, refusal: { code: 'follow-code-taken' } });
    expect(await total('GM0518')).toBe(before);
  });

  it('lets Ahmed correct what he told, and the counts follow', async () => {
    const code = aCode();
    await send(
      aSignal({ followCode: code, answers: { valence: 'negative', theme: 'clean', story: 'Er ligt afval.' } }),
    );
    const before = await total('GM0518');
    const next = aSignal({ answers: { valence: 'positive', theme: 'green', story: 'Het is weer schoon.' } });
    expect(await correct(installation.ports, {}, code, next)).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await correct(installation.ports, {}, code, next)).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await total('GM0518')).toBe(before);
    const found = await follow(installation.ports, code);
    expect(found).toMatchObject({
      ok: true,
      value: { texts: { story: 'Het is weer schoon.' }, facts: { theme: 'green' } },
    });
    expect(await installation.ports.counts.differences()).toEqual([]);
  });

  it('erases what is withdrawn, and a resend revives nothing', async () => {
    const code = aCode();
    const body = aSignal({
      followCode: code,
      answers: { valence: 'negative', story: 'Liever toch niet.' },
      contributor: 'ab'.repeat(16),
    });
    const before = await total('GM0518');
    await send(body);
    expect(await withdraw(installation.ports, code)).toEqual({ ok: true, value: true });
    expect(await withdraw(installation.ports, code)).toEqual({ ok: true, value: true });
    expect(await total('GM0518')).toBe(before);
    const [again] = await send(body);
    expect(again).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await total('GM0518')).toBe(before);
    const found = await follow(installation.ports, code);
    expect(found).toMatchObject({ ok: true, value: { texts: {} } });
    expect(found.ok && found.value.withdrawnAt).toBe(installation.now);
    const left = await installation.storage.inMunicipality(518)((scope) =>
      scope.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM contribution_text WHERE municipality_id = 518 AND texts::text LIKE '%Liever toch niet%'`,
      ),
    );
    expect(left).toEqual([{ n: 0 }]);
  });

  it('gives unknown and malformed codes the same answer', async () => {
    const unknown = await follow(installation.ports, asDigits(followCodeFromBytes(new Uint8Array(7))));
    expect(unknown).toEqual(await follow(installation.ports, 'geen code'));
    expect(unknown).toMatchObject({ ok: false, refusal: { code: 'follow-code-unknown' } });
  });

  it('shows another municipality nothing', async () => {
    const elsewhere = installation.portsOf(363);
    expect(
      await elsewhere.counts.counts({ edition: 2019, placeId: 'GM0518', firstWeek: 200001, lastWeek: 210052 }),
    ).toEqual([]);
    expect(await elsewhere.places.current()).toBeUndefined();
  });
});
