import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  decodeText,
  identityText,
  readAreas,
  readFlatFigures,
  readKeyFigures,
  readODataV3,
  readODataV4,
  readOpen311,
  readPoliceCounts,
  readSignalen,
  readStreets,
  reportId,
  reportReader,
  seriesColumns,
  seriesRowReader,
  timePattern,
  writeOpen311,
  writeSignalen,
} from '@straatwijs/formats';
import {
  parseFollowCode,
  parsePeriod,
  parsePlaceReference,
  placeSearch,
  preferredLanguage,
  screenLanguages,
  slugOf,
} from '@straatwijs/monitor';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSeries } from '../analysing/load-series.ts';
import { denHaag } from '../demo/den-haag/index.ts';
import { openTable } from '../importing/csv-rows.ts';
import { readText } from '../importing/read-text.ts';
import { checkReportMap } from '../importing/report-map-file.ts';
import { InstallationError } from '../installation/installation.ts';
import { verifyVotes } from '../verifying/verify-votes.ts';
import { json, longEnough, mangled, runs, text } from './testing.ts';

/** Whatever comes in, an answer comes out: a result or a refusal, never an accident. */
const never = (name: string, arbitrary: fc.Arbitrary<string>, read: (given: string) => unknown, count = 400) =>
  it(
    name,
    () =>
      fc.assert(
        fc.property(arbitrary, (given) => void read(given)),
        runs(count),
      ),
    longEnough,
  );

const folder = mkdtempSync(join(tmpdir(), 'straatwijs-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ring = [
  [4.3, 52],
  [4.31, 52],
  [4.31, 52.01],
  [4.3, 52.01],
  [4.3, 52],
];
const area = (properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const areas = JSON.stringify({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4326' } },
  features: [
    area({ gemeentecode: 'GM0518', gemeentenaam: 'Den Haag' }),
    area({ wijkcode: 'WK051801', wijknaam: 'Oud', gemeentecode: 'GM0518' }),
    area({ buurtcode: 'BU05180101', buurtnaam: 'Oud', wijkcode: 'WK051801' }),
  ],
});
const topology = JSON.stringify({
  type: 'Topology',
  transform: { scale: [0.001, 0.001], translate: [4.3, 52] },
  arcs: [
    [
      [0, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
      [0, -10],
    ],
  ],
  objects: {
    buurten: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0]], properties: { BU_CODE: 'BU05180101', BU_NAAM: 'Oud' } }],
    },
  },
});
const odd = (...keys: readonly string[]) => json(...keys).map((value) => JSON.stringify(value) ?? '');

