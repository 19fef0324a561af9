import type { Period, Week } from '../periods/index.ts';
import type { Counted } from './families.ts';
import { atomKey, atomOf, Tally } from './freeze.ts';
import { cellKey, nameIn, placePeriodsOf, type Split, type Where } from './naming.ts';
import type { FrozenAtom, PlacePiece } from './releases-store.ts';
import { isSensitive } from './sensitive.ts';

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
  /** Whether a count of this name was ever shown. */
  readonly wasShown: (key: string) => boolean;
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

interface Change {
  net: number;
  readonly late: Tally;
  readonly groups: Set<string>;
}

/**
 * Which of what came late or was taken back is set right now. Whoever holds the old figure beside the new one has the difference:
 * so it must stand on five new people like any other count, wherever both would be shown. Where it does not, the old figure
 * stays as it was and waits for more. How many took theirs back cannot be told apart from one who told much: they never
 * make a difference large enough by themselves.
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
  const isThin = ({ net, late }: Change): boolean =>
    net !== 0 && (late.count === 0 || isSensitive({ count: late.count, ...late.backing() }));
  let changes = changesOf();
  for (;;) {
    const waiting = [...changes].filter(([key, c]) => isThin(c) && given.wasShown(key));
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
  const thin = new Set([...changes].flatMap(([key, c]) => (isThin(c) ? [key] : [])));
  return { weeks, isTaken, isThin: (key) => thin.has(key) };
};
