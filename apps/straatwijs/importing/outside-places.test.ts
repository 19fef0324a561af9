import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { municipalityDigits, type Ports } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { importPlaces, type PlacesImport } from './import-places.ts';
import { importStreets } from './import-streets.ts';
import { readText } from './read-text.ts';

const folder = process.env.STRAATWIJS_CASES ?? '../shared/data';
const present = existsSync(join(folder, 'boundaries-nl'));
if (!present && process.env.CI) throw new Error(`${folder}/boundaries-nl is absent: real files must be tried here`);
if (!present) console.log(`Left out: importing real boundaries and streets (${folder}/boundaries-nl is absent)`);

const area = (file: string) => readText(join(folder, 'boundaries-nl', file));
const street = (file: string) => readText(join(folder, 'streets-denhaag', file));

describe.skipIf(!present)('importing real boundaries', () => {
  let installation: TestInstallation;
  let ports: Ports;
  beforeAll(async () => {
    installation = await testInstallation();
    ports = installation.ports;
  });
  afterAll(() => installation.close());
  const load = async (files: readonly string[], given: Partial<PlacesImport> & { edition: number }) =>
    importPlaces(ports, await Promise.all(files.map(area)), { source: files.join(', '), ...given });
  const count = async (scale: 'buurt' | 'wijk' | 'street' | 'square' | 'priority-area') =>
    (await ports.places.list({ scale, limit: 10_000 })).length;

  test('replaces the schematic drawing of the same year and keeps streets and priority areas', async () => {
    const before = [await count('street'), await count('square'), await count('priority-area')];
    expect((await ports.places.current())?.schematic).toBe(true);
    const lines = await load(['denhaag-buurten-2019-cbs.geojson', 'nl-gemeenten-2019.topojson'], { edition: 2019 });
    expect(lines.join('\n')).toContain('354 left out: another municipality');
    expect(lines.join('\n')).toContain('The schematic drawing is replaced');
    expect(await ports.places.current()).toMatchObject({
      edition: 2019,
      schematic: false,
      attribution: 'Bron: CBS, Kadaster (2019), CC BY 4.0',
    });
    expect((await ports.places.current())?.outline).toBeDefined();
    expect([await count('street'), await count('square'), await count('priority-area')]).toEqual(before);
    expect([await count('buurt'), await count('wijk')]).toEqual([114, 44]);
    const plein = await ports.places.place('straat:0518:kaapseplein');
    expect(plein?.parents[0]?.id).toBe('BU05183034');
    // The names of the wijken come from the edition before when the file has codes of buurten only.
    expect((await ports.places.place('WK051836'))?.name).toBe('Moerwijk');
  });

  test('reads the municipal file in Dutch metres as the same 114 buurten', async () => {
    const lines = await load(['denhaag-buurten-gemeente-rd.geojson.gz'], { edition: 2019 });
    expect(lines[0]).toContain('RD New, turned into WGS84');
    expect([await count('buurt'), await count('wijk')]).toEqual([114, 44]);
  });

  test('measures the overlap with an earlier year and never joins codes', async () => {
    await load(['haaglanden-wijken-politie.txt.gz'], { edition: 2018 });
    expect((await ports.places.current())?.edition).toBe(2019);
    const shares = await ports.places.overlap(2019, 2018);
    expect(shares.find(({ from }) => from === 'WK051836')).toMatchObject({ to: 'WK051836' });
    expect(shares.find(({ from }) => from === 'WK051836')?.share).toBeGreaterThan(0.9);
    expect(await ports.places.place('WK051836@2018')).toMatchObject({ edition: 2018, scale: 'wijk' });
  });

  test('places streets, squares and sets again in the areas of a later year', async () => {
    const before = await count('street');
    const lines = await load(['denhaag-buurten-2019-cbs.geojson'], { edition: 2021 });
    expect(lines.join('\n')).toMatch(/overlaps with the areas of 2019/);
    expect(await count('priority-area')).toBe(4);
    expect(await count('street')).toBeGreaterThan(before - 5);
    expect(await ports.places.place('straat:0518:kaapseplein')).toMatchObject({ edition: 2021 });
    const inDuindorp = await ports.places.list({ within: 'gebied:0518:duindorp', scale: 'buurt', limit: 10 });
    expect(inDuindorp.length).toBeGreaterThan(0);
  });

  test('reads names without codes when the scale is said, and refuses them when it is not', async () => {
    await expect(load(['denhaag-wijken-2012-cbs.geojson'], { edition: 2012 })).rejects.toThrow(/buurten or wijken/);
    const lines = await load(['denhaag-wijken-2012-cbs.geojson'], { edition: 2012, scale: 'wijk' });
    expect(lines.join('\n')).toContain('44 areas without a code');
    expect((await ports.places.overlap(2021, 2012)).length).toBeGreaterThan(43);
  });

  test('keeps other municipalities apart, eight of them from one file', async () => {
    for (const code of ['0503', '0603', '0629', '0637', '1783', '1842', '1916', '1926']) {
      const own = installation.portsOf(Number(municipalityDigits(code)));
      const there: Ports = { ...own, municipality: { ...own.municipality, name: own.municipality.code } };
      const files = ['haaglanden-buurten-2019-cbs.geojson', 'nl-gemeenten-2019.topojson'];
      const lines = await importPlaces(there, await Promise.all(files.map(area)), { edition: 2019, source: 'CBS' });
      expect(lines.join('\n')).toMatch(/\d+ left out: another municipality/);
      const city = await there.places.place(`GM${code}`);
      expect(city?.name).not.toBe(`GM${code}`);
      expect((await there.places.list({ scale: 'buurt', limit: 500 })).length).toBeGreaterThan(5);
    }
  });

  test('tries every file that is there', () => {
    expect(readdirSync(join(folder, 'boundaries-nl')).filter((f) => !f.endsWith('.md'))).toHaveLength(6);
    expect(readdirSync(join(folder, 'streets-denhaag')).filter((f) => !f.endsWith('.md'))).toHaveLength(5);
  });
});

describe.skipIf(!present)('importing real streets', () => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await testInstallation();
    const files = [await area('denhaag-buurten-2019-cbs.geojson')];
    await importPlaces(installation.ports, files, { edition: 2019, source: 'CBS' });
  });
  afterAll(() => installation.close());

  test('adds them to the edition, counts what is left out, and adds nothing the second time', async () => {
    const files = await Promise.all(
      [
        'afvalcontainers-denhaag-2026.json.gz',
        'osm-straatsegmenten-segbroek-scheveningen.geojson',
        'speeltoestellen-denhaag-2011-rd.geojson.gz',
        'openbare-toiletten-denhaag.csv',
      ].map(street),
    );
    const list = () => installation.ports.places.list({ scale: 'street', limit: 10_000 });
    const before = await list();
    const lines = await importStreets(installation.ports, files);
    expect(lines[0]).toContain('8353 rows');
    expect(lines.join('\n')).toContain('51 left out: no name or address');
    expect(lines.join('\n')).toContain('35 left out: no name or address');
    const after = await list();
    expect(after.length).toBeGreaterThan(before.length + 1000);
    for (const old of before) expect(after.find(({ id }) => id === old.id)?.name).toBe(old.name);
    expect(new Set(after.map(({ name }) => name.toLowerCase())).size).toBe(after.length);
    await importStreets(installation.ports, files);
    expect(await list()).toEqual(after);
  });

  test('refuses a list of names without a place, in a sentence', async () => {
    const names = await street('bag-straatnamen-nederland.txt.gz');
    await expect(importStreets(installation.ports, [names])).rejects.toThrow(/bag-straatnamen.*: /);
  });
});