describe('areas and streets', () => {
  const options = { edition: 2024, municipality: 'GM0518' };
  const read = (given: string) => readAreas(given, options);
  never('areas, mangled', fc.oneof(mangled(areas), mangled(topology)), read);
  never(
    'areas, any JSON',
    odd('type', 'features', 'geometry', 'coordinates', 'properties', 'arcs', 'objects', 'crs', 'transform', 'scale'),
    read,
  );
  never('areas, any text', text, read);
  const deep = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`;
  it(
    'areas as bombs: nested without end, one ring of a million corners, a million areas of nothing',
    () => {
      const bomb = (coordinates: string) => areas.replace(JSON.stringify([ring]), coordinates);
      for (const given of [
        bomb(deep(100_000)),
        deep(5_000),
        `{"type":"FeatureCollection","features":${deep(10_000)}}`,
        bomb(`[[${Array.from({ length: 300_000 }, () => '[4.3,52]').join()}]]`),
        `{"type":"FeatureCollection","features":[${'{},'.repeat(300_000)}{}]}`,
        areas.replace('"Oud"', `"${'O'.repeat(1_000_000)}"`),
      ])
        expect(read(given)).toMatchObject({ ok: expect.any(Boolean) });
    },
    longEnough,
  );

  const found = read(areas);
  const areasOfStreets = found.ok
    ? found.value.places.flatMap((p) => (p.scale === 'buurt' && p.polygons ? [{ ...p, polygons: p.polygons }] : []))
    : [];
  const streets = [
    'openbareruimte;woonplaats;gemeentecode;lat;lon',
    'Weimarstraat;Den Haag;0518;52.07;4.28',
    'Oude Dijk;Den Haag;0518;52.08;4.29',
  ].join('\n');
  never(
    'streets',
    fc.oneof(mangled(streets), text),
    (given) => readStreets(given, { municipality: 'GM0518', areas: areasOfStreets }),
    200,
  );
});

describe('figures of others', () => {
  const options = { municipality: 'GM0518', year: 2024 };
  const wide =
    'Wijken en buurten;R/Codering (code);B/Aantal inwoners (aantal)\r\nDen Haag;GM0518;562.839\r\nOud;BU05180101;.\r\n';
  const flat = 'code,year,indicator,value\nBU05180101,2024,AantalInwoners_5,1200\n';
  const police = 'WijkenEnBuurten;Perioden;SoortMisdrijf;GeregistreerdeMisdrijven_1\nBU05180101;2024MM01;1.1.1;3\n';
  never('key figures', fc.oneof(mangled(wide), text), (given) => readKeyFigures(given, options));
  never('flat figures', fc.oneof(mangled(flat), text), (given) => readFlatFigures(given, options));
  never('counts of the police', fc.oneof(mangled(police), text), (given) => readPoliceCounts(given, options));
  const v3 = JSON.stringify({
    'odata.metadata': 'x/86040NED/$metadata',
    value: [{ ID: 0, WijkenEnBuurten: 'BU05180101', Perioden: '2024JJ00', AantalInwoners_5: 12 }],
  });
  const properties = JSON.stringify({
    value: [{ Key: 'AantalInwoners_5', Title: 'Aantal inwoners', Type: 'Topic', Unit: 'aantal' }],
  });
  const sources = fc.tuple(
    fc.oneof(mangled(v3), odd('value', 'ID', 'Key')),
    fc.oneof(fc.constant(properties), mangled(properties)),
  );
  it(
    'OData, version 3',
    () =>
      fc.assert(
        fc.property(
          sources,
          ([typedDataSet, dataProperties]) =>
            void readODataV3({ table: '86040NED', typedDataSet, dataProperties }, options),
        ),
        runs(400),
      ),
    longEnough,
  );
  const lists = {
    Observations: 'Id,Measure,ValueAttribute,Value,WijkenEnBuurten,Perioden\n1,M1,None,12,BU05180101,2024JJ00\n',
    MeasureCodes: 'Identifier,Title,Unit\nM1,Aantal inwoners,aantal\n',
    Dimensions: 'Identifier,Kind\nWijkenEnBuurten,GeoDimension\nPerioden,TimeDimension\n',
  };
  const parts = fc.tuple(
    ...Object.values(lists).map((list) => fc.oneof(fc.constant(list), mangled(list), odd('value', 'Identifier'))),
  );
  it(
    'OData, version 4',
    () =>
      fc.assert(
        fc.property(parts, fc.option(odd('Dimensions', 'MeasureCodes')), (given, metadata) => {
          const named = new Map(Object.keys(lists).map((name, n) => [name, given[n] ?? '']));
          void readODataV4({ lists: named, ...(metadata === null ? {} : { metadata }) }, options);
        }),
        runs(400),
      ),
    longEnough,
  );
});

describe('reports', () => {
  const map = {
    source: 'meldingen',
    time: { column: 'datum', format: 'DD-MM-YYYY HH:mm' },
    place: { by: 'name', column: 'straat' },
    category: { column: 'soort', themes: { afval: 'clean' } },
  };
  it(
    'maps',
    () => {
      const given = fc.oneof(
        json('source', 'time', 'place', 'category', 'themes', 'by', 'column', 'pattern', 'format'),
        mangled(JSON.stringify(map)).map((t) => {
          try {
            return JSON.parse(t);
          } catch {
            return t;
          }
        }),
      );
      fc.assert(
        fc.property(given, (value) => {
          try {
            checkReportMap('map', value);
          } catch (error) {
            expect(error).toBeInstanceOf(InstallationError);
          }
        }),
        runs(400),
      );
    },
    longEnough,
  );
  never('patterns of times', text, (given) => timePattern(given));
  it(
    'rows',
    () => {
      const read = reportReader(checkReportMap('map', map), ['datum', 'straat', 'soort'], {
        geography: denHaag(),
        timeZone: 'Europe/Amsterdam',
      });
      const cell = fc.oneof(
        text,
        fc.constantFrom('23-11-2026 10:00', '29-03-2026 02:30', '31-02-2026 10:00', 'Weimarstraat', 'afval'),
      );
      const sha = (t: string) => createHash('sha256').update(t).digest();
      fc.assert(
        fc.property(fc.array(cell, { maxLength: 4 }), (cells) => {
          expect(read(cells)).toMatchObject({ ok: expect.any(Boolean) });
          expect(reportId(sha(identityText('x', cells)), 0, sha)).toMatch(/^[0-9a-f-]{36}$/);
        }),
        runs(800),
      );
    },
    longEnough,
  );
  it(
    'tables: any bytes, packed or not, are rows or one sentence',
    async () => {
      const sound = 'datum;straat;soort\n23-11-2026 10:00;Weimarstraat;afval\n';
      const bytes = fc.oneof(
        mangled(sound).map((t) => Buffer.from(t)),
        fc.uint8Array({ maxLength: 200 }).map((b) => Buffer.from(b)),
        mangled(sound).map((t) => gzipSync(t)),
        mangled(sound).map((t) => gzipSync(t).subarray(0, 30)),
      );
      const path = join(folder, 'table.csv');
      await fc.assert(
        fc.asyncProperty(bytes, async (given) => {
          writeFileSync(path, given);
          try {
            const table = await openTable(path, checkReportMap('map', { ...map, delimiter: ';' }));
            for await (const row of table.rows) expect(row.line).toEqual(expect.any(Number));
          } catch (error) {
            expect(error).toBeInstanceOf(InstallationError);
          }
        }),
        runs(200),
      );
    },
    longEnough,
  );
  it.each([
    [
      'deep.json',
      `{"type":"FeatureCollection","features":${'['.repeat(4_000_000)}`,
      /^deep.json is nested more than 50 deep/,
    ],
    ['list.json', `[{"naam":${'{"a":'.repeat(60)}1${'}'.repeat(60)}}]`, /^list.json is nested more than 50 deep/],
    [
      'wide.csv',
      `straat;lat;lon\nWeimarstraat;52;4\n${';'.repeat(6_000_000)}\n`,
      /^wide.csv has a row .*: row 3\. Nothing/,
    ],
  ])(
    'a file of places or figures that would cost more than it can hold is refused in a sentence: %s',
    async (name, given, sentence) => {
      const path = join(folder, name);
      writeFileSync(path, given);
      const before = process.memoryUsage().heapUsed;
      await expect(readText(path)).rejects.toThrow(sentence);
      // Taken apart, each of these would be some hundred megabytes of objects; what others left to be cleared counts as well.
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
    },
  );
  it.each([
    ['a cell without end', 'x'.repeat(3_000_000)],
    ['a quote that is never closed', `"${`Weimarstraat\n`.repeat(100_000)}`],
    ['cells without end', ';'.repeat(9_000_000)],
  ])('a table of reports with %s is refused, and no row after it is lost without a word', async (_, long) => {
    const path = join(folder, 'long.csv');
    const good = '23-11-2026 10:00;Weimarstraat;afval\n';
    writeFileSync(path, `datum;straat;soort\n${good}${long}\n${good}`);
    const table = await openTable(path, checkReportMap('map', { ...map, delimiter: ';' }));
    const read = async () => {
      for await (const row of table.rows) expect(row.line).toEqual(expect.any(Number));
    };
    await expect(read()).rejects.toThrow(/a row of more than [14],000,000 characters/);
  });
  it(
    'a file that grows without end when it is unpacked is refused in a sentence',
    async () => {
      const path = join(folder, 'bomb.gz');
      writeFileSync(path, gzipSync(Buffer.alloc(700_000_000), { level: 1 }));
      await expect(readText(path)).rejects.toThrow(/larger than/);
    },
    longEnough,
  );
});

