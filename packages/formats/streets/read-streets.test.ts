import { placeRefusalSentence } from '@straatwijs/monitor';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStreets } from './read-streets.ts';
import { isSquareName, spellingOf } from './street-name.ts';
import { addressOf } from './street-rows.ts';

/** Two buurten side by side, the border at 4.3 degrees east. */
const areas = [
  {
    id: 'west',
    polygons: [
      [
        [
          [4.2, 52],
          [4.3, 52],
          [4.3, 52.1],
          [4.2, 52.1],
          [4.2, 52],
        ],
      ],
    ],
  },
  {
    id: 'east',
    polygons: [
      [
        [
          [4.3, 52],
          [4.4, 52],
          [4.4, 52.1],
          [4.3, 52.1],
          [4.3, 52],
        ],
      ],
    ],
  },
] as const;
const options = { municipality: '0518', areas };

function read(text: string) {
  const result = readStreets(text, options);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function code(text: string): string | undefined {
  const result = readStreets(text, options);
  if (!result.ok) expect(placeRefusalSentence(result.refusal, 'en')).not.toContain('–');
  return result.ok ? undefined : result.refusal.code;
}

function table(...rows: readonly string[]): string {
  return ['straat,lon,lat', ...rows].join('\n');
}

describe('a street', () => {
  test('lies in every buurt with a fifth of its points, the main one first', () => {
    const points = (lon: number, times: number) =>
      Array.from({ length: times }, (_, at) => `Moerweg,${lon},52.0${at + 1}`);
    expect(read(table(...points(4.299, 4), ...points(4.301, 5))).streets[0]?.parents).toEqual(['east', 'west']);
    expect(read(table(...points(4.299, 1), ...points(4.301, 5))).streets[0]?.parents).toEqual(['east']);
  });

  test('lies in at least one buurt, however many it crosses', () => {
    const strips = Array.from({ length: 8 }, (_, at) => {
      const [left, right] = [4 + at / 100, 4.01 + at / 100];
      return {
        id: `strip-${at}`,
        polygons: [
          [
            [
              [left, 52],
              [right, 52],
              [right, 52.1],
              [left, 52.1],
              [left, 52],
            ],
          ],
        ],
      } as const;
    });
    const text = table(...strips.map((_, at) => `Laan van Meerdervoort,${4.005 + at / 100},52.05`));
    const result = readStreets(text, { municipality: '0518', areas: strips });
    expect(result.ok && result.value.streets.map(({ parents }) => parents)).toEqual([['strip-0']]);
  });

  test('has its label on the point nearest to the mean of its main group, in its main buurt', () => {
    const { streets, counts } = read(
      table('Beeklaan,4.25,52.05', 'Beeklaan,4.252,52.05', 'Beeklaan,4.26,52.05', 'Beeklaan,4.38,52.05'),
    );
    expect(streets).toEqual([
      { id: 'straat:0518:beeklaan', name: 'Beeklaan', scale: 'street', parents: ['west'], point: [4.252, 52.05] },
    ]);
    expect(counts).toMatchObject({ rows: 4, used: 3, far: 1 });
  });

  test('of two far points keeps both, for nobody can tell which is wrong', () => {
    expect(read(table('Mient,4.25,52.05', 'Mient,4.38,52.05'))).toMatchObject({
      counts: { used: 2, far: 0 },
      streets: [{ parents: ['east', 'west'] }],
    });
  });

  test('with one point far from its postcode is dropped', () => {
    const near = Array.from({ length: 6 }, (_, at) => ({
      lng: 4.25,
      lat: 52.05 + at / 1000,
      loc: `Moerweg ${at + 1}, 2533 AB Den Haag`,
    }));
    const { streets, counts } = read(
      JSON.stringify([...near, { lng: 4.38, lat: 52.05, loc: 'Jan Luykenlaan 2, 2533 JR Den Haag' }]),
    );
    expect(streets.map(({ name }) => name)).toEqual(['Moerweg']);
    expect(counts).toMatchObject({ rows: 7, used: 6, far: 1 });
  });

  test('is a square when its name says so', () => {
    expect(read(table('Kaapseplein,4.25,52.05')).streets[0]?.scale).toBe('square');
    expect(['Groenmarkt', 'Hofplaats', 'Plein 1813', 'Plein'].every(isSquareName)).toBe(true);
    expect(['Marktweg', 'Pleinweg', 'Harriëtplantsoen', 'Grote Marktstraat'].some(isSquareName)).toBe(false);
  });

  test('comes from a table by buurt code, without any point', () => {
    const coded = {
      municipality: '0518',
      areas: areas.map(({ polygons }, at) => ({ id: `BU0518000${at}`, polygons })),
    };
    const result = readStreets('Straatnaam;Buurtcode\nMoerweg;bu05180001\nMient;BU05189999', coded);
    expect(result.ok && result.value.streets).toEqual([
      { id: 'straat:0518:moerweg', name: 'Moerweg', scale: 'street', parents: ['BU05180001'] },
    ]);
    expect(result.ok && result.value.counts).toMatchObject({ used: 1, outside: 1 });
  });
});

describe('streets are read from', () => {
  test.each([
    ['a table with commas', 'name,longitude,latitude\n"Moerweg",4.25,52.05\n'],
    ['a table with semicolons, decimal commas and Windows line ends', 'Straat;X;Y\r\nMoerweg;4,25;52,05\r\n'],
    ['a table with tabs in Dutch metres', 'STRAATNAAM\tx\ty\nMoerweg\t77100\t451900\n'],
    ['a table with addresses', 'adres,lat,lon\n"Moerweg 12a, 2533 AB Den Haag",52.05,4.25\n'],
    ['a JSON list', '[{"street":"Moerweg","lat":52.05,"lng":4.25}]'],
    [
      'GeoJSON points',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"STRAATNAAM":"Moerweg","NAAM":"Doel"},"geometry":{"type":"Point","coordinates":[4.25,52.05]}}]}',
    ],
    [
      'GeoJSON lines',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Moerweg"},"geometry":{"type":"LineString","coordinates":[[4.25,52.05],[4.26,52.05]]}}]}',
    ],
  ])('%s', (_, text) => {
    const { streets } = read(text);
    expect(streets.map(({ id, parents }) => [id, ...parents])).toEqual([['straat:0518:moerweg', 'west']]);
    expect(streets[0]?.point?.[0]).toBeCloseTo(4.255, 1);
  });

  test('a stretch that two streets share', () => {
    const { streets, counts } = read(table(`"['Beeklaan', 'Houtrustweg']",4.25,52.05`, 'Mient;Moerweg,4.25,52.05'));
    expect(streets.map(({ name }) => name)).toEqual(['Beeklaan', 'Houtrustweg', 'Mient', 'Moerweg']);
    expect(counts.rows).toBe(4);
  });

  test('dirt, each kind counted by its reason', () => {
    const rows = [
      'Moerweg,4.25,52.05',
      'Unnamed,4.25,52.05',
      ',4.25,52.05',
      'Moerweg,,',
      'Moerweg,0,0',
      'Moerweg,900000,12',
      'Strand,4.1,52.05',
    ];
    expect(read(table(...rows)).counts).toEqual({
      rows: 7,
      used: 1,
      unnamed: 2,
      unclear: 0,
      withoutPoint: 3,
      far: 0,
      outside: 1,
    });
  });
});

