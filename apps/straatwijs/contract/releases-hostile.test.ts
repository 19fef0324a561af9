import { randomBytes, randomUUID } from 'node:crypto';
import { contribute, isPublic, overviewOf, type PublishedCell, parsePeriod, type Sender } from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aSignal } from '../testing/people.ts';
import { type Leaf, reckoner, withGateOff } from '../testing/reckoner.ts';
import { releaseAll } from '../testing/release.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const aMark = () => randomBytes(16).toString('hex');
const observedAt = '2026-11-18T10:00:00+01:00';

describe.each(servers())('somebody who wants to make a figure, or to learn of one, on the %s server', (on) => {
  let home: TestInstallation;
  const tell = (sender: Sender, more: object = {}) =>
    contribute(home.ports, sender, [aSignal({ observedAt, ...more })]);
  const ofTheCity = async () => {
    await releaseAll(home.ports);
    const place = await home.ports.places.place('GM0518');
    const week = parsePeriod('2026-W47');
    if (!place || !week) throw new Error('no such place or period');
    return (await overviewOf(home.ports, place, week)).told.byTheme.whole.all;
  };
  beforeEach(async () => {
    await home?.close();
    home = await testInstallation({ on });
  });
  afterAll(() => home.close());

  it('with nine browsers behind one network is one person', async () => {
    for (let n = 0; n < 9; n++) await tell({ network: '192.0.2.0/24' }, { contributor: aMark() });
    expect(await ofTheCity()).toMatchObject({ value: null, state: 'too-few' });
  });

  it('who throws away the mark each time is one person with all others who have none', async () => {
    for (let n = 0; n < 9; n++) await tell({}, { contributor: undefined });
    expect(await ofTheCity()).toMatchObject({ value: null, state: 'too-few' });
  });

  it('who tells the same twenty times in a day counts once among the others', async () => {
    for (let n = 0; n < 5; n++) await tell({}, { contributor: aMark() });
    const contributor = aMark();
    for (let n = 0; n < 20; n++) await tell({}, { contributor, id: randomUUID() });
    expect(await ofTheCity()).toMatchObject({ value: 6, contributors: '5-9' });
  });

  it.each([
    [4, 8],
    [5, null],
  ])('who tells on %i days of a week, beside four others who tell once: the week says %s', async (days, value) => {
    const contributor = aMark();
    for (let day = 16; day < 16 + days; day++)
      await tell({}, { contributor, observedAt: `2026-11-${day}T10:00:00+01:00` });
    for (let n = 0; n < 4; n++) await tell({}, { contributor: aMark() });
    expect(await ofTheCity()).toMatchObject(value === null ? { value, state: 'too-few' } : { value, state: 'value' });
  });

  it('who adds a sixth to four others cannot see the four by taking off their own', async () => {
    // Five people, one of them the insider: what the other four said is not divided for anybody.
    for (let n = 0; n < 5; n++)
      await tell({}, { contributor: aMark(), answers: { valence: n === 0 ? 'negative' : 'positive', theme: 'green' } });
    // The month, the quarter and the year are over as well: these would be divided.
    home.now = Date.UTC(2027, 0, 5, 10);
    expect(await ofTheCity()).toMatchObject({ value: 5 });
    const released = await home.ports.releases.cells({ placeIds: ['GM0518'] });
    expect(released.some((c) => c.period === '2026')).toBe(true);
    expect(released.filter((c) => c.split.endsWith('valence') && c.state === 'value')).toEqual([]);
  });

  it.each([
    [8, []],
    [12, ['theme=green']],
  ])(
    'when %i people spoke and all of the same, knowing one of them tells what about: shown from ten',
    async (people, shown) => {
      for (let n = 0; n < people; n++)
        await tell(
          {},
          { contributor: aMark(), answers: { valence: n % 2 === 0 ? 'negative' : 'positive', theme: 'green' } },
        );
      home.now = Date.UTC(2027, 0, 5, 10);
      expect(await ofTheCity()).toMatchObject({ value: people });
      const cells = await home.ports.releases.cells({ placeIds: ['GM0518'], periods: ['2026-Q4', '2026'] });
      const named = cells.filter((c) => c.split === 'theme' && c.state === 'value').map((c) => c.key);
      expect([...new Set(named)].filter((key) => key !== 'theme=rest')).toEqual(shown);
    },
  );

  it('when all who were content spoke of one theme, and others of it too: what the content spoke of is not told', async () => {
    const say = async (people: number, valence: string, theme: string) => {
      for (let n = 0; n < people; n++) await tell({}, { contributor: aMark(), answers: { valence, theme } });
    };
    await say(6, 'positive', 'green');
    await say(24, 'negative', 'green');
    await say(24, 'negative', 'clean');
    home.now = Date.UTC(2027, 0, 5, 10);
    await releaseAll(home.ports);
    const heads = await home.ports.releases.releases({ limit: 100 });
    const contents = await Promise.all(
      heads.map(async ({ number }) => ({ content: await home.ports.releases.content(number) })),
    );
    const place = String(aSignal({}).place);
    const leaves = ['green', 'clean'].flatMap((theme) =>
      ['positive', 'negative'].map((valence) => ({ place, week: 202647, theme, valence })),
    );
    const reckon = (cells: readonly PublishedCell[]) =>
      reckoner(
        home.ports.releases,
        cells,
        leaves,
        heads.flatMap((h) => h.periods),
      );
    const contentOfClean = (leaf: Leaf) => leaf.theme === 'clean' && leaf.valence === 'positive';
    // Of the content, at least one may have spoken of something else.
    const outside = await reckon(contents.flatMap(({ content }) => content.cells.filter(isPublic)));
    expect(outside.knows(contentOfClean).most).toBeGreaterThanOrEqual(1);
    expect((await reckon(withGateOff(contents))).knows(contentOfClean)).toEqual({ least: 0, most: 0 });
  });

  it('a language that one person speaks here is in no figure', async () => {
    for (let n = 0; n < 6; n++) await tell({}, { contributor: aMark(), language: n === 0 ? 'bg' : 'nl' });
    expect(await ofTheCity()).toMatchObject({ value: 6 });
    const all = await home.ports.releases.cells({});
    expect(JSON.stringify(all)).not.toMatch(/bg|language/);
  });
});
