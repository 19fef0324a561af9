import {
  levelsOverTime,
  measuresOf,
  parsePeriod,
  publicChanges,
  publicThermometer,
  readReleased,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedAnew, look } from '../testing/one-look.ts';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:kaapseplein';
const tiles = 'looked:early-warning:tiles-loose';
let home: TestInstallation;
let ports: TestInstallation['ports'];

/** The second quarter with the first version, and the third with the second: the question was asked differently. */
beforeAll(async () => {
  home = await testInstallation();
  ports = { ...home.ports, instruments: askedAnew(home.ports.instruments) };
  for (let n = 0; n < 12; n++)
    await look({ ports }, { 'tiles-loose': n % 2 }, { observedAt: '2026-05-20T10:00:00+02:00' });
  for (let n = 0; n < 12; n++)
    await look({ ports }, { 'tiles-loose': 3 + (n % 2) }, { version: 2, observedAt: '2026-08-20T10:00:00+02:00' });
  // Some still look with the old one in the new quarter: enough to show, and never added to the new.
  for (let n = 0; n < 11; n++)
    await look({ ports }, { 'tiles-loose': n % 2 }, { observedAt: '2026-08-21T10:00:00+02:00' });
  await releaseAll(ports);
});
afterAll(() => home.close());

const place = async () => (await ports.places.place(street)) ?? expect.unreachable();

describe('a new version of an instrument, in public', () => {
  it('is released under another name; the first version keeps its name', async () => {
    const cells = await ports.releases.cells({ periods: ['2026-Q3'], placeIds: [street], kinds: ['looked', 'visits'] });
    expect(cells.map((c) => [c.family, c.state, c.value, c.seen]).sort()).toEqual([
      [tiles, 'value', 11, 5],
      ['looked:early-warning@2:tiles-loose', 'value', 12, 42],
      ['visits:early-warning', 'value', 11, 0],
      ['visits:early-warning@2', 'value', 12, 0],
    ]);
  });

  it('is a level of its own, of its own looks alone, and is not compared with how it was', async () => {
    const reading = await publicThermometer(ports, await place(), parsePeriod('2026-Q3'));
    const measure = reading?.themes.flatMap((t) => t.measures).find((m) => m.measure.id === tiles);
    expect(measure?.now.series).toMatch(/^early-warning@2\//);
    expect(measure?.now.level).toMatchObject({ n: 42, effort: 12 });
    // What looked with the old version in both quarters would be comparable; what holds now is the new one.
    expect(measure?.comparison.state).toBe('other-series');
    expect(measure?.comparison.better).toBeUndefined();
  });

  it('breaks the line, at the desk as in public', async () => {
    const gauge = measuresOf(ports.instruments).find((m) => m.id === tiles) ?? expect.unreachable();
    const last = parsePeriod('2026-Q3') ?? expect.unreachable();
    const { runs } = await levelsOverTime(ports, await place(), gauge, last, 2);
    expect(runs.length).toBeGreaterThan(1);
    for (const run of runs) expect(new Set(run.map(({ level }) => level.series)).size).toBe(1);
    const before = await readReleased(ports, await place(), parsePeriod('2026-Q2'));
    expect(before?.themes.flatMap((t) => t.measures)[0]?.now.series).toMatch(/^early-warning@1\//);
  });

  it('is watched by itself where changes are told', async () => {
    const { series } = await publicChanges(ports, (await ports.places.place('BU05183620')) ?? expect.unreachable());
    const names = series.map((s) => `${s.of} ${s.key} ${s.version ?? ''}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