describe('an address', () => {
  test.each([
    ['Raaphorstlaan 46, 2532 TX Den Haag', { name: 'Raaphorstlaan', postcode: '2532' }],
    ['2E SCHUYTSTRAAT 123 C, 2517 TL Den Haag', { name: '2E SCHUYTSTRAAT', postcode: '2517' }],
    ['Fahrenheitstraat 303', { name: 'Fahrenheitstraat' }],
    ['Limastraat', { name: 'Limastraat', unconfirmed: true }],
    ['Beeklaan - Copernicusstraat', { name: 'Beeklaan - Copernicusstraat', unclear: true }],
    ['Schenkweg t.o. nr. 56', { name: 'Schenkweg t.o. nr.', unclear: true }],
    ['12', { name: '12', unclear: true }],
    ['', { name: undefined }],
  ])('%j', (text, expected) => {
    expect(addressOf(text)).toEqual(expected);
  });

  test('without number counts when another row confirms its street', () => {
    const list = (...loc: readonly string[]) => JSON.stringify(loc.map((one) => ({ loc: one, lat: 52.05, lng: 4.25 })));
    expect(read(list('Limastraat', 'Limastraat 3')).counts).toMatchObject({ used: 2, unclear: 0 });
    expect(read(list('Speelveld', 'Limastraat 3')).counts).toMatchObject({ used: 1, unclear: 1 });
  });
});

test('of several spellings the best is shown', () => {
  expect(spellingOf(['WEIMARSTRAAT', 'WEIMARSTRAAT', 'Weimarstraat'])).toBe('Weimarstraat');
  expect(spellingOf(['VAN DER NEERSTRAAT', '2E SCHUYTSTRAAT'].slice(0, 1))).toBe('Van der Neerstraat');
  expect(spellingOf(['2E SCHUYTSTRAAT'])).toBe('2e Schuytstraat');
  expect(spellingOf(['Ko Van Dijkplein'])).toBe('Ko van Dijkplein');
  expect(spellingOf(['IJSVOGELHOF'])).toBe('IJsvogelhof');
});

describe('a file of streets is refused', () => {
  test.each([
    ['', 'places-file-empty'],
    ['{', 'places-not-json'],
    ['{}', 'places-no-features'],
    ['[]', 'streets-none'],
    ['straat,lon,lat', 'streets-none'],
    ['a,b\n1,2', 'streets-no-name-column'],
    ['straat,b\nMoerweg,2', 'streets-no-coordinates'],
    ['straat,lon,lat\nMoerweg,,', 'streets-no-coordinates'],
    ['straat,lon,lat\nMoerweg,9,9', 'streets-none'],
    ['straat,lat,lon\nMoerweg,4.25,52.05', 'places-coordinates-swapped'],
  ])('%j: %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test('with a value, never an exception, and every row is accounted for', () => {
    const name = fc.oneof(fc.constantFrom('Moerweg', 'Kaapseplein', '', "['A', 'B']"), fc.string({ unit: 'binary' }));
    const lon = fc.oneof(fc.double(), fc.double({ min: 4.1, max: 4.5 }), fc.string());
    const rows = fc.array(fc.record({ name, adres: fc.string(), lon, lat: fc.constant(52.05) }, { requiredKeys: [] }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          rows.map((list) => JSON.stringify(list)),
        ),
        (text) => {
          const result = readStreets(text, options);
          if (!result.ok) return;
          const { rows: total, ...parts } = result.value.counts;
          expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
