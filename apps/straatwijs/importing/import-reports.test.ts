import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Ports } from '@straatwijs/monitor';
import { publicOverview } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { importReports } from './import-reports.ts';
import { linesOfLoaded } from './load-reports.ts';
import { checkReportMap, readReportMap, readyMaps } from './report-map-file.ts';

const map = (different: object = {}) =>
  checkReportMap('test', {
    source: 'meldpunt',
    time: { column: 'gemeld', format: 'DD-MM-YYYY HH:mm' },
    place: { by: 'name', column: 'straat' },
    category: { column: 'soort', themes: { Afval: 'clean', Boom: { theme: 'green', valence: 'neutral' } } },
    perspective: 'resident',
    ...different,
  });
const heading = 'gemeld,straat,soort';

describe('importing reports', () => {
  let installation: TestInstallation;
  let ports: Ports;
  let folder: string;
  beforeAll(async () => {
    installation = await testInstallation();
    ports = installation.ports;
    folder = await mkdtemp(join(tmpdir(), 'sw-import-'));
  });
  afterAll(async () => {
    await installation.close();
    await rm(folder, { recursive: true, force: true });
  });
  let number = 0;
  const fileOf = async (content: string | Uint8Array) => {
    number += 1;
    const path = join(folder, `${number}.csv`);
    await writeFile(path, content);
    return path;
  };
  const load = async (content: string | Uint8Array, used = map()) => {
    const path = await fileOf(content);
    const [loaded] = await importReports(ports, [path], used, (p) => `${p}.rejected.csv`);
    if (!loaded) throw new Error('one file gives one answer');
    return { ...loaded, path };
  };
  const total = async (placeId: string, source = 'meldpunt') =>
    (await ports.counts.counts({ edition: 2019, placeId, firstWeek: 200001, lastWeek: 210052 }))
      .filter(({ series }) => series === `reports:${source}`)
      .reduce((sum, { value }) => sum + value, 0);

  test('counts every row once, in the street and around it, however often it is imported', async () => {
    const rows = `${heading}\n01-10-2026 10:00,Weimarstraat,Afval\n01-10-2026 10:00,Weimarstraat,Afval\n02-10-2026 23:59,kaapseplein,Boom\n`;
    expect(await load(rows)).toMatchObject({ rows: 3, stored: 3, already: 0, rejectedPath: undefined });
    expect(await load(gzipSync(rows))).toMatchObject({ rows: 3, stored: 0, already: 3 });
    expect([await total('straat:0518:weimarstraat'), await total('GM0518')]).toEqual([2, 3]);
    expect(await ports.counts.differences()).toEqual([]);
  });

  test('adds only what is new when a longer file of the same source comes', async () => {
    const before = await total('GM0518');
    const rows = `${heading}\n01-10-2026 10:00,Weimarstraat,Afval\n01-10-2026 10:00,Weimarstraat,Afval\n01-10-2026 10:00,Weimarstraat,Afval\n`;
    expect(await load(rows)).toMatchObject({ stored: 1, already: 2 });
    expect(await total('GM0518')).toBe(before + 1);
  });

  test('shows them as reports of their source, never as told here', async () => {
    const rows = Array.from({ length: 6 }, (_, n) => `0${n + 1}-09-2026 12:00,Beeklaan,Afval`).join('\n');
    await load(`${heading}\n${rows}`, map({ source: 'beeklaan' }));
    await releaseAll(ports);
    const place = await ports.places.place('straat:0518:beeklaan');
    const overview = place && (await publicOverview(ports, place, '2026-Q3'));
    if (!overview?.ok) throw new Error('the third quarter of 2026 is over');
    expect(overview.value.reports.map(({ source }) => source)).toContain('beeklaan');
    expect(overview.value.told.byTheme.state).not.toBe('value');
  });

  test('puts every row that cannot be counted in a file, with its line and the reason', async () => {
    const used = map({
      source: 'dirt',
      category: { column: 'soort', themes: { Afval: 'clean' }, otherwise: 'reject' },
    });
    const loaded = await load(
      [
        heading,
        '01-10-2026 10:00,Weimarstraat,Afval',
        '31-02-2026 10:00,Weimarstraat,Afval',
        ',Weimarstraat,Afval',
        '01-10-2027 10:00,Weimarstraat,Afval',
        '01-10-1999 10:00,Weimarstraat,Afval',
        '29-03-2026 02:30,Weimarstraat,Afval',
        '01-10-2026 10:00,Nergensstraat,Afval',
        '01-10-2026 10:00,,Afval',
        '01-10-2026 10:00,Weimarstraat,',
        '01-10-2026 10:00,Weimarstraat,Kat',
        '01-10-2026 10:00,Weimarstraat',
        '"01-10-2026 10:00","Weimar',
        'straat",Afval',
        '',
        '25-10-2026 02:30,"Weimarstraat",Afval',
      ].join('\n'),
      used,
    );
    expect(loaded).toMatchObject({ rows: 13, stored: 2, already: 0, twice: 1 });
    const rejected = await readFile(`${loaded.path}.rejected.csv`, 'utf8');
    expect(rejected.split('\n').map((row) => row.split(',').slice(0, 2))).toEqual([
      ['line', 'reason'],
      ['3', 'the time is not in the format of the map'],
      ['4', 'no time'],
      ['5', 'the time lies more than a day in the future'],
      ['6', 'the time lies before 2000'],
      ['7', 'this time does not exist: the clock skipped it'],
      ['8', 'no place of this code or name is known'],
      ['9', 'no place'],
      ['10', 'no category'],
      ['11', 'the map does not know this category'],
      ['12', '"the row cannot be read: another number of columns than the heading'],
      ['14', 'no place of this code or name is known'],
      ['straat"', 'Afval'],
      [''],
    ]);
    expect((await stat(`${loaded.path}.rejected.csv`)).mode & 0o777).toBe(0o600);
    expect(linesOfLoaded(loaded).join('\n')).toContain('the first, in summer time, was taken');
  });

  test('reads another encoding and delimiter when the map says so, and says what to do when it does not', async () => {
    const latin = Buffer.from('gemeld;straat;soort\n01-10-2026 10:00;Weimarstraat;Caf\xe9\n', 'latin1');
    const used = map({ source: 'latin', delimiter: ';', encoding: 'windows-1252' });
    expect(await load(latin, used)).toMatchObject({ stored: 1 });
    await expect(load(latin, map({ source: 'latin', delimiter: ';' }))).rejects.toThrow(/windows-1252/);
  });

  test('refuses in a sentence what it cannot read', async () => {
    await expect(load('a,b\n1,2\n')).rejects.toThrow(/no column "gemeld", "straat", "soort"; its columns are: a, b/);
    await expect(load('')).rejects.toThrow(/is empty/);
    const damaged = gzipSync(`${heading}\n${'01-10-2026 10:00,Weimarstraat,Afval\n'.repeat(5000)}`).subarray(0, 200);
    await expect(load(damaged)).rejects.toThrow(/damaged gzip/);
    await expect(importReports(ports, ['/nowhere.csv'], map(), (p) => p)).rejects.toThrow(/There is no file/);
    expect(existsSync('/nowhere.csv')).toBe(false);
  });

  test('goes on after a quote that is never closed, and says so', async () => {
    const loaded = await load(`${heading}\n01-10-2026 11:00,Weimarstraat,Afval\n01-10-2026 10:00,"Weimar,Afval\n`);
    expect(loaded).toMatchObject({ stored: 1 });
    expect(loaded.rejected.get('columns')).toBe(1);
  });

  test('makes no places in a municipality that has boundaries', async () => {
    const place = { by: 'create', year: 2026, area: { code: 'straat', name: 'straat' } };
    await expect(load(`${heading}\n`, map({ place }))).rejects.toThrow(/has boundaries already/);
  });
});

describe('a map of reports', () => {
  test.each([
    [{ time: { column: 'x', format: 'MM/DD' } }, /time\.format: iso, month, or tokens/],
    [{ time: { column: 'x', format: 'iso', zone: 'Mars' } }, /time\.zone: not a time zone/],
    [{ place: { by: 'smell' } }, /place/],
    [{ place: { by: 'code', column: 'x', pattern: '(' } }, /place\.pattern: not a regular expression/],
    [{ category: { column: 'x', themes: { A: 'cleen' } } }, /category\.themes\.A: one of social, clean/],
    [{ perspective: 'cat' }, /perspective/],
    [{ colour: 'red' }, /colour/],
    [{ source: '' }, /source: a name/],
  ])('is refused field by field: %j', (different, sentence) => {
    expect(() => map(different)).toThrow(sentence);
  });

  test('comes ready-made, and each of those is sound', async () => {
    expect(readyMaps()).toEqual(expect.arrayContaining(['police-uk', 'baltimore-311']));
    for (const name of readyMaps()) expect((await readReportMap(name)).source).not.toBe('');
    await expect(readReportMap('nothing')).rejects.toThrow(/There is no file nothing. Ready-made maps: /);
  });
});
