import { lookedFamily, type ReleasedCell } from '../disclosure/index.ts';
import { type InstrumentSet, seriesOf, watchedOf } from '../instruments/index.ts';
import { type Expectation, isOfLooking } from '../measures/index.ts';
import type { Period } from '../periods/index.ts';

/** What everybody may see of one place in one quarter: how often somebody looked and how often it was seen. */
export interface HelpedPeriod {
  readonly state: 'value' | 'too-few' | 'not-looked';
  readonly seen: number;
  readonly looks: number;
  /** What `seen` is divided by: looks, each at a thing as heavy as that thing is seen often. Of one thing: its looks. */
  readonly effort: number;
}

/** One thing that is looked for, with its families of releases, the oldest version first. */
export interface ReleasedThing {
  readonly key: string;
  readonly families: readonly string[];
}

/** The things that an expectation is about: one, or all of a theme and one spirit; what points at a household is in no release. */
export const thingsOf = (
  instruments: InstrumentSet,
  { theme, valence, indicator }: Expectation,
): readonly ReleasedThing[] => {
  const families = new Map<string, string[]>();
  for (const { definition } of instruments.filter(isOfLooking))
    for (const { key, watched } of watchedOf(definition)) {
      const isAsked =
        indicator === undefined ? watched.theme === theme && watched.valence === valence : key === indicator;
      if (isAsked && !watched.pointsAtHome)
        families.set(key, [...(families.get(key) ?? []), lookedFamily(seriesOf(definition), key)]);
    }
  return [...families].map(([key, of]) => ({ key, families: of }));
};

/** The newest version with which people looked on both sides of the start: what was asked differently is not compared. */
const oneVersion = (
  families: readonly string[],
  cells: readonly ReleasedCell[],
  sides: readonly (readonly Period[])[],
): string | undefined =>
  families.findLast((family) =>
    sides.every((side) => cells.some((c) => c.family === family && side.some((p) => p.key === c.period))),
  ) ?? families.at(-1);

/** A thing in the version that is compared, with its released cells by place and period. */
interface KnownThing {
  readonly key: string;
  readonly cells: ReadonlyMap<string, ReleasedCell>;
}
const at = (placeId: string, { key }: Period): string => `${placeId} ${key}`;
const isKnown = (cell: ReleasedCell | undefined): boolean =>
  cell?.state === 'value' && cell.seen !== null && cell.value !== null;

export interface ReleasedThings {
  /** What was added up. */
  readonly things: readonly string[];
  readonly in: (placeId: string, period: Period) => HelpedPeriod;
}

/**
 * Released counts of the things of an expectation as one. Of several things those are added up that were released wherever the
 * best known of them was in the places of the measure, so that no quarter is told by other things than another; a place
 * and quarter in which one of them is withheld has no figure. Each look counts as heavy as its thing is seen often over all
 * of it (indirect standardisation), so that looking more at what is seen often is no change.
 * @param own the places of the measure
 */
export const releasedThings = (
  asked: readonly ReleasedThing[],
  cells: readonly ReleasedCell[],
  own: readonly string[],
  sides: readonly (readonly Period[])[],
): ReleasedThings => {
  const all = asked.map(({ key, families }): KnownThing => {
    const family = oneVersion(families, cells, sides);
    const mine = cells.filter((c) => c.family === family && c.split === '');
    return { key, cells: new Map(mine.map((c) => [`${c.placeId} ${c.period}`, c])) };
  });
  const wanted = own.flatMap((placeId) => sides.flat().map((p) => at(placeId, p)));
  const covers = (thing: KnownThing) => wanted.filter((place) => isKnown(thing.cells.get(place)));
  const best = all.map(covers).reduce<readonly string[]>((most, one) => (one.length > most.length ? one : most), []);
  const kept = all.length === 1 ? all : all.filter((thing) => best.every((place) => isKnown(thing.cells.get(place))));
  const sums = kept.map((thing) => {
    const known = [...thing.cells.values()].filter(isKnown);
    const sum = (of: 'seen' | 'value') => known.reduce((n, c) => n + (c[of] ?? 0), 0);
    return { seen: sum('seen'), looks: sum('value') };
  });
  const total = (of: 'seen' | 'looks') => sums.reduce((n, s) => n + s[of], 0);
  const usual = total('seen') / total('looks');
  // Where nothing was ever seen every look is as heavy.
  const weights = sums.map(({ seen, looks }) => (usual > 0 && kept.length > 1 ? seen / looks / usual : 1));
  return {
    things: kept.map(({ key }) => key),
    in: (placeId, period) => {
      const here = kept.map((thing) => thing.cells.get(at(placeId, period)));
      const nothing = { seen: 0, looks: 0, effort: 0 };
      if (here.every((cell) => cell === undefined)) return { state: 'not-looked', ...nothing };
      if (!here.every(isKnown)) return { state: 'too-few', ...nothing };
      return here.reduce<HelpedPeriod>(
        (sum, cell, n) => ({
          state: 'value',
          seen: sum.seen + (cell?.seen ?? 0),
          looks: sum.looks + (cell?.value ?? 0),
          effort: sum.effort + (cell?.value ?? 0) * (weights[n] ?? 1),
        }),
        { state: 'value', ...nothing },
      );
    },
  };
};
