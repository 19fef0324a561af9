import { createHash, randomBytes } from 'node:crypto';
import {
  brokenLinks,
  type ContributionBody,
  contribute,
  overviewOf,
  parsePeriod,
  publicOverview,
  type Sender,
  visitedOverview,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aSignal } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:weimarstraat';
const aMark = () => randomBytes(16).toString('hex');
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each(servers())('releases on the %s server', (on) => {
  let home: TestInstallation;
  const tell = async (different: Partial<ContributionBody> = {}, sender: Sender = {}) => {
    const [result] = await contribute(home.ports, sender, [aSignal({ contributor: aMark(), ...different })]);
    expect(result).toMatchObject({ ok: true });
  };
  const many = async (n: number, different: Partial<ContributionBody> = {}) => {
    for (let i = 0; i < n; i++) await tell(different);
  };
  const shown = async (id: string, key: string) => {
    const place = await home.ports.places.place(id);
    const period = parsePeriod(key);
    if (!place || !period) throw new Error('no such place or period');
    const { told } = await overviewOf(home.ports, place, period);
    return {
      all: told.byTheme.whole.all.value,
      state: told.byTheme.state,
      rows: told.byTheme.rows.map((r) => [r.key, r.all.value]),
    };
  };

  beforeEach(async () => {
    await home?.close();
    home = await testInstallation({ on });
  });
  afterAll(() => home.close());

  it('nothing was told: nothing is due', async () => {
    expect(await releaseAll(home.ports)).toEqual([]);
  });

  it('six people make a figure of their buurt, four do not; of a week nothing is said per street', async () => {
    await many(6, { observedAt: '2026-11-18T10:00:00+01:00' });
    await many(4, { place: 'straat:0518:beeklaan', observedAt: '2026-11-11T10:00:00+01:00' });
    const made = await releaseAll(home.ports);
    expect(made.map((r) => r.number)).toEqual([1]);
    expect(made[0]?.periods).toEqual(['2026-W46', '2026-W47']);
    const place = await home.ports.places.place(street);
    const buurt = place?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
    expect(await shown(buurt, '2026-W47')).toEqual({ all: 6, state: 'value', rows: [['rest', 6]] });
    expect(await shown('GM0518', '2026-W46')).toMatchObject({ all: null, state: 'too-few' });
    expect(await shown(street, '2026-W47')).toMatchObject({ all: null, state: 'too-few' });
  });

  it('a week that is out stays as it was, whoever tells or takes back; the quarter sets it right', async () => {
    const codes = Array.from({ length: 7 }, aCode);
    for (const followCode of codes) await tell({ followCode, observedAt: '2026-10-07T10:00:00+02:00' });
    home.now = Date.UTC(2026, 9, 13, 10);
    await releaseAll(home.ports);
    expect(await shown('GM0518', '2026-W41')).toMatchObject({ all: 7 });
    await many(9, { observedAt: '2026-10-08T10:00:00+02:00' });
    for (const code of codes.slice(0, 3)) expect(await withdraw(home.ports, code)).toMatchObject({ ok: true });
    home.now = Date.UTC(2026, 10, 3, 10);
    await releaseAll(home.ports);
    expect(await shown('GM0518', '2026-W41')).toMatchObject({ all: 7 });
    // Four are left of those who were there when the week was frozen: too few to say anything of the month.
    expect(await shown('GM0518', '2026-10')).toMatchObject({ all: null });
    home.now = Date.UTC(2027, 0, 5, 10);
    const made = await releaseAll(home.ports);
    expect(made.flatMap((r) => r.corrected)).toEqual(expect.arrayContaining(['2026-W41', '2026-10']));
    expect(await shown('GM0518', '2026-Q4')).toMatchObject({ all: 13 });
  });

  it('links each release to the one before, and finds what was changed behind our back', async () => {
    await many(6, { observedAt: '2026-11-11T10:00:00+01:00' });
    home.now = Date.UTC(2026, 10, 17, 10);
    await releaseAll(home.ports);
    await many(6, { observedAt: '2026-11-18T10:00:00+01:00' });
    home.now = Date.UTC(2026, 10, 24, 10);
    await releaseAll(home.ports);
    const chain = async () =>
      Promise.all(
        (await home.ports.releases.releases({ limit: 10 })).map(async (release) => ({
          release,
          content: await home.ports.releases.content(release.number),
        })),
      );
    expect((await chain()).map((c) => c.release.number)).toEqual([2, 1]);
    expect(brokenLinks(digest, await chain())).toEqual([]);
    await home.storage.inMunicipality(518)((scope) =>
      scope.run('UPDATE release_cell SET value = value + 1 WHERE municipality_id = 518 AND number = 1 AND value = 6'),
    );
    expect(brokenLinks(digest, await chain())).toEqual([{ number: 1, what: 'table' }]);
  });

  it('before a release nothing is known: that is not the same as that nothing was told', async () => {
    await many(6, { observedAt: '2026-11-18T10:00:00+01:00' });
    const place = await home.ports.places.place('GM0518');
    if (!place) throw new Error('no such place');
    const last = async () => {
      const found = await publicOverview(home.ports, place);
      return found.ok && [found.value.isReleased, found.value.told.byTheme.state];
    };
    expect(await last()).toEqual([false, 'not-looked']);
    await releaseAll(home.ports);
    expect(await last()).toEqual([true, 'value']);
    // Of a street nothing is planned over a week, and its quarter is not over: people told something there all the same.
    const told = await home.ports.places.place(street);
    if (!told) throw new Error('no such street');
    expect(await visitedOverview(home.ports, told)).toMatchObject({ ok: true, value: { larger: { why: 'not-yet' } } });
  });

  it('a period that was not released cannot be asked for', async () => {
    await many(6, { observedAt: '2026-11-18T10:00:00+01:00' });
    const place = await home.ports.places.place('GM0518');
    if (!place) throw new Error('no city');
    expect(await publicOverview(home.ports, place, '2026-W47')).toMatchObject({ ok: false });
    await releaseAll(home.ports);
    expect(await publicOverview(home.ports, place, '2026-W47')).toMatchObject({ ok: true });
    expect(await publicOverview(home.ports, place, '2026-W48')).toMatchObject({ ok: false });
  });
});
