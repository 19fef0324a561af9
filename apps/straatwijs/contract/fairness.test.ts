import { randomUUID } from 'node:crypto';
import { contribute, fairnessAtDesk, fairnessOf, parsePeriod, saidFair, sayFair, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

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
  const fairnessIn = async (place: string) => {
    const found = await installation.ports.places.place(place);
    const week = parsePeriod('2026-W48');
    if (!found || !week) throw new Error('no such place or week');
    return (await fairnessOf(installation.ports, found, week)).fair;
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

  it('is counted per place and shown from five different contributors on, at the desk as in public', async () => {
    const place = 'straat:0518:kaapseplein';
    for (let n = 0; n < 4; n++) await say((await answered(place)).code, 'fair', 'yes');
    const sixTimes = '1'.repeat(32);
    for (let n = 0; n < 6; n++) await say((await answered(place, sixTimes)).code, 'fair', 'no');
    // Five contributors, ten taps, but all that said no are one person: how it was split is not told.
    const five = await fairnessIn(place);
    expect(five).toMatchObject({ state: 'value', rows: [{ all: { value: 10, contributors: '5-9' } }] });
    expect(five.rows[0]?.columns.negative).toMatchObject({ value: null, state: 'too-few' });
    for (let n = 0; n < 5; n++) await say((await answered(place)).code, 'fair', 'no');
    for (let n = 0; n < 2; n++) await say((await answered(place)).code, 'fair', 'yes');
    expect((await fairnessIn(place)).rows[0]?.columns).toMatchObject({
      positive: { value: 6 },
      negative: { value: 11 },
    });
    expect((await fairnessIn('straat:0518:beeklaan')).state).toBe('not-looked');
  });

  it('four people are too few, whatever they said', async () => {
    for (let n = 0; n < 4; n++) await say((await answered('straat:0518:beeklaan')).code, 'again', n > 1 ? 'yes' : 'no');
    const place = await installation.ports.places.place('straat:0518:beeklaan');
    const week = parsePeriod('2026-W48');
    if (!place || !week) throw new Error('no such place or week');
    expect((await fairnessOf(installation.ports, place, week)).again).toMatchObject({ state: 'too-few', rows: [] });
  });

  it('the desk reads the public figures of its own areas, of quarters that are over', async () => {
    const { ports } = installation;
    const place = await ports.places.place('straat:0518:kaapseplein');
    const buurt = place?.parents.find((p) => p.scale === 'buurt');
    if (!place || !buurt) throw new Error('no such place');
    // Six weeks on: the quarter in which all of this was said is over.
    const later = { ...ports, now: () => installation.now + 45 * 86_400_000 };
    const read = async (area?: string, quarter?: string) => {
      const staff = aStaff('coordinator', { id: 'lena', ...(area ? { area } : {}) });
      const found = await fairnessAtDesk(later, staff, quarter);
      return found.ok ? found.value.areas : found.refusal.code;
    };
    const everywhere = await read();
    if (typeof everywhere === 'string') throw new Error(everywhere);
    expect(everywhere.slice(0, 3).map((a) => a.scale)).toEqual(['city', 'wijk', 'buurt']);
    const here = everywhere.find((a) => a.placeId === buurt.id);
    const quarter = parsePeriod('2026-Q4');
    if (!quarter) throw new Error('no such quarter');
    const shown = await fairnessOf(ports, { edition: place.edition, id: buurt.id }, quarter);
    expect(here).toMatchObject({ placeId: buurt.id, fairness: shown });
    expect(shown.fair.state).toBe('value');
    // Who looks after one buurt sees that buurt; who looks after another reads that nothing was said there.
    expect(await read(buurt.id)).toEqual([here]);
    expect(await read('BU05183638')).toMatchObject([{ placeId: 'BU05183638', fairness: { fair: { rows: [] } } }]);
    expect(await read(undefined, '2027-Q1')).toBe('period-not-published');
    const police = await fairnessAtDesk(later, aStaff('police', { id: 'agent' }));
    expect(police).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});