describe('tables of counts and files of votes', () => {
  const votes = [
    ...['META', 'key;value', 'budget;100', 'num_votes;12', 'PROJECTS', 'project_id;cost;votes;name'],
    ...['a;50;9;Bankjes', 'b;50;8;"Bomen; veel"', 'VOTES', 'voter_id;vote;points', ...'123456789'],
  ]
    .map((line) => (/^\d$/.test(line) ? `${line};a,b;1,2` : line))
    .join('\n');
  const handed = {
    ...{ id: '5b0e1f4a-2f0c-4b8e-9d1f-0a2c4e6f8a1b', code: 'bak', text: 'Vol', where: 'Plein', due: '2026-12-04' },
    ...{ point: [4.3, 52] as const, at: 1_795_000_000_000 },
  };
  never('requests of Open311', fc.oneof(mangled(writeOpen311(handed, 'GM0518')), text), readOpen311);
  never('signals of Signalen', fc.oneof(mangled(writeSignalen(handed)), text), readSignalen);
  never('files of votes', fc.oneof(mangled(votes), text), (given) => verifyVotes(given));
  const cell = fc.oneof(text, fc.constantFrom('2026-W01', '2026-01', '1-1-2026', 'A', '3', '0', '1,5'));
  const read = seriesRowReader({ time: 0, place: 1, count: 2, effort: 3 });
  never('headings', text, (given) => seriesColumns(given.split(/[,;]/)));
  it('rows of counts', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), (cells) => {
        expect(read(cells)).toMatchObject({ ok: expect.any(Boolean) });
      }),
      runs(800),
    );
  });
  it(
    'tables of counts are series or one sentence',
    async () => {
      const path = join(folder, 'counts.csv');
      const sound = 'tijd;plek;aantal;bezoeken\n2026-W01;A;1;2\n2026-W40;A;0;1,5\n2026-W02;B;;0\n';
      await fc.assert(
        fc.asyncProperty(fc.oneof(mangled(sound), text), async (given) => {
          writeFileSync(path, given);
          try {
            const { series, periods } = await loadSeries(path, { reports: false });
            for (const { counts, effort } of series) expect([counts.length, effort.length]).toEqual([periods, periods]);
          } catch (error) {
            expect(error).toBeInstanceOf(InstallationError);
          }
        }),
        runs(200),
      );
    },
    longEnough,
  );
});

describe('what people type', () => {
  const hits = placeSearch(
    denHaag()
      .places.slice(0, 200)
      .map(({ id, name, scale }) => ({ id, name, scale, context: 'Den Haag' })),
  );
  never('follow codes', text, parseFollowCode, 1000);
  never('periods', text, parsePeriod, 1000);
  never('places', text, (given) => [parsePlaceReference(given), slugOf(given)], 1000);
  never('searches', text, (given) => hits(given, 10), 200);
  never(
    'languages',
    text,
    (given) => expect(screenLanguages).toContain(preferredLanguage(given, screenLanguages)),
    1000,
  );
  it(
    'texts in any bytes',
    () =>
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decodeText(bytes)),
        runs(500),
      ),
    longEnough,
  );
});
