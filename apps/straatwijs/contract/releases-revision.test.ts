import { randomBytes } from 'node:crypto';
import { contribute, isPublic, lookAtReleases, type PublishedCell, releaseDue, withdraw } from '@straatwijs/monitor';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseTools } from '../releasing/release-tools.ts';
import { aCode, aSignal } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

/**
 * Somebody who kept what was published, and holds it beside what is published of the same week, month or quarter later on.
 * What changed in between is then known to them: so it must be the change of at least five people, or nothing.
 */
const week = { gone: '2026-10-07T10:00:00+02:00', late: '2026-10-08T10:00:00+02:00' } as const;
let home: TestInstallation;
let codes: { readonly code: string; readonly valence: string }[];

const tell = async (valence: string, observedAt: string, followCode = aCode(), place = 'straat:0518:weimarstraat') => {
  const answers = { valence, theme: 'green' };
  const contributor = randomBytes(16).toString('hex');
  const [result] = await contribute(home.ports, {}, [aSignal({ contributor, followCode, observedAt, answers, place })]);
  expect(result).toMatchObject({ ok: true });
};
const takeBack = async (n: number, valence: string) => {
  for (const { code } of codes.filter((c) => c.valence === valence).slice(0, n))
    expect(await withdraw(home.ports, code)).toMatchObject({ ok: true });
};
const later = async (n: number, valence: string) => {
  for (let i = 0; i < n; i++) await tell(valence, week.late);
};

/** How many are counted in each spirit when nothing stands in the way. */
const withoutGate = async () => {
  const { units } = await home.ports.releases.units(202641, 202641);
  const of = (valence: string) => units.filter((u) => u.valence === valence).length;
  return { positive: of('positive'), negative: of('negative') };
};

const nameOf = (c: PublishedCell) => [c.family, c.placeId, c.period, c.split, c.key].join('|');

/** Every change of a number between any two releases in which it is public. */
const differences = async (): Promise<readonly number[]> => {
  const heads = await home.ports.releases.releases({ limit: 100 });
  const seen = new Map<string, number[]>();
  for (const { number } of heads)
    for (const cell of (await home.ports.releases.content(number)).cells.filter(isPublic))
      if (cell.value !== null) seen.set(nameOf(cell), [...(seen.get(nameOf(cell)) ?? []), cell.value]);
  return [...seen.values()].flatMap((values) =>
    values.flatMap((a, n) => values.slice(n + 1).map((b) => Math.abs(a - b))),
  );
};
const newest = async (place: string, period: string, key = '') =>
  (await home.ports.releases.cells({ placeIds: [place], periods: [period], kinds: ['told'] })).find(
    (c) => c.key === key,
  )?.value;

beforeEach(async () => {
  home = await testInstallation();
  codes = [];
  home.now = Date.UTC(2026, 9, 9, 10);
  for (let n = 0; n < 20; n++) {
    const valence = n % 2 === 0 ? 'positive' : 'negative';
    const code = aCode();
    codes.push({ code, valence });
    await tell(valence, week.gone, code);
  }
  home.now = Date.UTC(2026, 10, 3, 10);
  await releaseAll(home.ports);
  expect(await newest('GM0518', '2026-W41')).toBe(20);
  expect(await newest('GM0518', '2026-10', 'valence=negative')).toBe(10);
  home.now += 3_600_000;
});
afterEach(() => home.close());

const quarterIsOver = async () => {
  home.now = Date.UTC(2027, 0, 5, 10);
  return releaseAll(home.ports);
};

