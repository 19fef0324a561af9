import { randomUUID } from 'node:crypto';
import { contribute, fairnessAtDesk, fairnessOf, parsePeriod, saidFair, sayFair, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

/** Six weeks on the quarter in which all of this was said is over. */
const later = 45 * 86_400_000;

describe.each(servers())('how it went, on the %s server', (on) => {
  let installation: TestInstallation;
  const told = async (place = 'straat:0518:weimarstraat', contributor = randomUUID().replaceAll('-', '')) => {
    const followCode = aCode();
    const body = aSignal({
      place,
      contributor,
      followCode,
      answers: { valence: 'negative', theme: 'clean', story: 'Vol.' },
    });
    expect(await contribute(installation.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { code: followCode, id: body.id };
  };
  const answered = async (...given: Parameters<typeof told>) => {
    const one = await told(...given);
    const answer = { id: randomUUID(), kind: 'we-do', words: 'Vanaf maandag twee keer.', language: 'nl' } as const;
    await installation.ports.feedback.answer({ ...answer, staffId: 'noor', at: installation.now, to: [one.id] });
    return one;
  };
  const say = (code: string, question: string, says: string) => sayFair(installation.ports, code, { question, says });
  const quarter = parsePeriod('2026-Q4');
  const buurtOf = async (street: string) => {
    const place = await installation.ports.places.place(street);
    const buurt = place?.parents.find((p) => p.scale === 'buurt');
    if (!place || !buurt || !quarter) throw new Error('no such place or quarter');
    return { edition: place.edition, id: buurt.id, quarter };
  };
  const fairnessIn = async (street: string) => {
    const { quarter: over, ...buurt } = await buurtOf(street);
    return fairnessOf(installation.ports, buurt, over);
  };

  beforeAll(async () => {
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());

  it('is asked only once there is an answer', async () => {
    const { code } = await told();
    expect(await saidFair(installation.ports, code)).toBeUndefined();
    expect(await say(code, 'fair', 'yes')).toMatchObject({ refusal: { code: 'step-not-possible' } });
  });

  it('is one tap for each question, and may be changed', async () => {
    const { code } = await answered();
    expect(await saidFair(installation.ports, code)).toEqual({});
    await say(code, 'fair', 'no');
    await say(code, 'again', 'between');
    await say(code, 'fair', 'between');
    expect(await saidFair(installation.ports, code)).toEqual({ fair: 'between', again: 'between' });
    expect(await say(code, 'nice', 'yes')).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await say(code, 'fair', 'perhaps')).toMatchObject({ refusal: { code: 'invalid' } });
  });

  it('goes with the message when that is withdrawn', async () => {
    const { code, id } = await answered();
    await say(code, 'fair', 'yes');
    await withdraw(installation.ports, code);
    expect(await saidFair(installation.ports, code)).toBeUndefined();
    expect(await installation.ports.fairness.said(id)).toEqual({});
    expect(await installation.ports.fairness.say({ rootId: id, question: 'fair', says: 'no', week: 202648 })).toBe(
      false,
    );
  });

  it('is counted per buurt and quarter, from five different contributors on, and not when one of them gave most', async () => {
    const [kaapseplein, beeklaan, tesselseplein] = ['kaapseplein', 'beeklaan', 'tesselseplein'].map(
      (name) => `straat:0518:${name}`,
    );
    for (let n = 0; n < 13; n++) await say((await answered(kaapseplein)).code, 'fair', n < 6 ? 'yes' : 'no');
    for (let n = 0; n < 4; n++) await say((await answered(beeklaan)).code, 'again', n > 1 ? 'yes' : 'no');
    const sixTimes = '1'.repeat(32);
    for (let n = 0; n < 4; n++) await say((await answered(tesselseplein)).code, 'fair', 'yes');
    for (let n = 0; n < 6; n++) await say((await answered(tesselseplein, sixTimes)).code, 'fair', 'no');
    await releaseAll({ ...installation.ports, now: () => installation.now + later });
    const fair = (await fairnessIn(kaapseplein ?? '')).fair;
    expect(fair).toMatchObject({ state: 'value', rows: [{ all: { value: 13, contributors: '10-19' } }] });
    expect(fair.rows[0]?.columns).toMatchObject({ positive: { value: 6 }, negative: { value: 7 } });
    expect((await fairnessIn(beeklaan ?? '')).again).toMatchObject({ state: 'too-few', rows: [] });
    expect((await fairnessIn(tesselseplein ?? '')).fair).toMatchObject({ state: 'too-few', rows: [] });
    expect((await fairnessIn('straat:0518:jan-luykenlaan')).fair.state).toBe('not-looked');
  });

  it('the desk reads the public figures of its own areas, of quarters that are over', async () => {
    const { ports } = installation;
    const { quarter: over, ...buurt } = await buurtOf('straat:0518:kaapseplein');
    const then = { ...ports, now: () => installation.now + later };
    const read = async (area?: string, quarter?: string) => {
      const staff = aStaff('coordinator', { id: 'lena', ...(area ? { area } : {}) });
      const found = await fairnessAtDesk(then, staff, quarter);
      return found.ok ? found.value.areas : found.refusal.code;
    };
    const everywhere = await read();
    if (typeof everywhere === 'string') throw new Error(everywhere);
    expect(everywhere.slice(0, 3).map((a) => a.scale)).toEqual(['city', 'wijk', 'buurt']);
    const here = everywhere.find((a) => a.placeId === buurt.id);
    const shown = await fairnessOf(ports, buurt, over);
    expect(here).toMatchObject({ placeId: buurt.id, fairness: shown });
    expect(shown.fair.state).toBe('value');
    // Who looks after one buurt sees that buurt; who looks after another reads that nothing was said there.
    expect(await read(buurt.id)).toEqual([here]);
    const elsewhere = (await buurtOf('straat:0518:jan-luykenlaan')).id;
    expect(await read(elsewhere)).toMatchObject([{ placeId: elsewhere, fairness: { fair: { rows: [] } } }]);
    expect(await read(undefined, '2027-Q1')).toBe('period-not-published');
    const police = await fairnessAtDesk(then, aStaff('police', { id: 'agent' }));
    expect(police).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});
