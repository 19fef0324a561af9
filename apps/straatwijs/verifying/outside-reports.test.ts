import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ReportMap } from '@straatwijs/formats';
import { currentGeography, type PlaceDraft } from '@straatwijs/monitor';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importReports } from '../importing/import-reports.ts';
import { readReportMap } from '../importing/report-map-file.ts';
import { portsOfMap } from '../testing/foreign.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { verifyReports } from './verify-reports.ts';

const folder = process.env.STRAATWIJS_CASES ?? '../shared/data';
const present = existsSync(join(folder, 'police-uk-street'));
if (!present && process.env.CI)
  throw new Error(`${folder}/police-uk-street is absent: real reports must be tried here`);
if (!present) console.log(`Left out: importing real reports (${folder}/police-uk-street is absent)`);

const bedfordshire = resolve(folder, 'police-uk-street/bedfordshire-2018-10_2019-02-street.csv.gz');
const nottinghamshire = resolve(folder, 'police-uk-street/nottinghamshire-2018-10_2019-02-street.csv.gz');
const baltimore = resolve(folder, 'baltimore-311/311_sample.csv.gz');
const run = promisify(execFile);

const half = (id: string, name: string, west: number, east: number): PlaceDraft => ({
  id,
  name,
  scale: 'buurt',
  parents: ['US-HALVES'],
  polygons: [
    [
      [
        [west, 39.1],
        [east, 39.1],
        [east, 39.5],
        [west, 39.5],
        [west, 39.1],
      ],
    ],
  ],
});

describe.skipIf(!present)('84,902 real reports', () => {
  let installation: TestInstallation;
  let scratch: string;
  beforeAll(async () => {
    installation = await testInstallation({ places: false });
    scratch = await mkdtemp(join(tmpdir(), 'sw-reports-'));
    await chmod(scratch, 0o711);
  });
  afterAll(async () => {
    await installation.close();
    await rm(scratch, { recursive: true, force: true });
  });

  test.each([
    [bedfordshire, 'GB-BEDS', { rows: 28_870, counted: 28_870, months: 5, kinds: 14 }],
    [nottinghamshire, 'GB-NOTTS', { rows: 56_032, counted: 56_032, months: 5, kinds: 14 }],
  ] as const)(
    'of the police: totals per month, place and kind equal a plain recount, and twice adds nothing (%s)',
    async (path, code, expected) => {
      const map = await readReportMap('police-uk');
      // What a server may have learned: that nothing ever waits to be folded.
      const admin = new pg.Client({ ...installation.cluster, database: installation.database });
      await admin.connect();
      await admin.query('ANALYZE');
      await admin.end();
      const verified = await verifyReports(portsOfMap(installation, map, code), path, map, scratch);
      expect(verified).toMatchObject({ ...expected, rejected: 0, misses: [] });
      expect(verified.places).toBeGreaterThan(5000);
    },
    240_000,
  );

  test('a recount finds what an import did wrong', async () => {
    const map = await readReportMap('baltimore-311');
    const ports = portsOfMap(installation, map, 'US-WRONG');
    const wrong = { ...map, time: { ...map.time, column: 'StatusDate' } };
    await importReports(ports, [baltimore], { ...wrong, identity: ['ServiceRequestNum'] }, () =>
      join(scratch, 'wrong'),
    );
    const { misses } = await verifyReports(ports, baltimore, map, scratch);
    expect(misses.length).toBeGreaterThan(0);
  }, 120_000);

  test('of residents of Baltimore: neighbourhoods, US times, and coordinates that are not believed', async () => {
    const map = await readReportMap('baltimore-311');
    const ports = portsOfMap(installation, map);
    const verified = await verifyReports(ports, baltimore, map, scratch);
    expect(verified).toMatchObject({ rows: 10_000, misses: [] });
    // 800 rows name no neighbourhood; letters to finance and the call centre are about no street.
    expect(verified.rejected).toBe(10_000 - verified.counted);
    const rejected = await readFile(join(scratch, '311_sample.csv.gz.rejected.csv'), 'utf8');
    expect(rejected.match(/^\d+,no place,/gm)?.length).toBe(800);
    const geography = await currentGeography(ports.places);
    for (const { name, point } of geography?.places ?? []) {
      if (!point) continue;
      expect(Math.abs(point[0] + 76.62), name).toBeLessThan(0.15);
      expect(Math.abs(point[1] - 39.3), name).toBeLessThan(0.15);
    }
  }, 120_000);

  test('of Baltimore by coordinates: those in whole degrees fall back on the neighbourhood or are rejected', async () => {
    const found = await readReportMap('baltimore-311');
    const map: ReportMap = {
      ...found,
      place: {
        by: 'coordinates',
        longitude: 'Longitude',
        latitude: 'Latitude',
        scale: 'buurt',
        name: 'Neighborhood',
      },
      category: { ...found.category, themes: {} },
    };
    const ports = portsOfMap(installation, map, 'US-HALVES');
    // Two halves of the city, drawn here, that bear the names of two neighbourhoods.
    await ports.places.save({
      edition: 2018,
      municipality: { code: 'US-HALVES', name: 'Baltimore' },
      source: 'test',
      attribution: 'test',
      schematic: false,
      places: [
        { id: 'US-HALVES', name: 'Baltimore', scale: 'city', parents: [] },
        half('west', 'Downtown', -76.8, -76.61),
        half('east', 'Canton', -76.61, -76.4),
      ],
    });
    const { misses } = await verifyReports(ports, baltimore, map, scratch);
    expect(misses).toEqual([]);
    const rejected = await readFile(join(scratch, '311_sample.csv.gz.rejected.csv'), 'utf8');
    expect(rejected.match(/^\d+,"the coordinates are too coarse/gm)?.length).toBe(893 - 27);
  }, 120_000);

  test('by the command, in a small heap: rows are never all in memory', async () => {
    const env = { ...process.env, STRAATWIJS_DATA: join(scratch, 'data'), NODE_OPTIONS: '--max-old-space-size=160' };
    const words = ['apps/straatwijs/straatwijs.mjs', 'import', 'reports', '--map', 'police-uk'];
    const command = (...files: string[]) => run(process.execPath, [...words, ...files], { env });
    const { stdout } = await command(nottinghamshire, nottinghamshire);
    expect(stdout).toContain('56032 rows, 56032 new, 0 already here, 0 rejected');
    expect(stdout).toContain('56032 rows, 0 new, 56032 already here');
  }, 240_000);
});
