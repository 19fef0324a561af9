import { type CellName, type PlanDimension, plannedTables } from '../disclosure/index.ts';
import type { Period } from '../periods/index.ts';
import type { Counted } from './families.ts';
import { Tally } from './freeze.ts';
import type { FrozenAtom, PlacePiece } from './releases-store.ts';

/** A count that the plan allows, with the atoms it adds up and who stand behind it. */
export interface PlannedCell extends CellName {
  readonly scale: string;
  /** Indices of the atoms that it adds up. */
  readonly atoms: number[];
  readonly tally: Tally;
}

export const cellKey = (c: CellName): string => [c.family, c.edition, c.placeId, c.period, c.split, c.key].join('|');

const without = (text: string, n: number): string =>
  text
    .split('/')
    .filter((_, at) => at !== n)
    .join('/');

/** The name of the count that this one is a part of, when it is not split by its n-th dimension. */
export const undivided = (cell: CellName, n: number): CellName => ({
  ...cell,
  split: without(cell.split, n),
  key: without(cell.key, n),
});

type Split = Readonly<Record<PlanDimension, string>>;
/** `theme=clean/valence=positive`: the parts in the order of the plan. */
export const keyOf = (split: readonly PlanDimension[], of: Split): string =>
  split.map((d) => `${d}=${of[d]}`).join('/');

const pieceKey = (edition: number, placeId: string): string => `${edition} ${placeId}`;

type Where = { readonly family: string; readonly edition: number; readonly placeId: string; readonly week: number };

/** Names every planned count, of some periods, that something at this place in this week adds to. */
export type Naming = (at: Where, of: Split, visit: (name: CellName, key: string, scale: string) => void) => void;

export const namingOf = (periods: readonly Period[], pieces: readonly PlacePiece[]): Naming => {
  const within = new Map(pieces.map((p) => [pieceKey(p.edition, p.placeId), p.within]));
  const periodsOfWeek = new Map<number, Period[]>();
  for (const period of periods)
    for (const week of period.weeks) {
      const list = periodsOfWeek.get(week);
      if (list) list.push(period);
      else periodsOfWeek.set(week, [period]);
    }
  return ({ family, edition, placeId, week }, of, visit) => {
    const around = within.get(pieceKey(edition, placeId)) ?? [];
    for (const period of periodsOfWeek.get(week) ?? [])
      for (const table of plannedTables(family)) {
        if (table.period !== period.kind) continue;
        const split = table.split.join('/');
        const key = keyOf(table.split, of);
        for (const { id, scale } of around) {
          if (!(table.scales as readonly string[]).includes(scale)) continue;
          const name = { family, edition, placeId: id, period: period.key, split, key };
          visit(name, cellKey(name), scale);
        }
      }
  };
};

/**
 * Every planned count of some periods in which anything was counted. A count adds up frozen atoms, so that months agree with
 * the weeks that were published before; who stand behind it is counted from those who are still there, so that somebody who
 * withdrew protects nobody.
 * @param counted units of the weeks of these periods that were there when their week was frozen
 */
export const plannedCells = (
  periods: readonly Period[],
  pieces: readonly PlacePiece[],
  atoms: readonly FrozenAtom[],
  counted: readonly Counted[],
  person: (one: Counted, n: number) => number,
): readonly PlannedCell[] => {
  const cells = new Map<string, PlannedCell>();
  const naming = namingOf(periods, pieces);
  const each = (at: Where, of: Split, visit: (cell: PlannedCell) => void): void =>
    naming(at, of, (name, known, scale) => {
      let cell = cells.get(known);
      if (!cell) {
        cell = { ...name, scale, atoms: [], tally: new Tally() };
        cells.set(known, cell);
      }
      visit(cell);
    });

  for (const [n, atom] of atoms.entries()) each(atom, atom, (cell) => cell.atoms.push(n));
  for (const [n, one] of counted.entries()) {
    const { theme, perspective, indicator, edition, placeId, week } = one.unit;
    const who = person(one, n);
    each(
      { family: one.family, edition, placeId, week },
      { theme, perspective, indicator, valence: one.valence },
      (cell) => cell.tally.add(who, one.seen, one.unit.lee),
    );
  }
  // Sorted, so that the same input gives the same release. A count of people who all withdrew meanwhile has no cell of atoms.
  return [...cells.values()].filter((c) => c.atoms.length > 0).sort((a, b) => (cellKey(a) < cellKey(b) ? -1 : 1));
};
