import { randomBytes, randomUUID } from 'node:crypto';
import { type ContributionBody, contribute, correct, type Sender, type Span, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:weimarstraat';
const other = 'straat:0518:kaapseplein';
const ever = { edition: 2019, firstWeek: 200001, lastWeek: 210053 };
const aMark = () => randomBytes(16).toString('hex');
const dayMs = 86_400_000;

describe.each(servers())('counts on the %s server', (on) => {
  let installation: TestInstallation;
  const counts = () => installation.ports.counts;
  const tell = async (different: Partial<ContributionBody> = {}, sender: Sender = {}) => {
    const body = aSignal({ place: street, ...different });
    const [result] = await contribute(installation.ports, sender, [body]);
    expect(result).toMatchObject({ ok: true });
    return body;
  };
  const total = async (placeId: string, span: Partial<Span> = {}): Promise<number> =>
    (await counts().counts({ ...ever, placeId, ...span })).reduce((n, r) => n + r.value, 0);
  const people = async (placeId: string, span: Partial<Span> = {}): Promise<number> =>
    (await counts().contributors({ ...ever, placeId, ...span }, []))[0]?.contributors ?? 0;

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());

  it('nothing was told: no counts, no people, no weeks', async () => {
    expect(await total('GM0518')).toBe(0);
    expect(await people('GM0518')).toBe(0);
    expect(await counts().extent()).toBeUndefined();
    expect(await counts().fold()).toBe(0);
    expect(await counts().differences()).toEqual([]);
  });

  it('what was folded and what waits are one figure, in the street and all that holds it', async () => {
    await tell();
    expect(await counts().fold()).toBe(1);
    expect(await counts().fold()).toBe(0);
    await tell();
    for (const place of [street, 'GM0518']) {
      expect(await counts().counts({ ...ever, placeId: place })).toEqual([
        {
          week: 202647,
          series: 'street-signal@1',
          indicator: 'told',
          theme: 'clean',
          valence: 'positive',
          perspective: 'resident',
          value: 2,
          observations: 2,
        },
      ]);
    }
    expect(await total(other)).toBe(0);
    expect(await total('GM0518', { lastWeek: 202646 })).toBe(0);
    expect(await total('GM0518', { firstWeek: 202647, lastWeek: 202647 })).toBe(2);
  });

  it('while two fold and others tell, no look ever sees less than the one before', async () => {
    let busy = true;
    const folders = [1, 2].map(async () => {
      let folded = 0;
      while (busy) folded += await counts().fold();
      return folded;
    });
    const seen: number[] = [];
    const looking = (async () => {
      while (busy) seen.push(await total('GM0518'));
    })();
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        for (let n = 0; n < 15; n++) await tell();
      }),
    );
    busy = false;
    await looking;
    const folded = (await Promise.all(folders)).reduce((n, f) => n + f, 0) + (await counts().fold());
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(await total('GM0518')).toBe(90);
    // What goes together in one write may share a delta.
    expect(folded).toBeLessThanOrEqual(90);
    expect(await counts().differences()).toEqual([]);
  });

  it('weeks with anything: the first and the last, folded or not', async () => {
    await tell({ observedAt: '2026-03-02T09:00:00+01:00' });
    await counts().fold();
    await tell({ observedAt: '2026-11-22T23:59:00+01:00' });
    expect(await counts().extent()).toEqual({ firstWeek: 202610, lastWeek: 202647 });
  });

  it('a count that was changed behind our back is found', async () => {
    await tell();
    await counts().fold();
    await installation.storage.inMunicipality(518)((scope) =>
      scope.run('UPDATE count_week SET value = value + 1 WHERE municipality_id = 518 AND place_id = $1', [street]),
    );
    expect(await counts().differences()).toEqual([{ placeId: street, week: 202647, stored: 2, recounted: 1 }]);
  });

  it('one mark is one contributor, however often, of whatever and wherever', async () => {
    const [fatima, ahmed] = [aMark(), aMark()];
    await tell({ contributor: fatima });
    await tell({ contributor: fatima, answers: { valence: 'negative', theme: 'traffic' } });
    await tell({ contributor: fatima.toUpperCase(), place: other, observedAt: '2026-11-09T10:00:00+01:00' });
    await tell({ contributor: ahmed, place: other });
    expect(await people(street)).toBe(1);
    expect(await people(other)).toBe(2);
    // Never the sum of its parts: three in two streets, two in the city.
    expect(await people('GM0518')).toBe(2);
    expect(await people('GM0518', { lastWeek: 202646 })).toBe(1);
  });

  it('splits by what is asked, each split counted for itself', async () => {
    const [fatima, ahmed] = [aMark(), aMark()];
    await tell({ contributor: fatima });
    await tell({ contributor: fatima, answers: { valence: 'negative', theme: 'clean' } });
    await tell({ contributor: ahmed, answers: { valence: 'negative', theme: 'green' }, perspective: 'entrepreneur' });
    const series = 'street-signal@1';
    const by = (dimensions: readonly ('theme' | 'valence' | 'perspective')[]) =>
      counts().contributors({ ...ever, placeId: street }, dimensions);
    const [themes, both, eyes, whole] = await Promise.all([
      by(['theme']),
      by(['valence', 'theme']),
      by(['perspective']),
      by([]),
    ]);
    expect(themes).toEqual([
      { series, theme: 'clean', contributors: 1 },
      { series, theme: 'green', contributors: 1 },
    ]);
    expect(both).toEqual([
      { series, theme: 'clean', valence: 'negative', contributors: 1 },
      { series, theme: 'clean', valence: 'positive', contributors: 1 },
      { series, theme: 'green', valence: 'negative', contributors: 1 },
    ]);
    expect(eyes).toEqual([
      { series, perspective: 'entrepreneur', contributors: 1 },
      { series, perspective: 'resident', contributors: 1 },
    ]);
    expect(whole).toEqual([{ series, contributors: 2 }]);
  });

  it('marks of one network, one day and one place count as one; a room that is registered is none', async () => {
    const crowd = (sender: Sender, times: number, different: Partial<ContributionBody> = {}) =>
      Promise.all(Array.from({ length: times }, () => tell({ contributor: aMark(), ...different }, sender)));
    await crowd({ network: '192.0.2.0/24' }, 5);
    expect(await people(street)).toBe(1);
    await crowd({ network: '198.51.100.0/24' }, 2);
    expect(await people(street)).toBe(2);
    await crowd({ network: '192.0.2.0/24' }, 3, { place: other });
    expect(await people('GM0518')).toBe(3);
    installation.now += dayMs;
    await crowd({ network: '192.0.2.0/24' }, 2);
    expect(await people(street)).toBe(3);
    await crowd({}, 4);
    expect(await people(street)).toBe(7);
  });

  it('those without a mark count as one together, wherever they come from', async () => {
    await tell();
    await tell({}, { network: '192.0.2.0/24' });
    await tell({ answers: { valence: 'negative' } }, { network: '198.51.100.0/24' });
    await tell({ place: other });
    expect(await people('GM0518')).toBe(1);
    await tell({ contributor: aMark() });
    expect(await people('GM0518')).toBe(2);
  });

  it('reports from elsewhere are counted and are nobody', async () => {
    await tell({ channel: 'import' }, { staff: aStaff('coordinator', { id: 'noor' }) });
    expect(await total(street)).toBe(1);
    expect(await people(street)).toBe(0);
  });

  it('what is taken back takes its contributor along, unless something else of them is left', async () => {
    const [first, second] = [aCode(), aCode()];
    const mark = aMark();
    await tell({ contributor: mark, followCode: first });
    await tell({ contributor: mark, followCode: second });
    expect(await withdraw(installation.ports, first)).toMatchObject({ ok: true });
    expect(await people('GM0518')).toBe(1);
    expect(await withdraw(installation.ports, second)).toMatchObject({ ok: true });
    expect(await people('GM0518')).toBe(0);
  });

  it('a figure that comes out the same does not hide that somebody else is behind it', async () => {
    const [code, later] = [aCode(), aCode()];
    const mark = aMark();
    await tell({ contributor: mark });
    await tell({ contributor: aMark(), followCode: code });
    await counts().fold();
    expect(await people(street)).toBe(2);
    // One goes, one who was there already comes: as many as before, of one person less.
    await withdraw(installation.ports, code);
    await tell({ contributor: mark, followCode: later });
    expect([await total(street), await people(street)]).toEqual([2, 1]);
    await counts().fold();
    expect([await total(street), await people(street)]).toEqual([2, 1]);
    const next = aSignal({ place: street, contributor: aMark(), id: randomUUID() });
    await correct(installation.ports, {}, later, next);
    expect([await total(street), await people(street)]).toEqual([2, 2]);
    await counts().fold();
    expect([await total(street), await people(street)]).toEqual([2, 2]);
  });

  it('another instance that has counted before sees what happened since', async () => {
    const elsewhere = installation.portsOf(518).counts;
    const span = { ...ever, placeId: street };
    const code = aCode();
    await tell({ contributor: aMark(), followCode: code });
    await tell({ contributor: aMark() });
    await counts().fold();
    expect((await elsewhere.contributors(span, []))[0]?.contributors).toBe(2);
    await withdraw(installation.ports, code);
    expect((await elsewhere.contributors(span, []))[0]?.contributors).toBe(1);
    await elsewhere.fold();
    expect((await elsewhere.contributors(span, []))[0]?.contributors).toBe(1);
  });

  it('another municipality counts for itself, and folding here leaves its counts alone', async () => {
    await tell();
    const elsewhere = installation.portsOf(363).counts;
    expect(await elsewhere.counts({ ...ever, placeId: 'GM0518' })).toEqual([]);
    expect(await elsewhere.contributors({ ...ever, placeId: 'GM0518' }, [])).toEqual([]);
    expect(await elsewhere.fold()).toBe(0);
    expect(await counts().fold()).toBe(1);
  });
});
