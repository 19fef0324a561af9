import { expect, it } from 'vitest';
import { periodOf } from '../periods/index.ts';
import type { Earlier } from './earlier.ts';
import { withheldBefore } from './earlier.ts';
import { atomKey, freeze } from './freeze.ts';
import { piecesOf } from './pieces-of-atoms.ts';
import { plannedCells } from './planned-cells.ts';
import { problemOf } from './problem.ts';
import { pieces, type Street, told } from './told.test-data.ts';

const weeks = [202602, 202603, 202604];
const periods = [periodOf(202602, 'month')];

const asked = (wasWithheld: (key: string) => boolean = () => false) => {
  const of = (who: number, street: Street) =>
    told({ who, street, week: weeks[0] ?? 0, theme: 'clean', valence: 'positive' });
  // One alone in a street, three together in another, and seven who make a figure.
  const counted = [
    of(1, 'a'),
    ...[2, 3, 4].map((who) => of(who, 'b')),
    ...[5, 6, 7, 8, 9, 10, 11].map((who) => of(who, 'c')),
  ];
  const person = (_: unknown, n: number) => counted[n]?.who ?? 0;
  const atoms = freeze(counted, person);
  const cells = plannedCells(periods, pieces, atoms, counted, person);
  const parts = piecesOf([{ order: 1, atoms }]);
  const { problem } = problemOf({
    periods,
    cells,
    atoms,
    counted,
    person,
    places: pieces,
    parts,
    orderOf: () => 1,
    earlier: { periods: [], cells: [], atoms: [] },
    wasWithheld: (c) => wasWithheld(`${c.placeId} ${c.split}`),
    isThin: () => false,
  });
  return {
    problem,
    cells,
    partsOf: (street: Street) => atoms.filter((a) => a.placeId === street).flatMap((a) => parts.of(1, atomKey(a))),
  };
};

it('whoever told something alone is somebody who knows that part, and nobody else is', () => {
  const { problem, partsOf } = asked();
  expect(problem.insiders).toEqual([partsOf('a')]);
});

it('what few told in a place may not be pinned down, though no count of it is planned', () => {
  const { problem, partsOf } = asked();
  const targets = problem.targets.map((t) => t.atoms.join(' '));
  expect(targets).toContain(partsOf('a').join(' '));
  expect(targets).toContain(partsOf('b').join(' '));
  expect(targets).not.toContain(partsOf('c').join(' '));
});

it('withholding what was withheld before costs less than something else, so that patterns stay', () => {
  const [first, then] = [asked(), asked((name) => name === 'south ')];
  const at = first.cells.findIndex((c) => c.placeId === 'south' && c.split === '');
  expect(then.problem.cells[at]?.weight).toBeLessThan(first.problem.cells[at]?.weight ?? 0);
  const others = (of: typeof first) => of.problem.cells.filter((_, n) => n !== at).map((c) => c.weight);
  expect(others(then)).toEqual(others(first));
});

it('a count was withheld before when it was in the period of its kind just before, the last time that was said', () => {
  const name = { family: 'told', edition: 2019, placeId: 'south', split: '', key: '' };
  const said = (period: string, state: 'value' | 'too-few') =>
    ({ content: { cells: [{ ...name, period, state }] } }) as unknown as Earlier; // of a release only this is looked at
  const cell = { ...name, period: '2026-02', scale: 'buurt', atoms: [], tally: asked().cells[0]?.tally } as never;
  expect(withheldBefore([said('2026-01', 'too-few')])(cell)).toBe(true);
  expect(withheldBefore([said('2025-12', 'too-few')])(cell)).toBe(false);
  expect(withheldBefore([said('2026-01', 'too-few'), said('2026-01', 'value')])(cell)).toBe(false);
});
