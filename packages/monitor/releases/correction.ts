import { threshold } from '../disclosure/index.ts';
import type { Period, Week } from '../periods/index.ts';
import type { Counted } from './families.ts';
import { atomKey, atomOf, Tally } from './freeze.ts';
import { cellKey, nameIn, placePeriodsOf, type Split, type Where } from './naming.ts';
import type { FrozenAtom, PlacePiece } from './releases-store.ts';
import { type Backing, isSensitive } from './sensitive.ts';

/** What is set right together or not at all: whoever says something else about the same thing stays within it. */
export const correctedTogether = (a: Pick<FrozenAtom, 'family' | 'edition' | 'placeId' | 'week' | 'theme'>): string =>
  [a.family, a.edition, a.placeId, a.week, a.theme].join('|');

export interface ToSetRight {
  /** Weeks that were frozen before and can still be set right. */
  readonly weeks: readonly Week[];
  readonly fresh: (week: Week) => readonly FrozenAtom[];
  readonly frozen: (week: Week) => readonly FrozenAtom[];
  /** Everything that counts, with who told it. */
  readonly counted: readonly Counted[];
  readonly person: (one: Counted, n: number) => number;
  /** Whether this was not there yet when it could last be counted. */
  readonly isLate: (one: Counted) => boolean;
  /** Periods that were published. */
  readonly periods: readonly Period[];
  readonly places: readonly PlacePiece[];
  /** Whether a count of this name was ever shown, and who stood behind it when it was counted last. */
  readonly before: (key: string) => (Pick<Backing, 'people' | 'most'> & { readonly shown: boolean }) | undefined;
}

export interface SetRight {
  /** The weeks that are frozen anew, with all their atoms. */
  readonly weeks: ReadonlyMap<Week, readonly FrozenAtom[]>;
  readonly isTaken: (together: string) => boolean;
  /** Whether the change of a count, as it was published before, stands on too few people. */
  readonly isThin: (key: string) => boolean;
}

interface Changed {
  readonly atom: FrozenAtom;
  by: number;
}

/** What counts otherwise than it was frozen, by what is set right together. */
const changedIn = (
  fresh: readonly FrozenAtom[],
  frozen: readonly FrozenAtom[],
): ReadonlyMap<string, ReadonlyMap<string, Changed>> => {
  const groups = new Map<string, Map<string, Changed>>();
  const change = (atom: FrozenAtom, by: number): void => {
    const together = correctedTogether(atom);
    const atoms = groups.get(together) ?? new Map<string, Changed>();
    const found = atoms.get(atomKey(atom));
    if (found) found.by += by;
    else atoms.set(atomKey(atom), { atom, by });
    groups.set(together, atoms);
  };
  for (const atom of fresh) change(atom, atom.count);
  for (const atom of frozen) change(atom, -atom.count);
  for (const [together, atoms] of groups) if ([...atoms.values()].every((a) => a.by === 0)) groups.delete(together);
  return groups;
};

/**
 * How many different people of those who were counted are still there, by the name of a count: in every week of it, also those
 * that are final, or who told only then would be taken to have left. Asked of few, so found when asked.
 */
const staying = (
  { counted, person, isLate }: ToSetRight,
  placePeriods: ReturnType<typeof placePeriodsOf>,
): ((key: string) => number) => {
  let tallies: Map<string, Tally> | undefined;
  const tallied = (): Map<string, Tally> => {
    const found = new Map<string, Tally>();
    for (const [n, one] of counted.entries()) {
      if (isLate(one)) continue;
      const atom = atomOf(one);
      for (const around of placePeriods(atom))
        for (const split of around.splits) {
          const key = cellKey(nameIn(around, split, atom));
          const tally = found.get(key) ?? new Tally();
          tally.add(person(one, n), 0, one.unit.lee);
          found.set(key, tally);
        }
    }
    return found;
  };
  return (key) => {
    tallies ??= tallied();
    return tallies.get(key)?.open.size ?? 0;
  };
};

interface Change {
  net: number;
  readonly late: Tally;
  readonly groups: Set<string>;
}

/**
 * Which of what came late or was taken back is set right now. Whoever holds the old figure beside the new one has the difference:
 * so it must stand on five people like any other count, who came or who left, wherever both would be shown. Where it does not,
 * the old figure stays as it was and waits for more. How many left is what is missing of those who stood behind the old figure;
 * of how much each of them told nothing is kept, so the most that anybody told is taken for it.
 */
export const setRight = (given: ToSetRight): SetRight => {
  const groups = new Map<string, ReadonlyMap<string, Changed>>();
  for (const week of given.weeks)
    for (const [together, atoms] of changedIn(given.fresh(week), given.frozen(week))) groups.set(together, atoms);

  const placePeriods = placePeriodsOf(given.periods, given.places);
  const changesOf = (): ReadonlyMap<string, Change> => {
    const changes = new Map<string, Change>();
    const each = (together: string, at: Where, of: Split, visit: (change: Change) => void): void => {
      for (const around of placePeriods(at))
        for (const split of around.splits) {
          const key = cellKey(nameIn(around, split, of));
          const found = changes.get(key) ?? { net: 0, late: new Tally(), groups: new Set() };
          changes.set(key, found);
          found.groups.add(together);
          visit(found);
        }
    };
    for (const [together, atoms] of groups)
      for (const { atom, by } of atoms.values())
        each(together, atom, atom, (c) => {
          c.net += by;
        });
    for (const [n, one] of given.counted.entries()) {
      const atom = atomOf(one);
      const together = correctedTogether(atom);
      if (!groups.has(together) || !given.isLate(one)) continue;
      each(together, atom, atom, (c) => c.late.add(given.person(one, n), 0, one.unit.lee));
    }
    return changes;
  };
  const still = staying(given, placePeriods);
  const isThin = (key: string, { net, late }: Change): boolean => {
    if (net === 0) return false;
    if (late.count > 0 && !isSensitive({ count: late.count, ...late.backing() })) return false;
    const before = given.before(key);
    const gone = late.count - net;
    if (!before || net > 0 || gone < threshold || before.people < threshold) return true;
    const people = before.people - still(key);
    return isSensitive({ count: gone, people, most: before.most, second: before.most });
  };
  let changes = changesOf();
  for (;;) {
    const waiting = [...changes].filter(([key, c]) => given.before(key)?.shown && isThin(key, c));
    if (waiting.length === 0) break;
    for (const [, c] of waiting) for (const together of c.groups) groups.delete(together);
    changes = changesOf();
  }
  const weeks = new Map<Week, readonly FrozenAtom[]>();
  const isTaken = (together: string) => groups.has(together);
  for (const week of given.weeks) {
    const stays = given.frozen(week).filter((a) => !isTaken(correctedTogether(a)));
    const comes = given.fresh(week).filter((a) => isTaken(correctedTogether(a)));
    if (stays.length < given.frozen(week).length || comes.length > 0)
      weeks.set(
        week,
        [...stays, ...comes].sort((a, b) => (atomKey(a) < atomKey(b) ? -1 : 1)),
      );
  }
  const thin = new Set([...changes].flatMap(([key, c]) => (isThin(key, c) ? [key] : [])));
  return { weeks, isTaken, isThin: (key) => thin.has(key) };
};
