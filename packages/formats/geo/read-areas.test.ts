import { placeRefusalSentence } from '@straatwijs/monitor';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AreaOptions, readAreas } from './read-areas.ts';

type Json = Readonly<Record<string, unknown>>;

function feature(
  properties: Json,
  ring: readonly (readonly number[])[] = [
    [4.2, 52],
    [4.3, 52],
    [4.3, 52.1],
    [4.2, 52],
  ],
): Json {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function read(features: readonly unknown[], options: Partial<AreaOptions> = {}, more: Json = {}) {
  return readAreas(JSON.stringify({ type: 'FeatureCollection', ...more, features }), { edition: 2019, ...options });
}

function places(...given: Parameters<typeof read>) {
  const result = read(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.places.map(({ id, name, scale, parents }) => [id, name, scale, ...parents]);
}

function refusal(...given: Parameters<typeof read>) {
  const result = read(...given);
  return result.ok ? undefined : result.refusal;
}

describe('the codes and names of areas are read', () => {
  test.each([
    [
      'of CBS and PDOK',
      { statcode: 'BU05183620', statnaam: 'Moerwijk-Oost' },
      ['BU05183620', 'Moerwijk-Oost', 'buurt', 'WK051836'],
    ],
    [
      'of the yearly wijk- en buurtkaart',
      { BU_CODE: 'BU05183620', BU_NAAM: 'Moerwijk-Oost', WK_CODE: 'WK051836', GM_CODE: 'GM0518', GM_NAAM: 'x' },
      ['BU05183620', 'Moerwijk-Oost', 'buurt', 'WK051836'],
    ],
    [
      'of the newer service',
      { buurtcode: 'BU05183620', buurtnaam: 'Moerwijk-Oost', wijkcode: 'WK051836', gemeentenaam: 'x' },
      ['BU05183620', 'Moerwijk-Oost', 'buurt', 'WK051836'],
    ],
    [
      'of a wijk',
      { wijkcode: 'WK051836', wijknaam: 'Moerwijk', gemeentenaam: 'x' },
      ['WK051836', 'Moerwijk', 'wijk', 'GM0518'],
    ],
    [
      'of a municipality with cut-off headings',
      { Gemeenteco: 'GM0518', Gemeentena: "'s-Gravenhage" },
      ['GM0518', "'s-Gravenhage", 'city'],
    ],
    ['of a code without name', { statcode: 'BU05183620' }, ['BU05183620', 'BU05183620', 'buurt', 'WK051836']],
    [
      'of a municipality of its own',
      { WIJKCODE: '18', BUURTCODE: '06', BUURTNAAM: 'Waldeck-Zuid' },
      ['BU05181806', 'Waldeck-Zuid', 'buurt', 'WK051818'],
    ],
    [
      'of one that numbers through',
      { WIJKCODE: '9', BUURTCODE: '107', BUURTNAAM: 'X' },
      ['BU05180907', 'X', 'buurt', 'WK051809'],
    ],
  ])('%s', (_, properties, expected) => {
    expect(places([feature(properties)], { municipality: '0518' })).toEqual([expected]);
  });

  test('with ids made from names when there are no codes, and that is said', () => {
    const features = [feature({ name: 'Belgisch Park' }), feature({ name: 'Ná' })];
    const result = read(features, { municipality: 'GM0518', scale: 'wijk', edition: 2012 });
    expect(result.ok && result.value.madeIds).toBe(2);
    expect(places(features, { municipality: '0518', scale: 'wijk' })).toEqual([
      ['wijk:0518:belgisch-park', 'Belgisch Park', 'wijk', 'GM0518'],
      ['wijk:0518:na', 'Ná', 'wijk', 'GM0518'],
    ]);
  });
});

describe('what is kept', () => {
  test('is one municipality and one scale when asked, the rest counted', () => {
    const features = [
      feature({ statcode: 'BU05183620' }),
      feature({ statcode: 'WK051836' }),
      feature({ statcode: 'BU05031100' }),
      feature({ statcode: 'BU05183637', water: 'JA' }),
      feature({}),
      feature({ statcode: 'BU05183638' }, []),
    ];
    const result = read(features, { municipality: '518', scale: 'buurt' });
    expect(result.ok && result.value.counts).toEqual({
      features: 6,
      kept: 1,
      merged: 0,
      otherMunicipality: 1,
      otherScale: 1,
      water: 1,
      withoutShape: 1,
      withoutCodeOrName: 1,
    });
  });

  test('gets its rings closed and its pieces together', () => {
    const open = [
      [4.2, 52],
      [4.3, 52],
      [4.3, 52.1],
    ];
    const island = [
      [4.5, 52],
      [4.6, 52],
      [4.6, 52.1],
      [4.5, 52],
    ];
    const result = read([feature({ statcode: 'BU05183620' }, open), feature({ statcode: 'BU05183620' }, island)]);
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value).toMatchObject({ ringsClosed: 1, counts: { kept: 1, merged: 1 } });
    expect(result.value.places[0]?.polygons?.map(([ring]) => ring?.length)).toEqual([4, 4]);
  });

  test('is turned from Dutch metres into degrees, by label or by size of the numbers', () => {
    const ring = [
      [80_000, 455_000],
      [81_000, 455_000],
      [81_000, 456_000],
      [80_000, 455_000],
    ];
    const crs = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } };
    for (const more of [{}, crs]) {
      const result = read([feature({ statcode: 'BU05183620' }, ring)], {}, more);
      expect(result.ok && result.value.system).toBe('rd');
      expect(result.ok && result.value.places[0]?.point?.[0]).toBeCloseTo(4.3, 1);
    }
  });

  test('comes from the text of the police too, parts behind a caret', () => {
    const text =
      '51836,Moerwijk|52.05,4.28|52.05,4.29|52.06,4.29^52.07,4.3|52.07,4.31|52.08,4.31\n152500,Wijk 00|52.2,4.5|52.2,4.6|52.3,4.6\n';
    const result = readAreas(text, { edition: 2018 });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.places.map(({ id, name, polygons }) => [id, name, polygons?.length])).toEqual([
      ['WK051836', 'Moerwijk', 2],
      ['WK152500', 'Wijk 00', 1],
    ]);
    expect(result.value.places[0]?.polygons?.[0]?.[0]?.[0]).toEqual([4.28, 52.05]);
  });
});

