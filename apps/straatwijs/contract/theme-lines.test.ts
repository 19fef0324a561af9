import {
  leanGroups,
  measuresOf,
  parsePeriod,
  publicThemeLine,
  publicThermometer,
  releasedLevelCounts,
  themeLine,
  themeLineLive,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedAnew, look } from '../testing/one-look.ts';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const [shown, hidden, renewed] = ['straat:0518:kaapseplein', 'straat:0518:weimarstraat', 'straat:0518:beeklaan'];
const spring = '2026-05-20T10:00:00+02:00';
const summer = '2026-08-20T10:00:00+02:00';
let home: TestInstallation;
let ports: TestInstallation['ports'];

/** Two quarters in which a street is looked at, one of which everything is withheld, and one that is asked otherwise in summer. */
beforeAll(async () => {
  home = await testInstallation();
  ports = { ...home.ports, instruments: askedAnew(home.ports.instruments) };
  for (let n = 0; n < 12; n++) {
    await look({ ports }, { 'tiles-loose': 3, graffiti: 2 }, { place: shown, observedAt: spring });
    await look({ ports }, { 'tiles-loose': n % 2, graffiti: 0 }, { place: shown, observedAt: summer });
    await look({ ports }, { 'tiles-loose': 1, graffiti: 1 }, { place: renewed, observedAt: spring });
    await look(
      { ports },
      { 'tiles-loose': 1 + (n % 2), graffiti: 1 },
      { place: renewed, version: 2, observedAt: summer },
    );
  }
  for (let n = 0; n < 2; n++)
    await look({ ports }, { 'tiles-loose': 9, graffiti: 9 }, { place: hidden, observedAt: summer });
  await releaseAll(ports);
});
afterAll(() => home.close());

const placeOf = async (id = '') => (await ports.places.place(id)) ?? expect.unreachable();
const lineOf = async (id = '') => (await publicThemeLine(ports, await placeOf(id), 'clean')) ?? expect.unreachable();
const last = parsePeriod('2026-Q3') ?? expect.unreachable();

describe('a theme over time, in public', () => {
  it('comes out the same from nothing but what anybody may download', async () => {
    const place = await placeOf(shown);
    const line = await lineOf(shown);
    const periods = line.periods;
    const cells = await ports.releases.cells({ periods: periods.map((p) => p.key), kinds: ['looked'] });
    const measures = measuresOf(ports.instruments);
    const mine = themeLine({
      ...{ placeId: shown, edition: place.edition, groups: await leanGroups(ports, place), theme: 'clean' },
      ...{ measures, periods, chosen: new Map() },
      counts: periods.map((p) =>
        releasedLevelCounts(
          cells.filter((c) => c.period === p.key),
          measures,
        ),
      ),
    });
    const figures = (l: typeof mine) => l.points.map((p) => [p.state, p.index?.estimate, p.index?.interval]);
    expect(figures(line)).toEqual(figures(mine));
    expect(line.points.at(-1)?.index?.estimate).toBeGreaterThan(0.9);
  });

  it('ends where the thermometer stands, held against the same period', async () => {
    const line = await lineOf(shown);
    const thermometer = await publicThermometer(ports, await placeOf(shown), last);
    const theme = thermometer?.themes.find((t) => t.theme === 'clean');
    expect(line.comparedWith.map((p) => p.key)).toEqual(['2026-Q2']);
    expect(line.points.map((p) => p.state).slice(-2)).toEqual(['baseline', 'value']);
    expect(line.points.at(-1)?.index?.estimate).toBe(theme?.together.estimate);
    expect(line.things.map((t) => t.line.points.at(-1)?.level.level?.estimate)).toEqual(
      theme?.measures.map((m) => m.now.level?.estimate),
    );
  });

  it('says of a street of which everything is withheld that there is too little, and gives no figure', async () => {
    const line = await lineOf(hidden);
    expect(line.points.at(-1)).toMatchObject({ state: 'too-few' });
    expect(line.runs).toEqual([]);
    for (const { line: thing } of line.things) expect(thing.points.every(({ level }) => !level.level)).toBe(true);
  });

  it('is torn where the question changed, and compares nothing over the tear', async () => {
    const line = await lineOf(renewed);
    expect(line.breaks).toEqual([line.periods.length - 1]);
    expect(line.points.at(-1)).toMatchObject({ state: 'not-compared' });
    expect(line.runs).toEqual([]);
    for (const { line: thing } of line.things) expect(thing.runs.map((run) => run.length)).toEqual([1, 1]);
  });
});

describe('a theme over time, at the desk', () => {
  it('is that of the live counts, with what is withheld in public', async () => {
    const line = await themeLineLive(ports, await placeOf(hidden), 'clean', last, new Map());
    expect(line.things.map((t) => t.line.points.at(-1)?.level.level?.n)).toEqual([18, 18]);
    const seen = await themeLineLive(ports, await placeOf(shown), 'clean', last, new Map());
    expect(seen.points.map((p) => p.state).slice(-2)).toEqual(['baseline', 'value']);
    expect(seen.points.at(-1)?.index?.estimate).toBeGreaterThan(0.9);
  });
});
