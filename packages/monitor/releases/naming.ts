import { type CellName, type PlanDimension, plannedTables } from '../disclosure/index.ts';
import type { Period } from '../periods/index.ts';
import type { PlacePiece } from './releases-store.ts';

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

/** A place in a period, of which counts are planned: names of counts differ in these, and in how they are split. */
export interface PlacePeriod {
  readonly number: number;
  readonly of: Omit<CellName, 'split' | 'key'>;
  readonly scale: string;
  /** The ways in which it is split, the undivided whole among them. */
  readonly splits: readonly (readonly PlanDimension[])[];
}

export type Split = Readonly<Record<PlanDimension, string>>;

/** The name of a count, split one way: `theme=clean/valence=positive`, the parts in the order of the plan. */
export const nameIn = ({ of }: PlacePeriod, split: readonly PlanDimension[], values: Split): CellName => ({
  ...of,
  split: split.join('/'),
  key: split.map((d) => `${d}=${values[d]}`).join('/'),
});

const pieceKey = (edition: number, placeId: string): string => `${edition} ${placeId}`;

export interface Where {
  readonly family: string;
  readonly edition: number;
  readonly placeId: string;
  readonly week: number;
}

/** Of some periods, each place in each period to whose counts something adds that is told at a place in a week. */
export const placePeriodsOf = (
  periods: readonly Period[],
  pieces: readonly PlacePiece[],
): ((at: Where) => readonly PlacePeriod[]) => {
  const within = new Map(pieces.map((p) => [pieceKey(p.edition, p.placeId), p.within]));
  const periodsOfWeek = new Map<number, Period[]>();
  for (const period of periods)
    for (const week of period.weeks) {
      const list = periodsOfWeek.get(week);
      if (list) list.push(period);
      else periodsOfWeek.set(week, [period]);
    }
  const known = new Map<string, PlacePeriod>();
  return ({ family, edition, placeId, week }) => {
    const found: PlacePeriod[] = [];
    for (const period of periodsOfWeek.get(week) ?? [])
      for (const { id, scale } of within.get(pieceKey(edition, placeId)) ?? []) {
        const key = [family, edition, id, period.key].join('|');
        let one = known.get(key);
        if (!one) {
          const splits = plannedTables(family).flatMap((t) =>
            t.period === period.kind && (t.scales as readonly string[]).includes(scale) ? [t.split] : [],
          );
          one = { number: known.size, of: { family, edition, placeId: id, period: period.key }, scale, splits };
          known.set(key, one);
        }
        if (one.splits.length > 0) found.push(one);
      }
    return found;
  };
};
