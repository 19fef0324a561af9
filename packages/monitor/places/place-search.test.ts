import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlaceName, placeSearch } from './place-search.ts';
import { errorsInBeginning, soundOf, wordsOf } from './spelling.ts';

const streets = [
  'Kaapseplein',
  'Kaapstraat',
  'Jan Luykenlaan',
  'Jan Vosstraat',
  'Weimarstraat',
  'Van Baerlestraat',
  'Van Bylandtstraat',
  "'s-Gravenzandelaan",
  'Burgemeester Patijnlaan',
  'Laan van Meerdervoort',
  '2e Schuytstraat',
  'Chasséstraat',
  'Ieplaan',
  'IJsvogelhof',
  'Loosduinseweg',
  'Loosduinsekade',
  'Beeklaan',
  'Thomsonlaan',
  'Thomsonplein',
  'Marktweg',
  'Mient',
];
const names: readonly PlaceName[] = [
  { id: 'BU05180800', name: 'Duindorp', scale: 'buurt', context: 'Duindorp' },
  { id: 'WK051836', name: 'Moerwijk', scale: 'wijk', context: 'Den Haag' },
  { id: 'BU05183620', name: 'Moerwijk-Oost', scale: 'buurt', context: 'Moerwijk' },
  { id: 'WK051830', name: 'Transvaalkwartier', scale: 'wijk', context: 'Den Haag' },
  { id: 'BU05183034', name: 'Transvaalkwartier-Zuid', scale: 'buurt', context: 'Transvaalkwartier' },
  ...streets.map(
    (name): PlaceName => ({
      id: name,
      name,
      scale: /plein$/.test(name) ? 'square' : 'street',
      context: 'Transvaalkwartier-Zuid',
    }),
  ),
];
const search = placeSearch(names);
const first = (query: string) => search(query, 5)[0]?.name;

describe('searching a place', () => {
  test.each([
    ['kaapse plijn', 'Kaapseplein'],
    ['jan luikenlaan', 'Jan Luykenlaan'],
    ['weimarstr', 'Weimarstraat'],
    ['weimarstr. 12', 'Weimarstraat'],
    ['van bearle', 'Van Baerlestraat'],
    ['duindrop', 'Duindorp'],
    ['transval', 'Transvaalkwartier'],
    ['KAAPSEPL', 'Kaapseplein'],
    ['luykenlaan', 'Jan Luykenlaan'],
    ['chassestraat', 'Chasséstraat'],
    ['sgravezandelaan', "'s-Gravenzandelaan"],
    ['burg patijnln', 'Burgemeester Patijnlaan'],
    ['2e schuyt', '2e Schuytstraat'],
    ['ysvogelhof', 'IJsvogelhof'],
    ['meerdervoort laan', 'Laan van Meerdervoort'],
    ['loosduinse kade', 'Loosduinsekade'],
    ['thomson pl', 'Thomsonplein'],
    ['beeklaan 341', 'Beeklaan'],
    ['eiplaan', 'Ieplaan'],
  ])('for %j finds %s first', (query, name) => {
    expect(first(query)).toBe(name);
  });

  test('puts the name itself before beginnings, those before words, those before look-alikes', () => {
    expect(search('moerwijk', 5).map(({ name, match }) => [name, match])).toEqual([
      ['Moerwijk', 'exact'],
      ['Moerwijk-Oost', 'beginning'],
    ]);
    expect(search('kaap', 5).map(({ match }) => match)).toEqual(['beginning', 'beginning']);
    expect(search('baerle', 5)[0]).toMatchObject({ name: 'Van Baerlestraat', match: 'word' });
    expect(search('duindrop', 5)[0]).toMatchObject({ match: 'similar' });
  });

  test('uses where a place lies when the query says so', () => {
    expect(first('kaapseplein transvaal')).toBe('Kaapseplein');
  });

  test.each(['', '   ', '!!', 'xqzwvk', 'q'])('finds nothing for %j', (query) => {
    expect(search(query, 5)).toEqual([]);
  });

  test('keeps to the limit and survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: -1, max: 8 }), (query, limit) => {
        expect(search(query, limit).length).toBeLessThanOrEqual(Math.max(0, limit));
      }),
    );
  });

  test.each(names.map(({ name }) => name))('finds %s by itself, and with any two letters exchanged', (name) => {
    expect(search(name, 1)[0]?.name).toBe(name);
    for (let at = 1; at + 2 < name.length; at += 1) {
      const typed = `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
      expect(
        search(typed, 5).map((hit) => hit.name),
        typed,
      ).toContain(name);
    }
  });
});

describe('spelling', () => {
  test('hears what sounds the same', () => {
    expect(new Set(['plein', 'plijn', 'pleyn', 'pleijn'].map(soundOf)).size).toBe(1);
    expect(new Set(['luyken', 'luiken', 'luijken'].map(soundOf)).size).toBe(1);
    expect(new Set(['schuyt', 'schuijt'].map(soundOf)).size).toBe(1);
    expect(soundOf('beek')).not.toBe(soundOf('bak'));
  });

  test('counts an exchange as one error and an unfinished word as none', () => {
    expect(errorsInBeginning('duindrop', 'duindorp', 2)).toBe(1);
    expect(errorsInBeginning('wei', 'weimarstraat', 2)).toBe(0);
    expect(errorsInBeginning('', 'weimarstraat', 2)).toBe(0);
    expect(errorsInBeginning('abc', 'xyz', 2)).toBe(3);
    expect(errorsInBeginning('abcdef', 'ab', 2)).toBe(3);
  });

  test('takes names apart at spaces, hyphens, dots and apostrophes', () => {
    expect(wordsOf("'s-Gravenhage, J.J. Ná")).toEqual(['s', 'gravenhage', 'j', 'j', 'na']);
  });
});