describe('a figure that is set right', () => {
  it.each([
    ['one came late', async () => later(1, 'negative'), { negative: 1, positive: 0 }],
    ['four came late', async () => later(4, 'negative'), { negative: 4, positive: 0 }],
    ['one took it back', async () => takeBack(1, 'negative'), { negative: -1, positive: 0 }],
    ['four took it back', async () => takeBack(4, 'positive'), { negative: 0, positive: -4 }],
    [
      'one took back what was bad, six told what is good',
      async () => {
        await takeBack(1, 'negative');
        await later(6, 'positive');
      },
      { negative: -1, positive: 6 },
    ],
  ] as const)('tells nothing of so few: %s', async (_, happens, by) => {
    const before = await withoutGate();
    await happens();
    const after = await withoutGate();
    // Without the gate anybody would read it off.
    expect({ negative: after.negative - before.negative, positive: after.positive - before.positive }).toEqual(by);
    await quarterIsOver();
    const found = await differences();
    expect(found.filter((d) => d > 0 && d < 5)).toEqual([]);
    // And nothing that was shown is gone: one person alone cannot make a figure of all disappear.
    expect(await newest('GM0518', '2026-W41')).toBeGreaterThanOrEqual(20);
    expect(await newest('GM0518', '2026-10', 'valence=negative')).toBe(10);
  });

  it('is set right once enough people stand in the difference, and says by how much', async () => {
    await later(6, 'negative');
    const made = await quarterIsOver();
    expect(made.flatMap((r) => r.corrected)).toEqual(expect.arrayContaining(['2026-W41', '2026-10']));
    expect(await newest('GM0518', '2026-W41')).toBe(26);
    expect(await newest('GM0518', '2026-10', 'valence=negative')).toBe(16);
    expect(Math.max(...(await differences()))).toBe(6);
  });

  it('is set right when enough people took theirs back', async () => {
    await takeBack(5, 'negative');
    await quarterIsOver();
    expect(await newest('GM0518', '2026-W41')).toBe(15);
    expect(await newest('GM0518', '2026-10', 'valence=negative')).toBe(5);
    expect((await differences()).filter((d) => d > 0 && d < 5)).toEqual([]);
  });

  it('says nothing any more where few are left: with those who said otherwise still known, the whole would tell', async () => {
    await takeBack(7, 'negative');
    await quarterIsOver();
    expect(await newest('GM0518', '2026-W41')).toBeNull();
    expect(await newest('GM0518', '2026-10', 'valence=negative')).toBeUndefined();
  });

  it('waits for more, and who waited is counted with those', async () => {
    await later(2, 'negative');
    await quarterIsOver();
    expect(await newest('GM0518', '2026-W41')).toBe(20);
    await later(3, 'negative');
    home.now = Date.UTC(2027, 3, 6, 10);
    await releaseAll(home.ports);
    expect(await newest('GM0518', '2026-W41')).toBe(25);
    expect((await differences()).filter((d) => d > 0 && d < 5)).toEqual([]);
  });

  it('who waits stands behind no figure: four who were counted stay four', async () => {
    const beeklaan = 'straat:0518:beeklaan';
    const at = '2026-11-04T10:00:00+01:00';
    home.now = Date.UTC(2026, 10, 5, 10);
    for (let n = 0; n < 4; n++) await tell('positive', at, aCode(), beeklaan);
    for (let n = 0; n < 8; n++) await tell(n % 2 === 0 ? 'positive' : 'negative', at);
    home.now = Date.UTC(2026, 10, 10, 10);
    await releaseAll(home.ports);
    expect(await newest('GM0518', '2026-W45')).toBe(12);
    // A fifth comes late: too few to set anything right, and no reason to show the other four.
    home.now += 3_600_000;
    await tell('positive', at, aCode(), beeklaan);
    await quarterIsOver();
    expect(await newest('GM0518', '2026-W45')).toBe(12);
    expect(await newest('GM0518', '2026-Q4')).toBe(32);
    for (const period of ['2026-Q4', '2026']) expect(await newest(beeklaan, period)).toBeNull();
    expect((await differences()).filter((d) => d > 0 && d < 5)).toEqual([]);
  });
});

it('nothing is published when the proof fails, whatever the pattern; and it is made as soon as the proof holds', async () => {
  home.now = Date.UTC(2026, 10, 10, 10);
  await tell('positive', '2026-11-04T10:00:00+01:00');
  const before = await home.ports.releases.releases({ limit: 10 });
  const tools = await releaseTools();
  const failing = async () => ({ passes: false, checked: 1, failures: [] });
  expect(await releaseDue(home.ports, { ...tools, proves: failing })).toMatchObject({
    outcome: 'blocked',
    periods: ['2026-W45'],
  });
  expect(await home.ports.releases.releases({ limit: 10 })).toEqual(before);
  // A day later the monitor itself says that something is held back.
  home.now += 2 * 86_400_000;
  expect((await lookAtReleases(home.ports, tools.digest)).late).toEqual(['2026-W45']);
  expect((await releaseAll(home.ports)).map((r) => r.periods)).toEqual([['2026-W45']]);
  expect((await lookAtReleases(home.ports, tools.digest)).late).toEqual([]);
});
