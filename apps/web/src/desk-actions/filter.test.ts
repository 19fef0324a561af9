import { expect, test } from 'vitest';
import { actionFields, actionsPath, messagesIn, readActionFilter } from './filter.ts';

test('a filter goes into the address and comes out the same', () => {
  const query = new URLSearchParams('plek=BU05183620&thema=green&stand=solved&van=noor&telaat=ja&als=bord');
  const filter = readActionFilter(query);
  expect(filter).toEqual({
    place: 'BU05183620',
    theme: 'green',
    state: 'solved',
    owner: 'noor',
    late: true,
    board: true,
  });
  expect(actionsPath(filter)).toBe(`/werk/acties?${query}`);
  expect(readActionFilter(new URLSearchParams(actionFields(filter).map(([n, v]) => [n, v])))).toEqual(filter);
});

test('what does not exist counts as not given', () => {
  const filter = readActionFilter(new URLSearchParams('plek=a b&thema=blauw&stand=weg&telaat=1&als=kaart'));
  expect(filter).toEqual({ late: false, board: false });
  expect(actionsPath(filter)).toBe('/werk/acties');
  expect(messagesIn(new URLSearchParams('bericht=1&bericht=<b>'))).toEqual([]);
});
