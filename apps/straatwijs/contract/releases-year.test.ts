import { randomBytes } from 'node:crypto';
import {
  type ContributionBody,
  contribute,
  isPublic,
  type Ports,
  type PublishedCell,
  publicThermometer,
  weekOf,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { aSignal } from '../testing/people.ts';
import { type Leaf, type Reckoner, reckoner, withGateOff } from '../testing/reckoner.ts';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { testServer } from '../testing/test-server.ts';

/**
 * A year beside its four quarters, and a quarter beside its months: each comes out by itself, months apart. In the Beeklaan
 * three quarters can be shown and one cannot; the year is all four together.
 */
const told: Readonly<Record<string, readonly number[]>> = {
  'straat:0518:beeklaan': [24, 27, 21, 3],
  'straat:0518:weimarstraat': [36, 33, 39, 36],
  'straat:0518:kaapseplein': [30, 27, 36, 33],
};
/** One month of each quarter in which something is told in two weeks, and another one in a third. */
const days = [
  ['2026-01-14', '2026-02-11'],
  ['2026-04-15', '2026-05-13'],
  ['2026-07-15', '2026-08-12'],
  ['2026-10-14', '2026-11-11'],
] as const;
const themes = ['green', 'clean'] as const;
const valences = ['positive', 'negative'] as const;
const weekOfDay = (day: string) => weekOf(day);

let home: TestInstallation;
beforeAll(async () => {
  home = await testInstallation();
  for (const [quarter, [first, second]] of days.entries()) {
    let at = 0;
    const [early, late]: [ContributionBody[], ContributionBody[]] = [[], []];
    for (const [place, counts] of Object.entries(told))
      for (let n = 0; n < (counts[quarter] ?? 0); n++, at++) {
        const day = n % 3 === 2 ? second : first;
        const one = aSignal({
          place,
          observedAt: `${day}T10:00:00Z`,
          contributor: randomBytes(16).toString('hex'),
          answers: { valence: valences[n % 2] ?? '', theme: themes[at % 3 === 0 ? 0 : 1] ?? '' },
        });
        (day === first ? early : late).push(one);
      }
    for (const [day, items] of [
      [first, early],
      [second, late],
    ] as const) {
      home.now = Date.parse(`${day}T11:00:00Z`);
      for (const one of await contribute(home.ports, {}, items)) expect(one).toMatchObject({ ok: true });
    }
    // Month by month; after the last one the year is over too.
    for (const later of [35, 65, 95]) {
      home.now = Date.parse(`${first}T11:00:00Z`) + later * 86_400_000;
      await releaseAll(home.ports);
    }
  }
}, 300_000);
afterAll(() => home.close());

const leaves: readonly Leaf[] = Object.keys(told).flatMap((place) =>
  days.flatMap((pair) =>
    pair.flatMap((day) =>
      themes.flatMap((theme) => valences.map((valence): Leaf => ({ place, week: weekOfDay(day), theme, valence }))),
    ),
  ),
);
const quarterOf = (leaf: Leaf): number => days.findIndex((pair) => pair.some((day) => weekOfDay(day) === leaf.week));

const everyRelease = async () => {
  const heads = [...(await home.ports.releases.releases({ limit: 200 }))].reverse();
  return Promise.all(
    heads.map(async (release) => ({ release, content: await home.ports.releases.content(release.number) })),
  );
};
const attack = async (cells: readonly PublishedCell[]): Promise<Reckoner> => {
  const made = await everyRelease();
  return reckoner(
    home.ports.releases,
    cells,
    leaves,
    made.flatMap(({ release }) => release.periods),
  );
};
const inBeeklaan = (quarter: number) => (leaf: Leaf) =>
  leaf.place === 'straat:0518:beeklaan' && quarterOf(leaf) === quarter;

it('the quarters and the year came out apart, and three quarters of the street are shown', async () => {
  const made = await everyRelease();
  const of = (period: string) => made.findIndex(({ release }) => release.periods.includes(period));
  expect(of('2026-Q1')).toBeLessThan(of('2026-Q2'));
  expect(of('2026-Q4')).toBeLessThan(of('2026'));
  const shown = made.flatMap(({ content }) =>
    content.cells.filter((c) => c.placeId === 'straat:0518:beeklaan' && c.split === '' && c.state === 'value'),
  );
  expect(shown.map((c) => [c.period, c.value])).toEqual([
    ['2026-Q1', 24],
    ['2026-Q2', 27],
    ['2026-Q3', 21],
  ]);
});

it('nobody can take the quarters off the year, the months off the quarter, or anything off anything', async () => {
  const made = await everyRelease();
  const outside = await attack(made.flatMap(({ content }) => content.cells.filter(isPublic)));
  expect(outside.equations).toBeGreaterThan(20);
  const { least, most } = outside.knows(inBeeklaan(3));
  expect(least).toBeLessThanOrEqual(1);
  expect(most).toBeGreaterThanOrEqual(5);
});

/** The year as it would be released by a gate that takes everything that came out before as never shown. */
const yearByItself = async (): Promise<readonly PublishedCell[]> => {
  const { releases } = home.ports;
  let year: readonly PublishedCell[] | undefined;
  const before = async (query: Parameters<typeof releases.releases>[0]) =>
    (await releases.releases(query)).filter((r) => !r.periods.includes('2026'));
  await releaseAll({
    ...home.ports,
    releases: {
      ...releases,
      releases: before,
      published: async () => {
        const { periods, weeks } = await releases.published();
        return { periods: new Map([...periods].filter(([key]) => key !== '2026' || year !== undefined)), weeks };
      },
      content: async (number) => {
        const content = await releases.content(number);
        const nothing = { value: null, seen: null, contributors: null, state: 'too-few' } as const;
        return { ...content, cells: content.cells.map((cell): PublishedCell => ({ ...cell, ...nothing })) };
      },
      save: async (_, content) => {
        year = content.cells;
        return true;
      },
    },
  });
  return year ?? [];
};

it('had the year been decided by itself, the quarters that came out before would tell the three', async () => {
  const made = await everyRelease();
  const quarters = made.flatMap(({ release, content }) => (release.periods.includes('2026') ? [] : content.cells));
  const outside = await attack([...quarters, ...(await yearByItself())].filter(isPublic));
  expect(outside.knows(inBeeklaan(3))).toEqual({ least: 3, most: 3 });
});

it('with the gate off, when every number of five people is shown, they know that it was three', async () => {
  const open = await attack(withGateOff(await everyRelease()));
  expect(open.knows(inBeeklaan(3))).toEqual({ least: 3, most: 3 });
});

it('the share of what was told comes from the download alone: both sides shown, or no share at all', async () => {
  const { places, goals, releases, instruments, now, local } = home.ports;
  // Whoever has the releases and the map and nothing else: there is no other door to go through.
  const outside = { places, goals, releases, instruments, now, local } as Ports;
  const download = (await releases.cells({ periods: ['2026'], kinds: ['told'] })).filter(isPublic);
  let [shares, silent] = [0, 0];
  for (const scale of ['city', 'wijk', 'buurt'] as const)
    for (const place of await places.list({ scale, limit: 200 })) {
      const own = download.filter((c) => c.placeId === place.id && c.state === 'value');
      const found = (await publicThermometer(outside, place))?.told;
      for (const theme of themes) {
        const told = found?.themes.get(theme)?.now.level;
        const side = (of: string) => own.find((c) => c.key === `theme=${theme}/valence=${of}`)?.value;
        const whole = own.find((c) => c.key === `theme=${theme}`)?.value;
        const [good, better] = valences.map(side);
        if (told === undefined) {
          silent++;
          // No share of what is not shown: one side alone is never one, unless it is all there is.
          expect(good === undefined || better === undefined || whole === undefined).toBe(true);
          continue;
        }
        shares++;
        expect(told.n).toBe(good ?? 0);
        expect(told.effort).toBe((good ?? 0) + (better ?? 0));
        if (good === undefined || better === undefined) expect(told.effort).toBe(whole);
        expect(told.interval?.[0]).toBeLessThan(told.interval?.[1] ?? 0);
      }
    }
  expect(shares).toBeGreaterThan(0);
  expect(silent).toBeGreaterThan(0);

  // The API says the same, whatever period is asked for.
  const server = await testServer(home);
  onTestFinished(() => server.close());
  const city = (await places.place('GM0518')) ?? expect.unreachable('no city');
  const known = (await publicThermometer(outside, city))?.told?.themes ?? new Map();
  expect(known.size).toBe(2);
  for (const asked of ['', '?period=2026', '?period=2026-Q1', '?period=2026-W03']) {
    const { shares: said } = await (await fetch(`${server.url}/api/v1/places/GM0518/monitor${asked}`)).json();
    expect(said.map((s: { theme: string }) => s.theme).sort(), asked).toEqual(['clean', 'green']);
    for (const { theme, period, figure } of said) {
      const { level } = known.get(theme).now;
      expect(period).toBe('2026');
      // All who spoke of it, and nobody who looked: a count of visits would say that somebody did.
      expect(figure).toMatchObject({ state: 'value', observations: level.effort, visits: 0 });
      expect(figure.value).toBeCloseTo(level.estimate, 2);
    }
  }
  const one = await fetch(`${server.url}/api/v1/places/GM0518/monitor?theme=green`);
  expect((await one.json()).shares).toMatchObject([{ theme: 'green' }]);
});
