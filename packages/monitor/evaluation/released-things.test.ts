import { expect, it } from 'vitest';
import { type PublishedCell, releasedCells } from '../disclosure/index.ts';
import { parsePeriod } from '../periods/index.ts';
import { releasedThings } from './released-things.ts';

const [before, after] = ['2025-Q3', '2026-Q3'].map((key) => parsePeriod(key) ?? expect.unreachable());
const cell = (placeId: string, thing: string, period: string, seen: number | null, looks = 0): PublishedCell => ({
  ...{ family: `looked:walk:${thing}`, edition: 2026, placeId, period, split: '', key: '' },
  ...(seen === null
    ? { value: null, seen, contributors: null, state: 'too-few' }
    : { value: looks, seen, contributors: '5-9', state: 'value' }),
});
const asked = ['often', 'seldom'].map((key) => ({ key, families: [`looked:walk:${key}`] }));
const read = (cells: readonly PublishedCell[]) =>
  releasedThings(asked, releasedCells(cells), ['here'], [before ? [before] : [], after ? [after] : []]);

it('looking more at what is often seen is no change', () => {
  // Seen in every look and in one of ten, before and after; after, people looked ten times as much at the first.
  const found = read([
    ...[cell('here', 'often', '2025-Q3', 100, 100), cell('here', 'seldom', '2025-Q3', 10, 100)],
    ...[cell('here', 'often', '2026-Q3', 1000, 1000), cell('here', 'seldom', '2026-Q3', 10, 100)],
  ]);
  const [was, is] = [before, after].map((p) => (p ? found.in('here', p) : expect.unreachable()));
  expect((was?.seen ?? 0) / (was?.looks ?? 0)).toBeLessThan(0.6);
  expect((was?.seen ?? 0) / (was?.effort ?? 0)).toBeCloseTo((is?.seen ?? 0) / (is?.effort ?? 0), 9);
});

it('a place in which one of the things is withheld has no figure, and where nobody looked it says so', () => {
  const of = (placeId: string) => [
    ...[cell(placeId, 'often', '2025-Q3', 5, 10), cell(placeId, 'seldom', '2025-Q3', 1, 10)],
    cell(placeId, 'often', '2026-Q3', 5, 10),
  ];
  const found = read([
    ...of('here'),
    cell('here', 'seldom', '2026-Q3', 1, 10),
    ...of('there'),
    cell('there', 'seldom', '2026-Q3', null),
  ]);
  expect(found.things).toEqual(['often', 'seldom']);
  if (!after) throw new Error('no period');
  expect(found.in('there', after)).toEqual({ state: 'too-few', seen: 0, looks: 0, effort: 0 });
  expect(found.in('elsewhere', after).state).toBe('not-looked');
});

it('a thing that is not known throughout is left out, so that no quarter is told by other things', () => {
  const found = read([
    ...[cell('here', 'often', '2025-Q3', 5, 10), cell('here', 'often', '2026-Q3', 5, 10)],
    cell('here', 'seldom', '2026-Q3', 9, 10),
  ]);
  expect(found.things).toEqual(['often']);
  expect(after && found.in('here', after)).toEqual({ state: 'value', seen: 5, looks: 10, effort: 10 });
});
