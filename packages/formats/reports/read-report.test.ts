import type { Geography, PlaceDraft } from '@straatwijs/monitor';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatherPlaces } from './made-places.ts';
import { reportReader } from './read-report.ts';
import { rejections } from './rejection.ts';
import { identityText, reportId } from './report-id.ts';
import type { PlaceRule, ReportMap } from './report-map.ts';

const heading = ['when', 'where', 'kind', 'lon', 'lat', 'quarter'];
const mapWith = (place: PlaceRule): ReportMap => ({
  source: 'test',
  encoding: 'utf-8',
  delimiter: ',',
  time: { column: 'when', format: 'iso' },
  place,
  category: {
    column: 'kind',
    themes: {
      Litter: { theme: 'clean', valence: 'negative' },
      'Tree*': { theme: 'green', valence: 'neutral' },
      'Tree planted': { theme: 'green', valence: 'positive' },
      'Tree tax*': 'reject',
    },
    otherwise: 'reject',
  },
  perspective: 'resident',
});
const area = (id: string, name: string, west: number): PlaceDraft => ({
  id,
  name,
  scale: 'buurt',
  parents: ['GM0001'],
  polygons: [
    [
      [
        [west, 52],
        [west + 1, 52],
        [west + 1, 53],
        [west, 53],
        [west, 52],
      ],
    ],
  ],
});
const geography: Geography = {
  edition: 2024,
  municipality: { code: '0001', name: 'Dorp' },
  source: '',
  attribution: '',
  schematic: false,
  places: [
    { id: 'GM0001', name: 'Dorp', scale: 'city', parents: [] },
    area('BU00010001', 'Oud-Zuid', 4),
    area('BU00010002', "'t Hofje", 5),
    { id: 'straat:0001:kerkstraat', name: 'Kerkstraat', scale: 'street', parents: ['BU00010001'] },
    { id: 'straat:0001:kerkstraat-2', name: 'Kerkstraat', scale: 'street', parents: ['BU00010002'] },
  ],
};
const read = (
  place: PlaceRule,
  row: Partial<Record<'when' | 'where' | 'kind' | 'lon' | 'lat' | 'quarter', string>>,
) => {
  const full = { when: '2024-05-01', where: '', kind: 'Litter', lon: '', lat: '', quarter: '', ...row };
  const found = reportReader(mapWith(place), heading, { geography, timeZone: 'Europe/Amsterdam' })([
    full.when,
    full.where,
    full.kind,
    full.lon,
    full.lat,
    full.quarter,
  ]);
  return found.ok ? found.report : found.rejection;
};
const placeOf = (...args: Parameters<typeof read>) => {
  const found = read(...args);
  return typeof found === 'string' ? found : found.place.id;
};

describe('the place of a report', () => {
  const code: PlaceRule = { by: 'code', column: 'where' };
  test('by code, in any case, or by what the pattern takes of it', () => {
    expect(placeOf(code, { where: 'bu00010001' })).toBe('BU00010001');
    expect(placeOf(code, { where: '0001' })).toBe('GM0001');
    expect(placeOf({ ...code, pattern: '^(\\w+) ' }, { where: 'BU00010002 (Hofje)' })).toBe('BU00010002');
    expect(placeOf(code, { where: 'BU99' })).toBe('unknown-place');
    expect(placeOf(code, {})).toBe('no-place');
  });

  const name: PlaceRule = { by: 'name', column: 'where' };
  test('by name, without regard to marks and capitals, and never by a name of two', () => {
    expect(placeOf(name, { where: 'T HOFJE' })).toBe('BU00010002');
    expect(placeOf(name, { where: 'Kerkstraat' })).toBe('ambiguous-place');
    expect(placeOf({ ...name, scale: 'buurt' }, { where: 'Kerkstraat' })).toBe('unknown-place');
  });

  const point: PlaceRule = { by: 'coordinates', longitude: 'lon', latitude: 'lat', scale: 'buurt', name: 'quarter' };
  test('by coordinates that were meant', () => {
    expect(placeOf(point, { lon: '4.12345', lat: '52.12345' })).toBe('BU00010001');
    expect(placeOf(point, { lon: '5,123', lat: '52,123' })).toBe('BU00010002');
  });

  test.each([
    ['5', '52'],
    ['5.0', '52.0'],
    ['5.12', '52.12345'],
  ])('not by coordinates too coarse to be believed: %s, %s', (lon, lat) => {
    expect(placeOf(point, { lon, lat })).toBe('coordinates-not-believed');
    expect(placeOf(point, { lon, lat, quarter: 'Oud-Zuid' })).toBe('BU00010001');
  });

  test('by the name of the neighbourhood where coordinates lead nowhere', () => {
    expect(placeOf(point, { lon: '9.12345', lat: '52.12345' })).toBe('outside-areas');
    expect(placeOf(point, { lon: '9.12345', lat: '52.12345', quarter: 'oud zuid' })).toBe('BU00010001');
    expect(placeOf(point, { lon: '0.000000', lat: '0.000000' })).toBe('no-place');
    expect(placeOf(point, { quarter: 'Atlantis' })).toBe('unknown-place');
  });
});

