import { randomBytes, randomUUID } from 'node:crypto';
import { type ContributionBody, contribute, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aSignal } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:kaapseplein';
const other = 'straat:0518:weimarstraat';
const city = 'GM0518';
const week = { edition: 2019, firstWeek: 202647, lastWeek: 202647 };
const aMark = () => randomBytes(16).toString('hex');

describe.each(servers())('series of many places, on the %s server', (on) => {
  let installation: TestInstallation;
  const series = () => installation.ports.series;
  const send = async (body: ContributionBody) => {
    const [result] = await contribute(installation.ports, {}, [body]);
    expect(result).toMatchObject({ ok: true });
    return body;
  };
  const look = (
    answers: Record<string, number>,
    contributor: string | undefined,
    more: Partial<ContributionBody> = {},
  ) =>
    send({
      id: randomUUID(),
      followCode: aCode(),
      instrument: 'early-warning',
      version: 1,
      place: street,
      observedAt: '2026-11-20T10:00:00+01:00',
      perspective: 'resident',
      channel: 'phone',
      answers,
      ...(contributor === undefined ? {} : { contributor }),
      ...more,
    });

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());

  it('counts of several places at once, folded or not, are those of each place by itself', async () => {
    await look({ 'tiles-loose': 3, noise: 0 }, aMark());
    await installation.ports.counts.fold();
    await look({ 'tiles-loose': 1 }, aMark(), { place: other });
    await send(aSignal({ place: other }));
    const together = await series().counts({ ...week, placeIds: [city, other, street] });
    for (const placeId of [city, other, street]) {
      const alone = await installation.ports.counts.counts({ ...week, placeId });
      expect(alone.length).toBeGreaterThan(0);
      expect(together.filter((r) => r.placeId === placeId).map(({ placeId: _, ...r }) => r)).toEqual(alone);
    }
  });

  it('sums over periods that overlap are their weeks added up, folded or not', async () => {
    for (const [n, day] of ['2026-11-04', '2026-11-12', '2026-11-20'].entries()) {
      await look({ 'tiles-loose': n, noise: 1 }, aMark(), { observedAt: `${day}T10:00:00+01:00` });
      if (n === 1) await installation.ports.counts.fold();
    }
    await look({ graffiti: 2 }, aMark(), { place: other });
    const periods = [
      { firstWeek: 202645, lastWeek: 202647 },
      { firstWeek: 202646, lastWeek: 202646 },
      { firstWeek: 202630, lastWeek: 202631 },
    ];
    const placeIds = [street, other, city];
    const only = { indicators: ['tiles-loose', 'graffiti'], series: [] };
    const sums = await series().sums({ edition: 2019, placeIds, periods }, only);
    expect(sums).toHaveLength(3);
    expect(sums[2]).toEqual([]);
    for (const [n, period] of periods.entries()) {
      const added = new Map<string, number[]>();
      for (const { placeId, indicator, value, observations } of await series().counts(
        { edition: 2019, placeIds, ...period },
        only,
      )) {
        const [values = 0, looks = 0] = added.get(`${placeId} ${indicator}`) ?? [];
        added.set(`${placeId} ${indicator}`, [values + value, looks + observations]);
      }
      const summed = sums[n]?.map((r) => [`${r.placeId} ${r.indicator}`, [r.value, r.observations]] as const);
      expect(new Map(summed)).toEqual(added);
      expect(summed).toHaveLength(added.size);
    }
  });

  it('a visit that looks at two things of one theme is one visit of that theme, and one of the other', async () => {
    await look({ 'tiles-loose': 0, graffiti: 2, noise: 1 }, aMark());
    await look({ graffiti: 0 }, aMark(), { perspective: 'professional' });
    const visits = await series().visits({ ...week, placeIds: [street, city] });
    expect(visits.filter((v) => v.placeId === city).map((v) => [v.theme, v.perspective, v.visits])).toEqual([
      ['clean', 'professional', 1],
      ['clean', 'resident', 1],
      ['social', 'resident', 1],
    ]);
    expect(visits.filter((v) => v.placeId === street)).toHaveLength(3);
    expect(await series().visits({ ...week, placeIds: [other] })).toEqual([]);
  });

  it('somebody who looks in two streets is one observer of the city; who gives no mark is one with all others', async () => {
    const mark = aMark();
    await look({ graffiti: 1 }, mark);
    await look({ graffiti: 1 }, mark, { place: other });
    await look({ graffiti: 1 }, undefined);
    await look({ graffiti: 1 }, undefined, { place: other });
    const observers = await series().observers({ ...week, placeIds: [street, other, city] });
    expect(observers.filter((o) => o.perspective === undefined).map((o) => [o.placeId, o.observers])).toEqual([
      [city, 2],
      [street, 2],
      [other, 2],
    ]);
  });

  it('who saw how much: same observer, same word, and nothing that could be led back to a phone', async () => {
    const [mine, yours] = [aMark(), aMark()];
    await look({ graffiti: 2, noise: 1 }, mine);
    await look({ graffiti: 0 }, mine, { observedAt: '2026-11-21T10:00:00+01:00' });
    const gone = await look({ graffiti: 5 }, yours);
    const of = { series: 'early-warning@1', theme: 'clean', indicator: '', valence: 'negative' } as const;
    const visits = () =>
      series().visitsByObserver(week, [
        { ...of, placeId: other },
        { ...of, placeId: city },
        { ...of, placeId: street, indicator: 'noise' },
        { ...of, placeId: city, valence: 'positive' },
      ]);
    expect((await visits()).map((l) => [l.of, l.day, l.count]).sort()).toEqual([
      [1, '2026-11-20', 2],
      [1, '2026-11-20', 5],
      [1, '2026-11-21', 0],
    ]);
    // The same thing twice on one day is once, with the most; another thing of the theme comes on top.
    await look({ graffiti: 3, 'tiles-loose': 1 }, mine);
    expect((await visits()).map((l) => l.count).sort()).toEqual([0, 4, 5]);
    await withdraw(installation.ports, gone.followCode ?? '');
    const left = await visits();
    expect(new Set(left.map((l) => l.observer)).size).toBe(1);
    expect(JSON.stringify(left)).not.toContain(mine);
  });
});
