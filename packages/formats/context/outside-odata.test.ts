import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../geo/decode-text.ts';
import { plainTable, understood } from './plain-table.test-data.ts';
import { readODataV3 } from './read-odata-v3.ts';
import { readODataV4 } from './read-odata-v4.ts';

const folder = process.env.STRAATWIJS_CASES ?? '../shared/data';
const present = existsSync(join(folder, 'cbs-odata'));
if (!present && process.env.CI) throw new Error(`${folder}/cbs-odata is absent: real figures must be tried here`);
if (!present) console.log(`Left out: real figures of others (${folder}/cbs-odata is absent)`);
const realText = (path: string): string => decodeText(readFileSync(join(folder, path))).text;

const municipality = 'GM0518';

describe.skipIf(!present)('a recorded answer of OData version 3', () => {
  test('is read with its padding, and every row is rejected with the reason: a woonplaats is no area here', () => {
    const text = realText('cbs-odata/84489NED-TypedDataSet.json');
    const read = understood(readODataV3({ table: '84489NED', typedDataSet: text }, { municipality, year: 2020 }));
    expect(read.rows).toBe((text.match(/"ID":/g) ?? []).length);
    expect(read.rejected).toHaveLength(read.rows);
    expect(new Set(read.rejected.map(({ rejection }) => rejection))).toEqual(new Set(['not-an-area']));
    expect(read.rejected.flatMap(({ cells }) => cells).filter((cell) => cell !== cell.trim())).toEqual([]);
    expect(read.rejected[0]?.cells).toContain('WP1925');
    expect([read.figures, read.source.id]).toEqual([[], 'cbs-84489ned']);
  });
});

describe.skipIf(!present)('a recorded bulk download of OData version 4', () => {
  const at = 'cbs-odata/86040NED-v4';
  const csv = () =>
    new Map(
      readdirSync(join(folder, at))
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [name.slice(0, -4), realText(`${at}/${name}`)]),
    );
  const read = () => understood(readODataV4({ lists: csv() }, { municipality }));

  test('every figure equals a plain recount: a decimal comma, the year in its own code, empty with its reason', () => {
    const [heading = [], ...rows] = plainTable(realText(`${at}/Observations.csv`), ';');
    const found = new Map(read().figures.map((f) => [`${f.measure} ${f.period}`, f]));
    const column = (row: string[], name: string) => row[heading.indexOf(name)] ?? '';
    const wrong: string[] = [];
    for (const row of rows) {
      const key = `${column(row, 'Measure')}:${column(row, 'PrognoseInterval')}`.toLowerCase();
      const figure = found.get(`${key} ${column(row, 'Perioden').slice(0, 4)}`);
      const value = column(row, 'Value');
      const right = value === '' ? figure?.missing === 'impossible' : figure?.value === Number(value.replace(',', '.'));
      if (!right) wrong.push(row.join(' '));
    }
    expect(wrong).toEqual([]);
    expect([rows.length, read().figures.length, read().rejected.length]).toEqual([5170, 5170, 0]);
    expect(new Set(read().figures.map((f) => `${f.placeId} ${f.boundary}`))).toEqual(new Set(['NL00 2024']));
  });

  test('measures are named by the table, with their group, their unit and what they are divided by', () => {
    const measure = read().measures.find(({ key }) => key === '80000_2:mw00000');
    expect(measure).toEqual({
      key: '80000_2:mw00000',
      label: 'Leeftijdsgroepen relatief/% 0 tot 20 jaar (Prognose)',
      unit: '%',
    });
    expect(read().source).toEqual({ id: 'cbs-86040ned', name: 'CBS, Prognose bevolking; kerncijfers 2024-2070' });
  });

  test('the one JSON that describes the table tells the same as the lists', () => {
    const lists = new Map([['Observations', realText(`${at}/Observations.csv`)]]);
    const metadata = realText(`${at}/D-86040NED.json`);
    const other = understood(readODataV4({ lists, metadata }, { municipality }));
    expect(other.figures).toEqual(read().figures);
    expect(other.measures.map(({ key, unit }) => [key, unit])).toEqual(
      read().measures.map(({ key, unit }) => [key, unit]),
    );
    expect(other.source).toEqual(read().source);
  });

  test('the same rows as JSON give the same figures', () => {
    const [heading = [], ...rows] = plainTable(realText(`${at}/Observations.csv`), ';');
    const value = rows.map((row) =>
      Object.fromEntries(
        heading.map((name, n) => [
          name,
          name === 'Value' ? (row[n] === '' ? null : Number(row[n]?.replace(',', '.'))) : row[n],
        ]),
      ),
    );
    const lists = new Map(csv()).set('Observations', JSON.stringify({ value }));
    expect(understood(readODataV4({ lists }, { municipality })).figures).toEqual(read().figures);
  });
});
