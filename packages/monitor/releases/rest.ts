import type { CellState } from '@straatwijs/statistics';
import { restKey } from '../disclosure/index.ts';
import { cellKey, undivided } from './naming.ts';
import type { PlannedCell } from './planned-cells.ts';
import type { Backing } from './sensitive.ts';

/** What is left of a published whole when its published parts are taken off: anybody can work it out. */
export interface Rest {
  readonly whole: PlannedCell;
  /** The dimension that the parts differ in. */
  readonly dimension: string;
  /** The parts that are withheld. */
  readonly parts: readonly PlannedCell[];
  readonly backing: Backing;
}

const together = (parts: readonly PlannedCell[], countOf: (cell: PlannedCell) => number): Backing => {
  const given = new Map<number, number>();
  const open = new Set<number>();
  for (const { tally } of parts) {
    for (const [who, n] of tally.byPerson) given.set(who, (given.get(who) ?? 0) + n);
    for (const who of tally.open) open.add(who);
  }
  const [most = 0, second = 0] = [...given.values()].sort((a, b) => b - a);
  return { count: parts.reduce((n, p) => n + countOf(p), 0), people: open.size, most, second };
};

/** Every rest of a split that follows from this pattern: of themes within all, of what was said within a theme, and so on. */
export const restsOf = (
  cells: readonly PlannedCell[],
  states: readonly CellState[],
  countOf: (cell: PlannedCell) => number,
): readonly Rest[] => {
  const shown = new Set<string>();
  const byName = new Map<string, PlannedCell>();
  for (const [n, cell] of cells.entries()) {
    byName.set(cellKey(cell), cell);
    if (states[n] === 'published') shown.add(cellKey(cell));
  }
  const groups = new Map<string, { whole: PlannedCell; dimension: string; parts: PlannedCell[] }>();
  for (const [n, cell] of cells.entries()) {
    if (states[n] === 'published' || cell.split === '') continue;
    for (const [at, dimension] of cell.split.split('/').entries()) {
      const name = cellKey(undivided(cell, at));
      const whole = byName.get(name);
      if (!whole || !shown.has(name)) continue;
      const group = groups.get(`${dimension} ${name}`);
      if (group) group.parts.push(cell);
      else groups.set(`${dimension} ${name}`, { whole, dimension, parts: [cell] });
    }
  }
  return [...groups.values()].map((g) => ({ ...g, backing: together(g.parts, countOf) }));
};

/** Rests that are published as such: what of one split of all is too little by itself. */
export const isNamedRest = (rest: Rest): boolean => rest.whole.split === '' && rest.dimension !== 'valence';
export const restName = ({ whole, dimension }: Rest) => ({
  family: whole.family,
  edition: whole.edition,
  placeId: whole.placeId,
  period: whole.period,
  split: dimension,
  key: `${dimension}=${restKey}`,
});
