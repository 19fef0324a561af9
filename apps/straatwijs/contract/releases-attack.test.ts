import { randomBytes } from 'node:crypto';
import { contribute, isPublic, type PublishedCell, parsePeriod, plannedTables, weekOf } from '@straatwijs/monitor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../demo/chance.ts';
import { aSignal } from '../testing/people.ts';
import { withGateOff } from '../testing/reckoner.ts';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

/**
 * Somebody who holds every published count of every release beside every other, and takes one or two off a third. They know
 * the map, the calendar and the plan, and that a count that is not there is none; of the people they know nothing.
 */
const streets = ['kaapseplein', 'weimarstraat', 'beeklaan', 'jan-luykenlaan'].map((s) => `straat:0518:${s}`);
const themes = ['green', 'clean'] as const;
const valences = ['positive', 'negative'] as const;
const weeks = 3;

let home: TestInstallation;
let told = 0;
beforeAll(async () => {
  home = await testInstallation();
  const chance = seeded(7);
  const one = <T>(from: readonly T[], bias: number): T =>
    from[Math.floor(chance() ** bias * from.length)] ?? (from[0] as T); // within
  for (let week = 0; week < weeks; week++) {
    const at = Date.UTC(2026, 9, 7 + 7 * week, 10);
    home.now = at + 3_600_000;
    for (let n = 0; n < 16; n++, told++) {
      const answers = { valence: one(valences, 1.3), theme: one(themes, 1.5) };
      const more = { place: one(streets, 1.6), observedAt: new Date(at).toISOString(), answers };
      await contribute(home.ports, {}, [aSignal({ contributor: randomBytes(16).toString('hex'), ...more })]);
    }
    home.now = Date.UTC(2026, 9, 13 + 7 * week, 10);
    await releaseAll(home.ports);
  }
  home.now = Date.UTC(2026, 10, 3, 10);
  await releaseAll(home.ports);
}, 120_000);
afterAll(() => home.close());

type Leaf = readonly [place: string, week: number, theme: string, valence: string];
const partOf = (key: string, dimension: string) =>
  key
    .split('/')
    .find((part) => part.startsWith(`${dimension}=`))
    ?.slice(dimension.length + 1);

const everyRelease = async () => {
  const heads = await home.ports.releases.releases({ limit: 100 });
  return Promise.all(
    heads.map(async (release) => ({ release, content: await home.ports.releases.content(release.number) })),
  );
};

/** Every number that the attacker comes by: what is shown, and one or two of these taken off a third. */
const learned = async (cells: readonly PublishedCell[]): Promise<readonly number[]> => {
  const { ports } = home;
  const heads = (await everyRelease()).map((r) => r.release);
  const within = new Map((await ports.releases.pieces([2019])).map((p) => [p.placeId, p.within]));
  const leaves: Leaf[] = streets.flatMap((place) =>
    Array.from({ length: weeks }, (_, w) =>
      weekOf(new Date(Date.UTC(2026, 9, 7 + 7 * w)).toISOString().slice(0, 10)),
    ).flatMap((week) => themes.flatMap((theme) => valences.map((valence): Leaf => [place, week, theme, valence]))),
  );
  const holds = (
    cell: Pick<PublishedCell, 'placeId' | 'period' | 'key'>,
    [place, week, theme, valence]: Leaf,
  ): boolean =>
    within.get(place)?.some((p) => p.id === cell.placeId) === true &&
    parsePeriod(cell.period)?.weeks.includes(week) === true &&
    [
      ['theme', theme],
      ['valence', valence],
    ].every(([d = '', v]) => [undefined, v].includes(partOf(cell.key, d)));

  // That nothing at all was told of a place is public; of its parts, nothing and too little look the same.
  const there = new Set(cells.map((c) => `${c.placeId}|${c.period}|${c.split}|${c.key}`));
  const periods = heads.flatMap((h) => h.periods);
  const nought = new Set<number>();
  for (const [n, leaf] of leaves.entries())
    for (const { id, scale } of within.get(leaf[0]) ?? [])
      for (const key of periods) {
        const period = parsePeriod(key);
        if (!period?.weeks.includes(leaf[1])) continue;
        for (const { scales, split, period: kind } of plannedTables('told')) {
          if (kind !== period.kind || !(scales as readonly string[]).includes(scale)) continue;
          if (split.length === 0 && !there.has(`${id}|${key}||`)) nought.add(n);
        }
      }

  const known = new Map<bigint, number>();
  for (const cell of cells) {
    if (cell.value === null || cell.family !== 'told' || cell.key.endsWith('=rest')) continue;
    let support = 0n;
    for (const [n, leaf] of leaves.entries()) if (!nought.has(n) && holds(cell, leaf)) support |= 1n << BigInt(n);
    // Two releases never say something else of the same people here: nothing came late and nobody left.
    expect(known.get(support) ?? cell.value).toBe(cell.value);
    known.set(support, cell.value);
  }
  const sums = [...known];
  const found: number[] = [];
  for (const [whole, all] of sums) {
    const parts = sums.filter(([part]) => part !== whole && (part & ~whole) === 0n);
    found.push(all);
    for (const [n, [first, some]] of parts.entries()) {
      if (all !== some) found.push(all - some);
      for (const [second, more] of parts.slice(n + 1))
        if ((first & second) === 0n && all !== some + more) found.push(all - some - more);
    }
  }
  return found;
};

it('nothing between one and four can be had by taking published counts off each other', async () => {
  const found = await learned((await everyRelease()).flatMap(({ content }) => content.cells.filter(isPublic)));
  expect(found.length).toBeGreaterThan(12);
  expect(Math.max(...found)).toBe(told);
  expect(found.filter((count) => count < 5)).toEqual([]);
});

it('with the gate off, when every count of five people is shown, it can be had', async () => {
  const open = withGateOff(await everyRelease());
  expect((await learned(open)).filter((count) => count < 5).length).toBeGreaterThan(5);
});