describe('the meaning of a category', () => {
  const where = 'BU00010001';
  const meaning = (kind: string) => {
    const found = read({ by: 'code', column: 'where' }, { where, kind });
    return typeof found === 'string' ? found : [found.kind, found.theme, found.valence];
  };
  test('is that of its text, else of its longest known beginning', () => {
    expect(meaning('Litter')).toEqual(['litter', 'clean', 'negative']);
    expect(meaning('Tree fallen')).toEqual(['tree-fallen', 'green', 'neutral']);
    expect(meaning('Tree planted')).toEqual(['tree-planted', 'green', 'positive']);
    expect(meaning('Tree tax refund')).toBe('category-left-out');
    expect(meaning('Noise')).toBe('category-not-mapped');
    expect(meaning('')).toBe('no-category');
  });
});

describe('places made from reports', () => {
  const rule = {
    by: 'create',
    year: 2024,
    area: { code: 'where', name: 'quarter' },
    street: { column: 'kind', pattern: '^On or near (.+)$' },
    longitude: 'lon',
    latitude: 'lat',
    nowhere: 'municipality',
  } as const;
  const about = { municipality: { code: 'GB-TEST', name: 'Test' }, source: 'test' };
  const made = (rows: readonly (readonly [string, string])[], before?: Geography) => {
    const gathering = gatherPlaces(rule);
    const add = gathering.add(heading);
    for (const [where, kind] of rows) add(['', where, kind, '-1.123456', '53.123456', where && `Area ${where}`]);
    return gathering.geography(before, about);
  };
  const rows = [
    ['B', 'On or near High Street'],
    ['A', 'On or near High Street'],
    ['A', 'On or near Church Lane'],
    ['', 'On or near High Street'],
    ['', 'No Location'],
  ] as const;

  test('are the municipality, its areas and the streets in each', () => {
    expect(made(rows).places.map(({ id, scale, parents }) => [id, scale, ...parents])).toEqual([
      ['GB-TEST', 'city'],
      ['buurt:gb-test:a', 'buurt', 'GB-TEST'],
      ['buurt:gb-test:b', 'buurt', 'GB-TEST'],
      ['straat:gb-test:church-lane', 'street', 'buurt:gb-test:a'],
      ['straat:gb-test:high-street', 'street', 'GB-TEST'],
      ['straat:gb-test:high-street-2', 'street', 'buurt:gb-test:a'],
      ['straat:gb-test:high-street-3', 'street', 'buurt:gb-test:b'],
    ]);
  });

  test('keep their ids whatever the order of the rows, and when more come later', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        expect(made(shuffled)).toEqual(made(rows));
      }),
    );
    const first = made(rows);
    const more = made([...rows, ['AA', 'On or near High Street'], ['C', 'On or near Abbey']], first);
    expect(more.places.slice(0, first.places.length)).toEqual(first.places);
    expect(more.places.map(({ id }) => id)).toContain('straat:gb-test:high-street-4');
    expect(made(rows, more)).toEqual(more);
  });

  test('are found again for the rows, those without place at the municipality', () => {
    const reader = reportReader(
      { ...mapWith(rule), category: { column: 'lon', themes: {}, otherwise: { theme: 'other', valence: 'negative' } } },
      heading,
      { geography: made(rows), timeZone: 'Europe/London' },
    );
    const where = (area: string, street: string) => {
      const found = reader(['2024-05-01', area, street, 'x', '', '']);
      return found.ok ? found.report.place.id : found.rejection;
    };
    expect(where('A', 'On or near High Street')).toBe('straat:gb-test:high-street-2');
    expect(where('A', 'No Location')).toBe('buurt:gb-test:a');
    expect(where('', 'No Location')).toBe('GB-TEST');
    expect(where('Z', 'No Location')).toBe('unknown-place');
  });
});

describe('the id of a report', () => {
  const hash = (text: string) =>
    Uint8Array.from({ length: 32 }, (_, n) => (text.charCodeAt(n % text.length) * (n + 7)) & 255);
  test('is a UUID of version 8, the same for the same row and another for the second of equal rows', () => {
    const identity = hash(identityText('test', ['a', 'b']));
    expect(reportId(identity, 1, hash)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(reportId(identity, 1, hash)).toBe(reportId(identity, 1, hash));
    expect(reportId(identity, 2, hash)).not.toBe(reportId(identity, 1, hash));
  });
});

test('whatever a row holds, it is a report or one of the known rejections', () => {
  const rules: readonly PlaceRule[] = [
    { by: 'code', column: 'where' },
    { by: 'name', column: 'where' },
    { by: 'coordinates', longitude: 'lon', latitude: 'lat', scale: 'buurt', name: 'quarter' },
    { by: 'create', year: 2024, area: { code: 'where', name: 'where' }, nowhere: 'reject' },
  ];
  fc.assert(
    fc.property(fc.constantFrom(...rules), fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (rule, cells) => {
      const found = reportReader(mapWith(rule), heading, { geography, timeZone: 'Europe/Amsterdam' })(cells);
      if (!found.ok) expect(Object.keys(rejections)).toContain(found.rejection);
    }),
  );
});
