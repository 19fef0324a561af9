import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readODataV3, readODataV4 } from '@straatwijs/formats';
import type { Ports } from '@straatwijs/monitor';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { type ContextKind, readContext } from './context-files.ts';
import { fetchV3, fetchV4 } from './fetch-cbs.ts';
import { importContext, linesOfContext } from './import-context.ts';

const folder = process.env.STRAATWIJS_CASES ?? '../shared/data';
const present = existsSync(join(folder, 'cbs-kwb'));
if (!present && process.env.CI) throw new Error(`${folder}/cbs-kwb is absent: real figures must be tried here`);
if (!present) console.log(`Left out: importing real figures of others (${folder}/cbs-kwb is absent)`);

const at = (path: string) => resolve(folder, path);
const the2019 = at('cbs-kwb/kwb-2019-denhaag-statline.csv');
const police = at('politie-denhaag-2011-2017/delicten-denhaag-2011-2016.csv.gz');

describe('importing figures of others', () => {
  let installation: TestInstallation;
  let ports: Ports;
  let temporary: string;
  let server: Server | undefined;
  beforeAll(async () => {
    installation = await testInstallation();
    ports = installation.ports;
    temporary = await mkdtemp(join(tmpdir(), 'sw-context-'));
  });
  afterEach(() => new Promise<void>((end) => (server ? server.close(() => end()) : end())));
  afterAll(async () => {
    await installation.close();
    await rm(temporary, { recursive: true, force: true });
  });

  const load = async (kind: ContextKind, path: string, year?: number) => {
    const reading = await readContext(kind, path, { municipality: 'GM0518', ...(year === undefined ? {} : { year }) });
    if (!reading.ok) throw new Error(reading.refusal);
    const rejectedPath = join(temporary, 'rejected.csv');
    return importContext(ports, 'file', reading.value, { fit: kind === 'police', rejectedPath });
  };
  const values = async (id: string, edition: number, measure: string) =>
    (await ports.context.about({ edition, id })).find((s) => s.measure.key === measure)?.figures;

  test.skipIf(!present)(
    'CBS key figures land as in the file, with the year from its name; twice adds nothing',
    async () => {
      const loaded = await load('cbs-kwb', the2019);
      expect(loaded).toMatchObject({ added: loaded.read.figures.length, revised: 0, same: 0, rejectedPath: undefined });
      // Moerwijk-Oost, read with one's own eyes: the row of BU05183620.
      const row = (await readFile(the2019, 'utf8')).split('\n').find((line) => line.includes('BU05183620'));
      expect(await values('BU05183620', 2019, 'inhabitants')).toEqual([
        { period: '2019', value: Number(row?.split(';')[5]) },
      ]);
      expect(await load('cbs-kwb', the2019)).toMatchObject({ added: 0, revised: 0, same: loaded.read.figures.length });
      expect(linesOfContext(loaded).join('\n')).toContain('48 measures without any figure left out');
    },
  );

  test.skipIf(!present)(
    'police counts join the buurten that they fit, and wijk 28 stays apart',
    async () => {
      const loaded = await load('police', police);
      expect(loaded.added).toBe(80352);
      const lines = gunzipSync(await readFile(police))
        .toString()
        .split('\n');
      const recount = (code: string) =>
        lines
          .filter((l) => l.includes(`,${code},`) && l.includes(',101,'))
          .reduce((n, l) => n + Number(l.split(',').at(-1)), 0);
      const stored = async (code: string, edition: number) =>
        ((await values(code, edition, 'politie-101')) ?? []).reduce((n, { value }) => n + (value ?? 0), 0);
      expect(await stored('BU05183620', 2019)).toBe(recount('BU05183620'));
      expect(recount('BU05182812')).toBeGreaterThan(0);
      expect(await values('BU05182812', 2019, 'politie-101')).toBeUndefined();
      expect(await stored('BU05182812', 2011)).toBe(recount('BU05182812'));
      // Bomenbuurt: the police gave no rows, and that is not zero.
      expect(await values('BU05181252', 2019, 'politie-101')).toBeUndefined();
      expect(linesOfContext(loaded).filter((line) => line.includes('BU05182812'))).toEqual([
        '  BU05182812 Noordeinde: the code is Voorhout in these boundaries; kept under the boundaries of its own year, not joined',
      ]);
      expect(await load('police', police)).toMatchObject({ added: 0, revised: 0, same: 80352 });
    },
    120_000,
  );

  test.skipIf(!present)('a folder of version 4 and a file of version 3 are known by what is in them', async () => {
    const loaded = await load('cbs-odata', at('cbs-odata/86040NED-v4'));
    expect(loaded).toMatchObject({ added: 5170, read: { source: { id: 'cbs-86040ned' } } });
    const places = await load('cbs-odata', at('cbs-odata/84489NED-TypedDataSet.json'), 2020);
    expect(places).toMatchObject({ added: 0, read: { source: { id: 'cbs-84489ned' } } });
    const written = (await readFile(places.rejectedPath ?? '', 'utf8')).trim().split('\n');
    expect(written).toHaveLength(places.read.rejected.length + 1);
    expect(written[1]).toMatch(/^1,"the code is of no area that the monitor knows.*WP1925/);
  });

  test('a file that is something else is refused with the reason', async () => {
    const path = join(temporary, 'iets-2019.csv');
    await writeFile(path, 'a;b\n1;2\n');
    const options = { municipality: 'GM0518' };
    expect(await readContext('cbs-kwb', path, options)).toEqual({ ok: false, refusal: 'no-code-column' });
    await expect(readContext('police', join(temporary, 'nergens.csv'), options)).rejects.toThrow('There is no file');
  });

  const serve = async (answer: (url: URL) => object | undefined): Promise<string> => {
    const made = createServer((request, response) => {
      const body = answer(new URL(request.url ?? '', 'http://localhost'));
      response.writeHead(body ? 200 : 404).end(JSON.stringify(body ?? {}));
    });
    server = made;
    await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening));
    // listen() on a port always gives an AddressInfo.
    return `http://127.0.0.1:${(made.address() as AddressInfo).port}/odata`;
  };
  const buurt = (n: number) => `BU0518${String(n).padStart(4, '0')}`;

  test('version 3 comes live, page by page by counting on', async () => {
    const asked: string[] = [];
    const base = await serve((url) => {
      if (url.pathname.endsWith('DataProperties'))
        return {
          value: [
            { ID: 0, ParentID: null, Type: 'GeoDetail', Key: 'WijkenEnBuurten', Title: 'Wijken en buurten' },
            { ID: 1, ParentID: null, Type: 'Topic', Key: 'AantalInwoners_5', Title: 'Aantal inwoners', Unit: 'aantal' },
          ],
        };
      if (url.pathname.endsWith('TableInfos')) return { value: [{ Title: 'Kerncijfers wijken en buurten 2019' }] };
      if (!url.pathname.endsWith('TypedDataSet')) return undefined;
      const skip = Number(url.searchParams.get('$skip') ?? 0);
      asked.push(`${skip} ${url.searchParams.get('$filter')}`);
      const rows = Array.from({ length: Math.min(5000, 5003 - skip) }, (_, n) => ({
        ID: skip + n,
        WijkenEnBuurten: `${buurt(skip + n)}  `,
        AantalInwoners_5: skip + n,
      }));
      return { value: rows };
    });
    const parts = await fetchV3({ table: '84583NED', municipality: 'GM0518', base });
    const read = readODataV3(parts, { municipality: 'GM0518' });
    expect(asked).toEqual(["0 substringof('0518',WijkenEnBuurten)", "5000 substringof('0518',WijkenEnBuurten)"]);
    expect(read).toMatchObject({ ok: true, value: { source: { name: 'CBS, Kerncijfers wijken en buurten 2019' } } });
    if (read.ok)
      expect(read.value.figures.map(({ value }) => value)).toEqual(Array.from({ length: 5003 }, (_, n) => n));
  });

  test('version 4 comes live, page by page by the link in the answer', async () => {
    let base = '';
    base = await serve((url) => {
      const list = url.pathname.split('/').at(-1);
      if (list === 'Dimensions')
        return {
          value: [
            { Identifier: 'WijkenEnBuurten', Kind: 'GeoDimension' },
            { Identifier: 'Perioden', Kind: 'TimeDimension' },
          ],
        };
      if (list === 'MeasureCodes') return { value: [{ Identifier: 'T1', Title: 'Aantal inwoners', Unit: 'aantal' }] };
      if (list === 'Properties') return { Identifier: '85984NED', Title: 'Kerncijfers wijken en buurten 2024' };
      if (list !== 'Observations') return undefined;
      const page = Number(url.searchParams.get('page') ?? 1);
      const row = {
        Id: page,
        Measure: 'T1',
        WijkenEnBuurten: buurt(page),
        Perioden: '2024JJ00',
        Value: page / 2,
        ValueAttribute: 'None',
      };
      return {
        value: [row],
        ...(page < 3 ? { '@odata.nextLink': `${base}/85984NED/Observations?page=${page + 1}` } : {}),
      };
    });
    const read = readODataV4(await fetchV4({ table: '85984NED', municipality: 'GM0518', base }), {
      municipality: 'GM0518',
    });
    if (!read.ok) throw new Error(read.refusal);
    expect(read.value.figures.map(({ placeId, value, boundary }) => [placeId, value, boundary])).toEqual([
      [buurt(1), 0.5, 2024],
      [buurt(2), 1, 2024],
      [buurt(3), 1.5, 2024],
    ]);
    expect(read.value.source).toEqual({ id: 'cbs-85984ned', name: 'CBS, Kerncijfers wijken en buurten 2024' });
  });

  test('without a network, and for an unknown table, a sentence says what one can do', async () => {
    const wish = { table: '85984NED', municipality: 'GM0518' };
    await expect(fetchV4({ ...wish, base: 'http://127.0.0.1:9/odata' })).rejects.toThrow(
      /cannot be reached .* download the table elsewhere and give the folder to "straatwijs import context cbs-odata <folder>"/,
    );
    const base = await serve(() => undefined);
    await expect(fetchV4({ ...wish, base })).rejects.toThrow('knows no table 85984NED');
    await expect(fetchV3({ ...wish, base })).rejects.toThrow('knows no table 85984NED');
    await expect(fetchV4({ ...wish, base: 'http://example.org' })).rejects.toThrow('https address');
  });

  test('an answer that points at another server is not followed', async () => {
    const base = await serve(() => ({ value: [], '@odata.nextLink': 'https://elders.invalid/x' }));
    await expect(fetchV4({ table: '85984NED', municipality: 'GM0518', base })).rejects.toThrow('another server');
  });
});
