import type { CellState } from '@straatwijs/statistics';
import { classOf, type PublishedCell } from '../disclosure/index.ts';
import type { PlannedCell } from './planned-cells.ts';
import { backingOf } from './problem.ts';
import type { CellInput, FrozenAtom, ReleaseContent } from './releases-store.ts';
import { isNamedRest, restName, restsOf } from './rest.ts';
import { isSensitive } from './sensitive.ts';

const withheld = { value: null, seen: null, contributors: null, state: 'too-few' } as const;

/** A count as it is published, from what stands behind it. */
export const publishedOf = (input: CellInput, shown: boolean): PublishedCell => {
  const { count, people, most: _most, second: _second, seen, ...name } = input;
  return shown
    ? { ...name, value: count, seen, contributors: classOf(people), state: 'value' }
    : { ...name, ...withheld };
};

/** The planned counts with what stands behind them; and after them what is left of a split, together. */
export const inputsOf = (
  cells: readonly PlannedCell[],
  atoms: readonly FrozenAtom[],
  states: readonly CellState[],
): readonly CellInput[] => {
  const seenIn = (cell: PlannedCell) => cell.atoms.reduce((n, a) => n + (atoms[a]?.seen ?? 0), 0);
  const planned = cells.map((cell) => {
    const { scale: _scale, atoms: _atoms, tally: _tally, ...name } = cell;
    return { ...name, ...backingOf(cell, atoms), seen: seenIn(cell) };
  });
  const rests = restsOf(cells, states, (c) => backingOf(c, atoms).count)
    .filter(isNamedRest)
    .map((rest) => ({ ...restName(rest), ...rest.backing, seen: 0 }));
  return [...planned, ...rests];
};

/** The planned counts with what stands behind them, as they are published; and what is left of a split, together. */
export const contentOf = (
  cells: readonly PlannedCell[],
  atoms: readonly FrozenAtom[],
  states: readonly CellState[],
): Pick<ReleaseContent, 'inputs' | 'cells'> => {
  const inputs = inputsOf(cells, atoms, states);
  return {
    inputs,
    cells: inputs.map((input, n) =>
      publishedOf(input, n < cells.length ? states[n] === 'published' : !isSensitive(input)),
    ),
  };
};
