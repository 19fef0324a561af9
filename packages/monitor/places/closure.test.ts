import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closureOf } from './closure.ts';
import type { PlaceDraft } from './place.ts';

function place(id: string, ...parents: string[]): PlaceDraft {
  return { id, name: id, scale: 'buurt', parents };
}

function pairs(places: readonly PlaceDraft[]): readonly string[] {
  const closure = closureOf(places);
  if (!closure.ok) throw new Error(closure.refusal.code);
  return closure.value.map(({ ancestor, descendant }) => `${ancestor}>${descendant}`);
}

function refusal(places: readonly PlaceDraft[]): unknown {
  const closure = closureOf(places);
  return closure.ok ? undefined : closure.refusal;
}

describe('the closure', () => {
  test('holds every place in itself and in everything above it, each pair once', () => {
    const places = [place('street', 'b1', 'b2'), place('b1', 'w'), place('b2', 'w'), place('w', 'city'), place('city')];
    expect(pairs(places)).toEqual([
      'b1>b1',
      'b1>street',
      'b2>b2',
      'b2>street',
      'city>b1',
      'city>b2',
      'city>city',
      'city>street',
      'city>w',
      'street>street',
      'w>b1',
      'w>b2',
      'w>street',
      'w>w',
    ]);
  });

  test('does not depend on the order of the places', () => {
    const places = [place('a'), place('b', 'a'), place('c', 'a', 'b'), place('d', 'c'), place('e', 'b')];
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (shuffled) => {
        expect(pairs(shuffled)).toEqual(pairs(places));
      }),
    );
  });

  test('equals following parents one by one, for any set without cycles', () => {
    const sets = fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 3 }), { maxLength: 30 });
    fc.assert(
      fc.property(sets, (lists) => {
        const places = lists.map((list, at) =>
          place(`p${at}`, ...new Set(list.filter((n) => n < at).map((n) => `p${n}`))),
        );
        const above = (id: string): readonly string[] => [
          id,
          ...(places.find((one) => one.id === id)?.parents ?? []).flatMap(above),
        ];
        const expected = places.flatMap(({ id }) => [...new Set(above(id))].map((ancestor) => `${ancestor}>${id}`));
        expect(new Set(pairs(places))).toEqual(new Set(expected));
      }),
    );
  });

  test('takes a long chain', () => {
    const chain = Array.from({ length: 1500 }, (_, at) =>
      at === 1499 ? place(`p${at}`) : place(`p${at}`, `p${at + 1}`),
    );
    expect(pairs(chain)).toHaveLength((1500 * 1501) / 2);
  });

  test('refuses what would make counts wrong', () => {
    expect(refusal([place('a'), place('a')])).toEqual({ code: 'place-duplicate', args: { id: 'a' } });
    expect(refusal([place('a', 'x')])).toEqual({ code: 'place-unknown-parent', args: { id: 'a', parent: 'x' } });
    expect(refusal([place('a', 'a')])).toEqual({ code: 'place-cycle', args: { id: 'a' } });
    expect(refusal([place('a', 'b'), place('b', 'c'), place('c', 'a')])).toMatchObject({ code: 'place-cycle' });
  });
});
