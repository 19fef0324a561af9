import { describe, expect, test } from 'vitest';
import { closureOf } from './closure.ts';
import { geographyOf } from './geography.ts';
import type { PlaceDraft } from './place.ts';

const about = {
  edition: 2019,
  municipality: { code: 'GM0518', name: 'Den Haag' },
  source: 'test',
  attribution: 'test',
  schematic: false,
};
const areas: readonly PlaceDraft[] = [
  {
    id: 'BU05183620',
    name: 'Moerwijk-Oost',
    scale: 'buurt',
    parents: ['WK051836'],
    point: [4.3, 52.05],
    polygons: [
      [
        [
          [4.29, 52.04],
          [4.31, 52.04],
          [4.31, 52.06],
          [4.29, 52.04],
        ],
      ],
    ],
  },
  { id: 'BU05183637', name: 'Moerwijk-West', scale: 'buurt', parents: ['WK051836'], point: [4.28, 52.05] },
];
const streets: readonly PlaceDraft[] = [
  {
    id: 'straat:0518:moerweg',
    name: 'Moerweg',
    scale: 'street',
    parents: ['BU05183637', 'BU05183620'],
    point: [4.29, 52.05],
  },
];

describe('a geography', () => {
  test('gets the municipality and the wijken that the source left out, parents first', () => {
    const made = geographyOf({ ...about, areas, streets });
    expect(made.ok && made.value.places.map(({ id }) => id)).toEqual([
      'GM0518',
      'WK051836',
      'BU05183620',
      'BU05183637',
      'straat:0518:moerweg',
    ]);
    expect(made.ok && made.value.places[1]).toMatchObject({
      name: 'Wijk 36',
      parents: ['GM0518'],
      polygons: areas[0]?.polygons,
    });
    expect(made.ok && made.value.municipality).toEqual({ code: '0518', name: 'Den Haag' });
  });

  test('puts a priority area above its members', () => {
    const made = geographyOf({
      ...about,
      areas,
      streets,
      priorityAreas: [{ id: 'gebied:0518:moerweg', name: 'Moerweg', members: ['straat:0518:moerweg'] }],
    });
    if (!made.ok) throw new Error(made.refusal.code);
    const closure = closureOf(made.value.places);
    expect(closure.ok && closure.value).toContainEqual({
      ancestor: 'gebied:0518:moerweg',
      descendant: 'straat:0518:moerweg',
    });
    expect(made.value.places.find(({ scale }) => scale === 'priority-area')).toMatchObject({
      parents: ['GM0518'],
      point: [4.29, 52.05],
    });
  });

  test('refuses a member that does not exist and a code that is none', () => {
    const priorityAreas = [{ id: 'gebied:0518:x', name: 'X', members: ['straat:0518:x'] }];
    expect(geographyOf({ ...about, areas, priorityAreas })).toMatchObject({
      ok: false,
      refusal: { code: 'place-unknown-parent' },
    });
    const municipality = { code: 'Den Haag', name: 'Den Haag' };
    expect(geographyOf({ ...about, municipality, areas })).toMatchObject({
      ok: false,
      refusal: { code: 'places-municipality-needed' },
    });
  });
});
