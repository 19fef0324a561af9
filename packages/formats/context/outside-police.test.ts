import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fitEdition, geographyOf } from '@straatwijs/monitor';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../geo/decode-text.ts';
import { readAreas } from '../geo/read-areas.ts';
import type { ContextRead } from './context-read.ts';
import { understood } from './plain-table.test-data.ts';
import { readPoliceCounts } from './read-police-counts.ts';

const folder = process.env.STRAATWIJS_CASES ?? '../shared/data';
const present = existsSync(join(folder, 'politie-denhaag-2011-2017'));
if (!present && process.env.CI)
  throw new Error(`${folder}/politie-denhaag-2011-2017 is absent: real figures must be tried here`);
if (!present) console.log(`Left out: real figures of others (${folder}/politie-denhaag-2011-2017 is absent)`);
const realText = (path: string): string => {
  const bytes = readFileSync(join(folder, path));
  return decodeText(path.endsWith('.gz') ? gunzipSync(bytes) : bytes).text;
};

const file = 'politie-denhaag-2011-2017/delicten-denhaag-2011-2016.csv.gz';
let known: ContextRead | undefined;
const read = () => {
  known ??= understood(readPoliceCounts(realText(file), { municipality: 'GM0518' }));
  return known;
};

const the2019 = () => {
  const areas = readAreas(realText('boundaries-nl/denhaag-buurten-2019-cbs.geojson'), { edition: 2019 });
  if (!areas.ok) throw new Error(areas.refusal.code);
  const made = geographyOf({
    edition: 2019,
    municipality: { code: '0518', name: 'Den Haag' },
    source: 'x',
    attribution: 'x',
    schematic: false,
    areas: areas.value.places,
    streets: [],
    priorityAreas: [],
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
};

describe.skipIf(!present)('the monthly counts of the police in The Hague', () => {
  test('every figure equals a plain recount, under calendar months', () => {
    const rows = realText(file)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(','));
    const { figures, rejected, elsewhere } = read();
    const found = new Map(figures.map((f) => [`${f.placeId} ${f.measure} ${f.period}`, f.value]));
    expect([rows.length, figures.length, rejected.length, elsewhere]).toEqual([80352, 80352, 0, 0]);
    const wrong = rows.filter(
      ([year, month, , code, , , , kind, count]) =>
        found.get(`${code} politie-${kind} ${year}-${month}`) !== Number(count),
    );
    expect(wrong).toEqual([]);
  }, 60_000);

  test('a buurt without rows has no figures: nothing is made up, and nothing is zero', () => {
    const told = new Set(read().figures.map(({ placeId }) => placeId));
    const buurten = the2019().places.filter(({ scale }) => scale === 'buurt');
    const silent = buurten.filter(({ id }) => !told.has(id)).map(({ name }) => name);
    expect(silent).toHaveLength(23);
    expect(silent).toEqual(
      expect.arrayContaining(['Bomenbuurt', 'Bloemenbuurt-West', 'Archipelbuurt', 'Laakkwartier-Oost']),
    );
  });

  test('a month that is zero in the whole city was not filled yet: a gap, not a fall', () => {
    const lines = realText(file).split('\n');
    const last = lines.filter((line) => line.startsWith('2016,12,')).map((line) => line.replace(/\d+\s*$/, '0'));
    const { figures } = understood(
      readPoliceCounts([lines[0], ...lines.filter((line) => line.startsWith('2016,11,')), ...last].join('\n'), {
        municipality: 'GM0518',
      }),
    );
    const december = figures.filter(({ period }) => period === '2016-12');
    expect(december).toHaveLength(last.length);
    expect(december.every((f) => f.value === null && f.missing === 'not-filled')).toBe(true);
    expect(figures.filter(({ period }) => period === '2016-11').every(({ value }) => value !== null)).toBe(true);
  });

  test('codes of wijk 28 mean other buurten than in 2019: they stay apart, under the year of the source', () => {
    const { figures, places } = read();
    const fitted = fitEdition(figures, places, the2019());
    const named = fitted.apart.map(({ id, name, hereNamed }) => `${id} ${name} / ${hereNamed}`);
    expect(named.filter((line) => line.startsWith('BU051828'))).toEqual([
      'BU05182812 Noordeinde / Voorhout',
      'BU05182813 Buurtschap 2005 / Uilebomen',
      'BU05182814 Pleinkwartier / Zuidwal',
      'BU05182815 Centrum / undefined',
      'BU05182816 Oude Centrum / undefined',
    ]);
    const boundaries = (id: string) => new Set(fitted.figures.filter((f) => f.placeId === id).map((f) => f.boundary));
    expect(boundaries('BU05182812')).toEqual(new Set([2011]));
    expect(boundaries('BU05182815')).toEqual(new Set([2011]));
    expect(boundaries('BU05183620')).toEqual(new Set([2019]));
  });

  test('what is known by code, name and place joins 2019; the others are told with the reason, and no figure gets lost', () => {
    const { figures, places } = read();
    const fitted = fitEdition(figures, places, the2019());
    const of = (why: string) => fitted.apart.filter((place) => place.why === why).map(({ name }) => name);
    expect(places.size).toBe(93);
    expect(of('unknown-code')).toEqual(['Centrum', 'Oude Centrum']);
    expect(of('other-name')).toEqual(['Kraayenstein', 'Noordeinde', 'Buurtschap 2005', 'Pleinkwartier', 'Westvliet']);
    expect(of('lies-elsewhere')).toEqual(['Vissershaven', 'Rivierenbuurt-Noord']);
    expect(fitted.figures.map(({ value }) => value)).toEqual(figures.map(({ value }) => value));
  });
});