describe('a file is refused', () => {
  test('when it is empty, no JSON, or has nothing in it', () => {
    const code = (text: string) => {
      const result = readAreas(text, { edition: 2019 });
      return result.ok ? undefined : result.refusal.code;
    };
    expect(code('  \n')).toBe('places-file-empty');
    expect(code('<html>')).toBe('places-not-json');
    expect(code('[1]')).toBe('places-no-features');
    expect(code('{"type":"FeatureCollection","features":[]}')).toBe('places-no-features');
    expect(code('{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[7]]}},"arcs":[]}')).toBe(
      'places-topology-broken',
    );
    expect(
      code(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"statcode":"BU05183620"},"geometry":null}]}',
      ),
    ).toBe('places-no-shapes');
  });

  const buurt = { statcode: 'BU05183620', statnaam: 'Moerwijk-Oost' };
  const turned = [
    [52, 4.2],
    [52, 4.3],
    [52.1, 4.3],
    [52, 4.2],
  ];
  const mercator = [
    [474_000, 6_810_000],
    [475_000, 6_810_000],
    [475_000, 6_811_000],
    [474_000, 6_810_000],
  ];
  const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
  test.each([
    ['codes and names are missing', [feature({ a: 1 })], {}, {}, 'places-no-code-or-name'],
    [
      'its numbers need a municipality',
      [feature({ WIJKCODE: '18', BUURTCODE: '06' })],
      {},
      {},
      'places-municipality-needed',
    ],
    ['its names need a municipality', [feature({ name: 'A' })], { scale: 'wijk' }, {}, 'places-municipality-needed'],
    ['its names need a scale', [feature({ name: 'A' })], { municipality: '0518' }, {}, 'places-scale-needed'],
    [
      'the municipality asked for is none',
      [feature(buurt)],
      { municipality: 'Den Haag' },
      {},
      'places-municipality-needed',
    ],
    ['that municipality is not in it', [feature(buurt)], { municipality: '0363' }, {}, 'places-none-in-municipality'],
    ['that scale is not in it', [feature(buurt)], { scale: 'wijk' }, {}, 'places-none-of-scale'],
    ['latitude comes first', [feature(buurt, turned)], {}, {}, 'places-coordinates-swapped'],
    ['numbers are neither degrees nor Dutch metres', [feature(buurt, mercator)], {}, {}, 'places-coordinates-unknown'],
    ['it names another system', [feature(buurt, mercator)], {}, crs('EPSG:3857'), 'places-crs-unknown'],
    ['it names another system over plausible degrees', [feature(buurt)], {}, crs('EPSG:4289'), 'places-crs-unknown'],
    [
      'one code has two names',
      [feature(buurt), feature({ ...buurt, statnaam: 'Elders' })],
      {},
      {},
      'places-code-twice',
    ],
  ] as const)('when %s', (_, features, options, more, code) => {
    const found = refusal(features, options, more);
    expect(found?.code).toBe(code);
    expect(found && placeRefusalSentence(found, 'nl')).not.toContain('–');
  });

  test('with a value, never an exception, whatever it holds', () => {
    const coordinates = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.array(fc.array(fc.double(), { maxLength: 3 }), { maxLength: 5 }), { maxLength: 2 }),
    );
    const type = fc.constantFrom('Polygon', 'MultiPolygon', 'Point', 'GeometryCollection', 'x');
    const wild = fc.record({
      properties: fc.oneof(fc.jsonValue(), fc.constant(buurt)),
      geometry: fc.record({ type, coordinates }),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({
            type: fc.constantFrom('FeatureCollection', 'Topology'),
            features: fc.array(wild),
            objects: fc.jsonValue(),
            arcs: fc.jsonValue(),
          }),
        ),
        (json) => {
          expect(
            typeof readAreas(JSON.stringify(json), { edition: 2019, municipality: '0518', scale: 'buurt' }).ok,
          ).toBe('boolean');
        },
      ),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof readAreas(text, { edition: 2019 }).ok).toBe('boolean');
        expect(typeof readAreas(`51836,A|${text}`, { edition: 2019 }).ok).toBe('boolean');
      }),
    );
  });
});
