import { describe, expect, it } from 'vitest';
import { compareOf, fewestPlaces, fewestVisits, weeksCompared } from './comparison.ts';
import type { LoggedVisit } from './logged-visit.ts';

const week = 202647;
/** So many visits to a place in a week, each with ten children. */
const at = (placeId: string, visits: number, girls: number, of = week): LoggedVisit[] =>
  Array.from({ length: visits }, () => ({
    activity: 'street',
    staffId: 'samira',
    placeId,
    date: '2026-11-18',
    week: of,
    children: 10,
    girls,
    spoken: 2,
  }));
const three = [...at('b', 5, 3), ...at('c', 5, 6), ...at('d', 5, 4)];

describe('a comparison with other places of the organisation', () => {
  it('sets a place beside the middle one of the others', () => {
    expect(compareOf(week, 'a', [...at('a', 5, 5), ...three])).toEqual({
      kind: 'compared',
      here: { visits: 5, girlsShare: 0.5, childrenPerVisit: 10, spokenPerVisit: 2 },
      others: { visits: 5, girlsShare: 0.4, childrenPerVisit: 10, spokenPerVisit: 2 },
      places: 3,
    });
  });

  it('does not appear with one place fewer, and says how many there are', () => {
    const two = [...at('b', 5, 3), ...at('c', 5, 6)];
    expect(compareOf(week, 'a', [...at('a', 5, 5), ...two])).toEqual({ kind: 'too-few-places', places: 2 });
    expect(fewestPlaces).toBe(3);
  });

  it('does not count a place with one visit fewer, neither here nor elsewhere', () => {
    const few = fewestVisits - 1;
    expect(compareOf(week, 'a', [...at('a', few, 5), ...three])).toMatchObject({ kind: 'too-few-here', visits: few });
    expect(compareOf(week, 'a', [...at('a', 5, 5), ...three, ...at('e', few, 9)])).toMatchObject({ places: 3 });
    const fewer = [...at('b', few, 3), ...at('c', 5, 6), ...at('d', 5, 4)];
    expect(compareOf(week, 'a', [...at('a', 5, 5), ...fewer])).toMatchObject({ kind: 'too-few-places', places: 2 });
  });

  it('needs children to take a share of: visits at which nobody was counted do not make one', () => {
    const uncounted = at('a', 5, 5).map(({ girls: _, ...visit }) => visit);
    expect(compareOf(week, 'a', [...uncounted, ...three])).toEqual({ kind: 'too-few-here', visits: 5, children: 0 });
  });

  it('looks at the last weeks only, this one included', () => {
    expect(compareOf(week, 'a', [...at('a', 5, 5, week - weeksCompared + 1), ...three]).kind).toBe('compared');
    expect(compareOf(week, 'a', [...at('a', 5, 5, week - weeksCompared), ...three]).kind).toBe('too-few-here');
    expect(compareOf(week, 'a', [...at('a', 5, 5, week + 1), ...three]).kind).toBe('too-few-here');
  });
});
