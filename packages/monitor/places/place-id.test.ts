import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlaceReference, municipalityDigits, parsePlaceReference, slugOf, streetId } from './place-id.ts';

const none: ReadonlySet<string> = new Set();

describe('a place reference', () => {
  test('names the newest edition without a year, an older one with it', () => {
    expect(parsePlaceReference('BU05183620')).toEqual({ id: 'BU05183620' });
    expect(parsePlaceReference('BU05183620@2012')).toEqual({ id: 'BU05183620', edition: 2012 });
    expect(parsePlaceReference('straat:0518:kaapseplein')).toEqual({ id: 'straat:0518:kaapseplein' });
  });

  test.each(['', '@2012', 'BU05183620@', 'BU05183620@12', 'a b', 'a@2012@2013'])('is not %j', (text) => {
    expect(parsePlaceReference(text)).toBeUndefined();
  });

  test('survives being written and read', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9:-]{1,40}$/);
    const reference = fc.record({ id, edition: fc.integer({ min: 1000, max: 9999 }) }, { requiredKeys: ['id'] });
    fc.assert(
      fc.property(reference, (one) => {
        expect(parsePlaceReference(formatPlaceReference(one))).toEqual(one);
      }),
    );
  });
});

describe('the id of a street', () => {
  test.each([
    ['Kaapseplein', 'straat:0518:kaapseplein'],
    ["'s-Gravenzandelaan", 'straat:0518:s-gravenzandelaan'],
    ['Chasséstraat', 'straat:0518:chassestraat'],
    ['Straße Ná Łódź', 'straat:0518:strasse-na-lodz'],
    ['2e Schuytstraat', 'straat:0518:2e-schuytstraat'],
    ['Burg. Patijnlaan ', 'straat:0518:burg-patijnlaan'],
    ['…', 'straat:0518:zonder-naam'],
  ])('of %s is %s', (name, id) => {
    expect(streetId('GM0518', name, none)).toBe(id);
  });

  test('gets a number when it is taken', () => {
    const taken = new Set(['straat:0518:kaapseplein', 'straat:0518:kaapseplein-2']);
    expect(streetId('0518', 'Kaapseplein', taken)).toBe('straat:0518:kaapseplein-3');
  });

  test('never meets another one, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const taken = new Set<string>();
        for (const name of names) taken.add(streetId('0518', name, taken));
        expect(taken.size).toBe(names.length);
        for (const id of taken) expect(id).toMatch(/^straat:0518:[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });
});

test('a municipality is known by any way to write its code', () => {
  expect(['518', '0518', 'GM0518', 'gm0518', ' 0518 '].map(municipalityDigits)).toEqual(Array(5).fill('0518'));
  expect(['', 'BU05181806', '05180', 'Den Haag'].map(municipalityDigits)).toEqual(Array(4).fill(undefined));
});

test('composed and decomposed marks give one slug', () => {
  expect(slugOf('Ce\u0301line')).toBe(slugOf('C\u00e9line'));
});
