import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText, readAreas } from '@straatwijs/formats';
import { closureOf, contains, distanceMetres, type PlaceDraft, placeIndex } from '@straatwijs/monitor';
import { describe, expect, test } from 'vitest';
import { denHaag } from './index.ts';

const folder = join(process.env.STRAATWIJS_CASES ?? '../shared/data', 'boundaries-nl');
const present = existsSync(folder);
if (!present && process.env.CI)
  throw new Error(`${folder} is absent: the demo must be compared with real boundaries here`);
if (!present) console.log(`Left out: the demo beside real boundaries (${folder} is absent)`);

const geography = denHaag();
const { places } = geography;
const ofScale = (...scales: readonly string[]) => places.filter(({ scale }) => scales.includes(scale));

function read(file: string, options: Parameters<typeof readAreas>[1]): readonly PlaceDraft[] {
  const result = readAreas(decodeText(readFileSync(join(folder, file))).text, options);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.places;
}

describe('The Hague of the demo', () => {
  test('has 114 buurten in 44 wijken, streets, squares and four priority areas, and says it is schematic', () => {
    expect(geography).toMatchObject({
      edition: 2019,
      schematic: true,
      municipality: { code: '0518', name: 'Den Haag' },
    });
    expect([
      ofScale('city').length,
      ofScale('wijk').length,
      ofScale('buurt').length,
      ofScale('priority-area').length,
    ]).toEqual([1, 44, 114, 4]);
    expect(ofScale('street').length).toBeGreaterThan(200);
    expect(ofScale('square').map(({ name }) => name)).toContain('Kaapseplein');
  });

  test('has priority areas with members in the neighbourhoods they are about', () => {
    const closure = closureOf(places);
    const above = (id: string) =>
      (closure.ok ? closure.value : []).filter(({ descendant }) => descendant === id).map(({ ancestor }) => ancestor);
    expect(above('straat:0518:jan-luykenlaan')).toEqual(
      expect.arrayContaining(['gebied:0518:jan-luykenlaan-van-baerlestraat', 'WK051836', 'GM0518']),
    );
    expect(above('straat:0518:weimarstraat')).toEqual(
      expect.arrayContaining(['gebied:0518:weimarstraat-beeklaan', 'WK051821', 'WK051820']),
    );
    expect(above('straat:0518:kaapseplein')).toEqual(expect.arrayContaining(['gebied:0518:kaapseplein', 'WK051830']));
    expect(above('straat:0518:tesselseplein')).toEqual(expect.arrayContaining(['gebied:0518:duindorp', 'BU05180800']));
  });

  test('is drawn inside a coarse outline, every buurt around its own label', () => {
    expect(geography.outline?.[0]?.[0]?.length).toBeLessThanOrEqual(41);
    for (const { id, point } of places) expect(point && contains(geography.outline ?? [], point), id).toBe(true);
    for (const { id, point, polygons } of ofScale('buurt'))
      expect(point && contains(polygons ?? [], point), id).toBe(true);
  });

  test('draws a wijk as its buurten together', () => {
    for (const { id, polygons } of ofScale('wijk')) {
      const members = ofScale('buurt').filter(({ parents }) => parents[0] === id);
      expect(members.length, id).toBeGreaterThan(0);
      expect(polygons).toEqual(members.flatMap((member) => member.polygons ?? []));
    }
  });

  test('carries no coordinate finer than three decimals, but for the schematic shapes', () => {
    const points = places.flatMap(({ point }) => (point === undefined ? [] : [point]));
    expect(points).toHaveLength(places.length);
    for (const number of points.flat()) expect(Number(number.toFixed(3))).toBe(number);
  });
});

describe.skipIf(!present)('The Hague of the demo beside the real boundaries', () => {
  const real = () => read('denhaag-buurten-2019-cbs.geojson', { edition: 2019, municipality: '0518' });
  const facts = (drafts: readonly PlaceDraft[]) =>
    new Map(drafts.map(({ id, name, parents }) => [id, `${name} in ${parents[0]}`]));

  test('has the same buurten with the same names in the same wijken', () => {
    expect(facts(ofScale('buurt'))).toEqual(facts(real()));
  });

  test('has the names of the 44 wijken', () => {
    const wijken = read('denhaag-wijken-2012-cbs.geojson', { edition: 2012, municipality: '0518', scale: 'wijk' });
    expect(
      ofScale('wijk')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(wijken.map(({ name }) => name).sort());
  });

  test('has every label inside its real buurt or wijk', () => {
    const at = placeIndex(real());
    for (const { id, point } of ofScale('buurt')) expect(point && at(point), id).toBe(id);
    for (const { id, point } of ofScale('wijk')) expect(point && at(point)?.slice(2, 8), id).toBe(id.slice(2));
  });

  test('has every street in its first buurt, give or take the rounding', () => {
    const areas = new Map(real().map((area) => [area.id, area]));
    const at = placeIndex([...areas.values()]);
    for (const { id, point, parents } of ofScale('street', 'square')) {
      if (point === undefined) throw new Error(id);
      const steps = [-0.001, 0, 0.001];
      const around = steps.flatMap((dx) => steps.map((dy) => [point[0] + dx, point[1] + dy] as const));
      const near = around.filter((spot) => distanceMetres(spot, point) < 140).map((spot) => at(spot));
      expect(near, id).toContain(parents[0]);
    }
  });
});
