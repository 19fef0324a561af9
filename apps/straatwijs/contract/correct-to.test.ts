import { asDigits, contribute, correctTo, follow, parseFollowCode, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

let home: TestInstallation;
beforeAll(async () => {
  home = await testInstallation();
});
afterAll(() => home.close());

const versions = (rootId: string) =>
  home.storage.inMunicipality(518)(
    async (s) =>
      (
        await s.rows<{ n: number }>(
          'SELECT count(*)::int AS n FROM contribution WHERE municipality_id = $1 AND root_id = $2',
          [518, rootId],
        )
      )[0]?.n,
    'read',
  );
const told = async () => {
  const followCode = aCode();
  const body = aSignal({ followCode, answers: { valence: 'positive' } });
  await contribute(home.ports, {}, [body]);
  return { followCode, body };
};

describe('Ali goes on after his first tap', () => {
  it('ten times at once with the same answer: one correction', async () => {
    const { followCode, body } = await told();
    const next = { ...body, answers: { valence: 'positive', theme: 'green' } };
    const results = await Promise.all(Array.from({ length: 10 }, () => correctTo(home.ports, {}, followCode, next)));
    expect(results.every((r) => r.ok)).toBe(true);
    expect(await versions(body.id)).toBe(2);
  });

  it('back and forth: the last answer stands, also when it was given before', async () => {
    const { followCode, body } = await told();
    for (const valence of ['negative', 'positive', 'negative', 'negative'])
      expect((await correctTo(home.ports, {}, followCode, { ...body, answers: { valence } })).ok).toBe(true);
    const found = await follow(home.ports, followCode);
    expect(found).toMatchObject({ ok: true, value: { facts: { valence: 'negative' } } });
    expect(await versions(body.id)).toBe(4);
  });

  it('saying what it says already changes nothing, in whatever form the code is written', async () => {
    const { followCode, body } = await told();
    const digits = asDigits(parseFollowCode(followCode) ?? (0 as never));
    const same = { ...body, answers: { valence: 'positive', story: '  ' } };
    expect(await correctTo(home.ports, {}, digits, same)).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await versions(body.id)).toBe(1);
  });

  it('with an answer that is none: refused by its field; after taking it back: too late', async () => {
    const { followCode, body } = await told();
    const wrong = { ...body, answers: { valence: 'superb' } };
    expect(await correctTo(home.ports, {}, followCode, wrong)).toMatchObject({
      refusal: { errors: [{ path: 'answers.valence', code: 'not-an-option' }] },
    });
    await withdraw(home.ports, followCode);
    expect(await correctTo(home.ports, {}, followCode, body)).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect(await correctTo(home.ports, {}, aCode(), body)).toMatchObject({ refusal: { code: 'follow-code-unknown' } });
  });
});
