import { describe, expect, test } from 'vitest';
import { nextEdition } from './next-edition.ts';
import type { Geography, PlaceDraft, Polygons } from './place.ts';

const block = (west: number, width = 1): Polygons => [
  [
    [
      [west, 52],
      [west + width, 52],
      [west + width, 53],
      [west, 53],
      [west, 52],
    ],
  ],
];
const buurt = (id: string, name: string, polygons: Polygons): PlaceDraft => ({
  id,
  name,
  scale: 'buurt',
  parents: [`WK${id.slice(2, 8)}`],
  point: [(polygons[0]?.[0]?.[0]?.[0] ?? 0) + 0.5, 52.5],
  polygons,
});
const about = { municipality: { code: '0001', name: 'Ons Dorp' }, source: 'test', attribution: 'test' };
const made = (edition: number, areas: readonly PlaceDraft[], before?: Geography) => {
  const next = nextEdition({ ...about, edition, areas }, before);
  if (!next.ok) throw new Error(next.refusal.code);
  return next.value;
};
const street = (id: string, parents: readonly string[], lon: number): PlaceDraft => ({
  id,
  name: id,
  scale: 'street',
  parents,
  point: [lon, 52.5],
});
const west = buurt('BU00010001', 'West', block(4));
const east = buurt('BU00010002', 'Oost', block(5));
const first = made(2019, [west, east]).geography;
const withStreets = (places: readonly PlaceDraft[]): Geography => ({ ...first, places: [...first.places, ...places] });
const find = (geography: Geography, id: string) => geography.places.find((place) => place.id === id);

describe('an edition after another', () => {
  test('gets every street in the area around its label, whatever the codes say', () => {
    const before = withStreets([street('a', ['BU00010001'], 4.5), street('b', ['BU00010002'], 5.5)]);
    // The codes have changed sides.
    const { geography } = made(
      2020,
      [buurt('BU00010001', 'Oost', block(5)), buurt('BU00010002', 'West', block(4))],
      before,
    );
    expect(find(geography, 'a')?.parents).toEqual(['BU00010002']);
    expect(find(geography, 'b')?.parents).toEqual(['BU00010001']);
  });

  test('leaves out and counts what lies outside, but not within the same year', () => {
    const before = withStreets([street('a', ['BU00010002'], 5.5)]);
    const later = made(2020, [west], before);
    expect([later.carried.outside, find(later.geography, 'a')]).toEqual([1, undefined]);
    const again = made(2019, [west], before);
    expect([again.carried.outside, find(again.geography, 'a')?.parents]).toEqual([1, ['GM0001']]);
  });

  test('keeps the second buurt of a street only within the same year', () => {
    const before = withStreets([street('a', ['BU00010001', 'BU00010002'], 4.5)]);
    expect(find(made(2019, [west, east], before).geography, 'a')?.parents).toEqual(['BU00010001', 'BU00010002']);
    expect(find(made(2020, [west, east], before).geography, 'a')?.parents).toEqual(['BU00010001']);
  });

  test('says what share of each area went where, and nothing beside a schematic drawing', () => {
    const { overlap } = made(2020, [buurt('BU00010001', 'Alles', block(4, 1.5))], first);
    const shares = overlap
      .filter(({ to }) => to === 'BU00010001')
      .map(({ from, share }) => [from, Math.round(share * 10)]);
    expect(shares).toEqual([
      ['BU00010001', 10],
      ['BU00010002', 5],
    ]);
    expect(made(2020, [west], { ...first, schematic: true }).overlap).toEqual([]);
    expect(made(2019, [west], first).overlap).toEqual([]);
  });

  test('lets a set follow its areas by where they lie', () => {
    const set: PlaceDraft = { id: 'gebied:0001:oost', name: 'Oost', scale: 'priority-area', parents: ['GM0001'] };
    const before = {
      ...first,
      places: [...first.places.map((p) => (p.id === east.id ? { ...p, parents: [...p.parents, set.id] } : p)), set],
    };
    const moved = [buurt('BU00010001', 'Oost', block(5)), buurt('BU00010002', 'West', block(4))];
    const members = (g: Geography) => g.places.filter(({ parents }) => parents.includes(set.id)).map(({ id }) => id);
    expect(members(made(2020, moved, before).geography)).toEqual(['BU00010001']);
    expect(members(made(2020, moved, { ...before, schematic: true }).geography)).toEqual(['BU00010001']);
    expect(members(made(2019, [west, east], before).geography)).toEqual(['BU00010002']);
  });

  test('takes names of the same year for codes without one', () => {
    const bare = made(2019, [{ ...west, name: west.id }, east], first).geography;
    expect(find(bare, 'BU00010001')?.name).toBe('West');
    expect(find(made(2020, [{ ...west, name: west.id }], first).geography, 'BU00010001')?.name).toBe('BU00010001');
  });
});
