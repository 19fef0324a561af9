import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { distanceMetres, overlapOf, type PlaceDraft, placeIndex, pointsOf } from '@straatwijs/monitor';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { type AreaOptions, type AreasRead, readAreas } from './read-areas.ts';

const folder = join(process.env.STRAATWIJS_CASES ?? '../shared/data', 'boundaries-nl');
const present = existsSync(folder);
if (!present && process.env.CI) throw new Error(`${folder} is absent: real area files must be tried here`);
if (!present) console.log(`Left out: real area files (${folder} is absent)`);

function read(file: string, options: AreaOptions): AreasRead {
  const bytes = readFileSync(join(folder, file));
  const result = readAreas(decodeText(file.endsWith('.gz') ? gunzipSync(bytes) : bytes).text, options);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe.skipIf(!present)('the real area files', () => {
  let cbs: readonly PlaceDraft[] = [];
  let municipal: AreasRead;
  let wijken2012: AreasRead;

  beforeAll(() => {
    cbs = read('denhaag-buurten-2019-cbs.geojson', { edition: 2019, municipality: '0518' }).places;
    municipal = read('denhaag-buurten-gemeente-rd.geojson.gz', { edition: 2019, municipality: 'GM0518' });
    wijken2012 = read('denhaag-wijken-2012-cbs.geojson', { edition: 2012, municipality: '0518', scale: 'wijk' });
  });

  const areaOf = (areas: readonly PlaceDraft[], ...point: [number, number]) =>
    areas.find(({ id }) => id === placeIndex(areas)(point))?.name;

  test('CBS 2019: 114 buurten in 44 wijken, each label inside its own buurt', () => {
    expect(cbs).toHaveLength(114);
    expect(new Set(cbs.flatMap(({ parents }) => parents)).size).toBe(44);
    const at = placeIndex(cbs);
    for (const { id, point } of cbs) expect(point && at(point)).toBe(id);
    expect(areaOf(municipal.places, 4.2969, 52.0614)).toBe('Transvaalkwartier-Zuid'); // Kaapseplein
    expect(areaOf(cbs, 4.295, 52.063)).toBe('Transvaalkwartier-Zuid');
    expect(areaOf(cbs, 4.3126, 52.0799)).toBe('Voorhout'); // Binnenhof
    expect(areaOf(cbs, 4.9, 52.37)).toBeUndefined(); // Amsterdam
  });

  test('CBS 2019 around The Hague: 327 buurten of eight municipalities, codes only', () => {
    const { places, withoutName } = read('haaglanden-buurten-2019-cbs.geojson', { edition: 2019 });
    expect(places).toHaveLength(327);
    expect(withoutName).toBe(327);
    expect(new Set(places.map(({ id }) => id.slice(2, 6))).size).toBe(8);
  });

  test('TopoJSON of the country: 355 municipalities, or the one that is asked for', () => {
    const all = read('nl-gemeenten-2019.topojson', { edition: 2019 });
    expect(all).toMatchObject({ format: 'topojson', system: 'wgs84', counts: { features: 355, kept: 355 } });
    const one = read('nl-gemeenten-2019.topojson', { edition: 2019, municipality: '0518' });
    expect(one.places.map(({ id, name, scale }) => [id, name, scale])).toEqual([['GM0518', "'s-Gravenhage", 'city']]);
    expect(one.counts.otherMunicipality).toBe(354);
    expect(areaOf(all.places, 4.9, 52.37)).toBe('Amsterdam');
    expect(areaOf(all.places, 4.2969, 52.0614)).toBe("'s-Gravenhage");
  });

  test('the municipal file in Dutch metres has the same 114 codes, on the same ground', () => {
    expect(municipal.system).toBe('rd');
    expect(municipal.places.map(({ id }) => id).sort()).toEqual(cbs.map(({ id }) => id).sort());
    // CBS has simplified its borders: small buurten lose a tenth by that, the fishing harbour a third.
    const shares = overlapOf(municipal.places, cbs)
      .filter(({ from, to }) => from === to)
      .map(({ share }) => share);
    expect(shares).toHaveLength(114);
    expect(Math.min(...shares)).toBeGreaterThan(0.6);
    expect(shares.filter((share) => share > 0.9).length).toBeGreaterThan(100);
    expect(shares.reduce((sum, share) => sum + share, 0) / 114).toBeGreaterThan(0.95);
  });

  test('Dutch metres become degrees within a metre: corners fall on those that CBS published in degrees', () => {
    const corners = [...new Set(municipal.places.flatMap(({ polygons }) => [...pointsOf(polygons ?? [])]))];
    const tried = wijken2012.places
      .flatMap(({ polygons }) => [...pointsOf(polygons ?? [])])
      .filter((_, at) => at % 50 === 0);
    const offsets = tried
      .map((corner) => {
        const near = corners.filter((other) => Math.abs(other[1] - corner[1]) < 0.0005);
        return Math.min(...near.map((other) => distanceMetres(corner, other)));
      })
      .sort((a, b) => a - b);
    expect(offsets.length).toBeGreaterThan(400);
    expect(offsets[Math.floor(offsets.length / 2)]).toBeLessThan(0.5);
    expect(offsets[Math.floor(offsets.length * 0.8)]).toBeLessThan(1);
  });

  test('CBS 2012: 44 wijken by name only, with made ids', () => {
    expect(wijken2012).toMatchObject({ madeIds: 44, counts: { features: 44, kept: 44 } });
    expect(wijken2012.places.map(({ id }) => id)).toContain('wijk:0518:moerwijk');
  });

  test('the wijken of 2012 lie over the buurten of 2019 as their codes say', () => {
    const found = overlapOf(wijken2012.places, cbs);
    const moerwijk = found.filter(({ from, share }) => from === 'wijk:0518:moerwijk' && share > 0.05);
    expect(moerwijk.map(({ to }) => to).sort()).toEqual(['BU05183620', 'BU05183637', 'BU05183638', 'BU05183639']);
    const covered = new Map<string, number>();
    for (const { from, share } of found) covered.set(from, (covered.get(from) ?? 0) + share);
    expect(covered.size).toBe(44);
    // The coastal wijken of 2012 reach into the sea, the simplified buurten of 2019 do not everywhere.
    for (const [wijk, share] of covered) expect(share, wijk).toBeGreaterThan(0.8);
    for (const [wijk, share] of covered) expect(share, wijk).toBeLessThan(1.01);
  });

  test('the text of the police: 236 wijken, 44 of The Hague, on the same ground as those of 2012', () => {
    const all = read('haaglanden-wijken-politie.txt.gz', { edition: 2018 });
    expect(all).toMatchObject({ format: 'police-text', counts: { features: 236, kept: 236 } });
    const hague = read('haaglanden-wijken-politie.txt.gz', { edition: 2018, municipality: '0518' }).places;
    expect(hague).toHaveLength(44);
    expect(hague.find(({ id }) => id === 'WK051836')?.name).toBe('Moerwijk');
    const share = overlapOf(hague, wijken2012.places).find(({ from }) => from === 'WK051836');
    expect(share).toMatchObject({ to: 'wijk:0518:moerwijk' });
    expect(share?.share).toBeGreaterThan(0.95);
  });
});
