import type { Period } from '../periods/index.ts';
import { type FrozenBy, leftOverOf } from './left-over.ts';
import { cellKey, undivided } from './naming.ts';
import type { PlannedCell } from './planned-cells.ts';
import type { PlacePiece } from './releases-store.ts';
import { isSensitive } from './sensitive.ts';

/** The parts of a whole along one way of dividing it: its themes, its places of one scale, its weeks. */
interface Division {
  readonly whole: number;
  readonly parts: number[];
}

const grouped = <T>(
  items: readonly T[],
  keyOf: (item: T, n: number) => string,
): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>();
  for (const [n, item] of items.entries()) {
    const key = keyOf(item, n);
    const list = groups.get(key);
    if (list) list.push(n);
    else groups.set(key, [n]);
  }
  return groups;
};

/** Of two places with the same streets, the one of the smaller scale lies within the other. */
const scales = ['street', 'square', 'buurt', 'priority-area', 'wijk', 'district', 'city'];

/** Which places lie wholly within which others. */
const nesting = (pieces: readonly PlacePiece[]): ((inner: PlannedCell, outer: PlannedCell) => boolean) => {
  const leaves = new Map<string, Set<string>>();
  const name = (edition: number, id: string) => `${edition} ${id}`;
  for (const { edition, placeId, within } of pieces)
    for (const { id } of within) {
      const set = leaves.get(name(edition, id)) ?? new Set();
      leaves.set(name(edition, id), set.add(placeId));
    }
  const known = new Map<string, boolean>();
  return (inner, outer) => {
    const [a, b] = [name(inner.edition, inner.placeId), name(outer.edition, outer.placeId)];
    const key = `${a}|${b}`;
    let isIn = known.get(key);
    if (isIn === undefined) {
      const inside = leaves.get(a) ?? new Set();
      const around = leaves.get(b) ?? new Set();
      const isLess = inside.size < around.size || scales.indexOf(inner.scale) < scales.indexOf(outer.scale);
      isIn = isLess && [...inside].every((leaf) => around.has(leaf));
      known.set(key, isIn);
    }
    return isIn;
  };
};

const divisionsOf = (
  cells: readonly PlannedCell[],
  periods: ReadonlyMap<string, Period>,
  pieces: readonly PlacePiece[],
): readonly Division[] => {
  const divisions = new Map<string, Division>();
  const join = (way: string, whole: number, part: number): void => {
    const key = `${way} ${whole}`;
    const division = divisions.get(key) ?? { whole, parts: [] };
    division.parts.push(part);
    divisions.set(key, division);
  };
  const byName = new Map(cells.map((c, n) => [cellKey(c), n]));
  const isIn = nesting(pieces);
  const overSame = grouped(cells, (c) => [c.family, c.edition, c.period, c.split, c.key].join('|'));
  const ofSame = grouped(cells, (c) => [c.family, c.edition, c.placeId, c.split, c.key].join('|'));
  for (const [n, cell] of cells.entries()) {
    if (cell.split !== '')
      for (const [at, dimension] of cell.split.split('/').entries()) {
        const whole = byName.get(cellKey(undivided(cell, at)));
        if (whole !== undefined) join(dimension, whole, n);
      }
    for (const whole of overSame.get([cell.family, cell.edition, cell.period, cell.split, cell.key].join('|')) ?? []) {
      const outer = cells[whole];
      if (outer && outer.scale !== cell.scale && isIn(cell, outer)) join(cell.scale, whole, n);
    }
    const mine = periods.get(cell.period);
    for (const whole of ofSame.get([cell.family, cell.edition, cell.placeId, cell.split, cell.key].join('|')) ?? []) {
      const longer = periods.get(cells[whole]?.period ?? '');
      if (!mine || !longer || longer.weeks.length <= mine.weeks.length) continue;
      if (mine.firstWeek >= longer.firstWeek && mine.lastWeek <= longer.lastWeek) join(mine.kind, whole, n);
    }
  }
  return [...divisions.values()];
};

/**
 * A first pattern (beginpatroon), from the largest counts to the smallest: a count is shown when all that it is a part of is
 * shown, and when what is then left of each of these is nothing, or stands on enough people itself. So an answer at one
 * step of a stair never rests on a hidden one above it, and no single subtraction tells of too few. What several together
 * tell is found by the proof, and little is left for it to find.
 * @param can whether a count may be shown by itself
 * @returns for each count whether it is worth trying
 */
export const openingPattern = (
  cells: readonly PlannedCell[],
  can: (cell: PlannedCell) => boolean,
  frozen: FrozenBy,
  periods: readonly Period[],
  pieces: readonly PlacePiece[],
): readonly boolean[] => {
  const lengths = new Map(periods.map((p) => [p.key, p]));
  const divisions = divisionsOf(cells, lengths, pieces);
  const leftOver = leftOverOf(frozen);
  const partOf: Division[][] = cells.map(() => []);
  const wholeOf: Division[][] = cells.map(() => []);
  for (const division of divisions) {
    wholeOf[division.whole]?.push(division);
    for (const part of division.parts) partOf[part]?.push(division);
  }
  const shown = cells.map(() => false);
  const leavesEnough = ({ whole, parts }: Division): boolean => {
    const off = parts.flatMap((part) => (shown[part] ? [cells[part]?.atoms ?? []] : []));
    const backing = leftOver(cells[whole]?.atoms ?? [], off);
    return !backing || !isSensitive(backing);
  };
  const weeks = (c: PlannedCell) => lengths.get(c.period)?.weeks.length ?? 0;
  const order = [...cells.keys()].sort((a, b) => {
    const [x, y] = [cells[a], cells[b]];
    if (!x || !y) return 0;
    // Nothing comes before what it is a part of, also where the part is all of it.
    return (
      y.atoms.length - x.atoms.length ||
      weeks(y) - weeks(x) ||
      x.split.length - y.split.length ||
      scales.indexOf(y.scale) - scales.indexOf(x.scale) ||
      a - b
    );
  });
  for (const n of order) {
    const cell = cells[n];
    if (!cell || !can(cell) || !partOf[n]?.every(({ whole }) => shown[whole])) continue;
    shown[n] = true;
    if (![...(partOf[n] ?? []), ...(wholeOf[n] ?? [])].every(leavesEnough)) shown[n] = false;
  }
  return shown;
};
