import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type PlaceDraft, placeSearch } from '@straatwijs/monitor';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeText } from '../geo/decode-text.ts';
import { readAreas } from '../geo/read-areas.ts';
import { readStreets } from './read-streets.ts';

const folder = process.env.STRAATWIJS_CASES ?? '../shared/data';
const present = existsSync(join(folder, 'streets-denhaag'));
if (!present && process.env.CI)
  throw new Error(`${folder}/streets-denhaag is absent: real street files must be tried here`);
if (!present) console.log(`Left out: real street files (${folder}/streets-denhaag is absent)`);

function open(file: string) {
  const bytes = readFileSync(join(folder, file));
  return decodeText(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

describe.skipIf(!present)('the real street files of The Hague', () => {
  let areas: readonly PlaceDraft[] = [];
  beforeAll(() => {
    const result = readAreas(open('boundaries-nl/denhaag-buurten-2019-cbs.geojson').text, { edition: 2019 });
    areas = result.ok ? result.value.places : [];
  });

  function read(file: string) {
    const result = readStreets(open(`streets-denhaag/${file}`).text, { municipality: '0518', areas });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const { rows, ...parts } = result.value.counts;
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(rows);
    return { ...result.value, byName: new Map(result.value.streets.map((street) => [street.name, street])) };
  }

  test('containers: 1,500 streets of 8,353 rows, the empty and the misplaced counted', () => {
    const { streets, counts, byName } = read('afvalcontainers-denhaag-2026.json.gz');
    expect(counts).toMatchObject({ rows: 8353, unnamed: 51, withoutPoint: 0 });
    expect(counts.far).toBeGreaterThan(100);
    expect(counts.far).toBeLessThan(200);
    expect(streets.length).toBeGreaterThan(1450);
    expect(byName.get('Kaapseplein')).toMatchObject({ scale: 'square', id: 'straat:0518:kaapseplein' });
    expect(byName.get('Kaapseplein')?.parents[0]).toBe('BU05183034');
    expect(byName.get('Van Baerlestraat')?.parents).toEqual(['BU05183637']);
    expect(byName.get('Weimarstraat')?.parents).toEqual(['BU05182144', 'BU05182055']);
    // Its only container is said to stand there and lies in the centre.
    expect(byName.has('Jan Luykenlaan')).toBe(false);
    for (const { parents } of streets) expect(parents.length).toBeGreaterThan(0);
  });

  test('street segments: all rows but the 35 without a name', () => {
    const { counts, byName } = read('osm-straatsegmenten-segbroek-scheveningen.geojson');
    expect(counts).toMatchObject({ unnamed: 35, far: 0, outside: 0 });
    // 17 of the 1,774 name two streets and count for both.
    expect(counts.rows).toBe(1774 + 17);
    expect(byName.get('Thomsonlaan')?.parents).toContain('BU05181252');
  });

  test('play equipment: windows-1252 and Dutch metres, 404 names', () => {
    const file = 'speeltoestellen-denhaag-2011-rd.geojson.gz';
    expect(open(`streets-denhaag/${file}`).encoding).toBe('windows-1252');
    const { streets, counts, byName } = read(file);
    expect(counts.rows).toBe(2280);
    expect(streets.length).toBeGreaterThan(395);
    expect(byName.get('Kaapseplein')?.parents[0]).toBe('BU05183034');
    expect(byName.get('Zuiderpark')?.parents).toContain('BU05183536');
  });

  test('toilets: a table of which only plain addresses count', () => {
    const { counts, byName } = read('openbare-toiletten-denhaag.csv');
    expect(counts).toMatchObject({ rows: 70, unnamed: 12 });
    expect(byName.get('Scheveningseweg')?.parents).toHaveLength(1);
  });

  test('search finds what people type among 7,000 real names', () => {
    const country = open('streets-denhaag/bag-straatnamen-nederland.txt.gz')
      .text.split(/\r?\n/)
      .filter((name) => name !== '');
    const local = [
      'Kaapseplein',
      'Jan Luykenlaan',
      'Weimarstraat',
      'Van Baerlestraat',
      'Duindorp',
      'Transvaalkwartier',
    ];
    const others = country.filter((_, at) => at % 22 === 0).slice(0, 7000 - local.length);
    const names = [...local, ...others].map((name, at) => ({
      id: `${at}`,
      name,
      scale: 'street' as const,
      context: '',
    }));
    expect(names).toHaveLength(7000);
    const search = placeSearch(names);
    const queries = ['kaapse plijn', 'jan luikenlaan', 'weimarstr', 'van bearle', 'duindrop', 'transval'];
    expect(queries.map((query) => search(query, 5).find(({ id }) => Number(id) < local.length)?.name)).toEqual([
      'Kaapseplein',
      'Jan Luykenlaan',
      'Weimarstraat',
      'Van Baerlestraat',
      'Duindorp',
      'Transvaalkwartier',
    ]);
  });
});
