import { type Period, parsePeriod, previousPeriod, type Week } from '../periods/index.ts';
import { correctedTogether } from './correction.ts';
import { atomKey } from './freeze.ts';
import { cellKey } from './naming.ts';
import type { Pieces } from './pieces-of-atoms.ts';
import { type PlannedCell, plannedCells } from './planned-cells.ts';
import type { FrozenAtom, PlacePiece, Release, ReleaseContent, ReleasesStore } from './releases-store.ts';
import type { Backing } from './sensitive.ts';

/** A release that was made before, with what it froze. */
export interface Earlier {
  readonly release: Release;
  readonly content: ReleaseContent;
}

const pageSize = 500;

/** All releases without what they hold, oldest first. */
export const releaseHeads = async (store: Pick<ReleasesStore, 'releases'>): Promise<readonly Release[]> => {
  const heads: Release[] = [];
  for (;;) {
    const last = heads.at(-1)?.number;
    const page = await store.releases({ limit: pageSize, ...(last === undefined ? {} : { before: last }) });
    heads.push(...page);
    if (page.length < pageSize) return heads.reverse();
  }
};

/** The periods that a release says something of. */
export const periodsIn = ({ periods, corrected }: Pick<Release, 'periods' | 'corrected'>): readonly Period[] =>
  [...periods, ...corrected].flatMap((key) => parsePeriod(key) ?? []);

/** The releases in which any week of this span was counted, with what they hold, oldest first. */
export const earlierOver = async (
  store: Pick<ReleasesStore, 'content'>,
  heads: readonly Release[],
  first: Week,
  last: Week,
): Promise<readonly Earlier[]> => {
  const all: Earlier[] = [];
  for (const release of heads)
    if (periodsIn(release).some((p) => p.firstWeek <= last && p.lastWeek >= first))
      all.push({ release, content: await store.content(release.number) });
  return all;
};

export interface Vintages {
  /** The atoms of a week as it was frozen last. */
  latest(week: Week): readonly FrozenAtom[];
  /** Number of the release that froze this week last, before or in a release. */
  orderAt(week: Week, number: number): number;
  /** When what is set right together was last frozen otherwise than before: until then, what was told could be counted. */
  takenAt(week: Week, together: string): number;
}

/** Which release froze which week. */
export const vintagesOf = (earlier: readonly Earlier[]): Vintages => {
  const orders = new Map<Week, number[]>();
  const atoms = new Map<string, FrozenAtom[]>();
  for (const { release, content } of earlier) {
    for (const week of content.weeks) {
      const list = orders.get(week);
      if (list) list.push(release.number);
      else orders.set(week, [release.number]);
    }
    for (const atom of content.atoms) {
      const key = `${release.number} ${atom.week}`;
      const list = atoms.get(key);
      if (list) list.push(atom);
      else atoms.set(key, [atom]);
    }
  }
  const orderAt = (week: Week, number: number) => orders.get(week)?.findLast((n) => n <= number) ?? 0;
  const madeAt = new Map(earlier.map(({ release }) => [release.number, release.madeAt]));
  const known = new Map<Week, ReadonlyMap<string, number>>();
  const takenIn = (week: Week): ReadonlyMap<string, number> => {
    const taken = new Map<string, number>();
    let before = new Map<string, string>();
    for (const [n, number] of (orders.get(week) ?? []).entries()) {
      const now = new Map<string, string>();
      for (const atom of atoms.get(`${number} ${week}`) ?? []) {
        const together = correctedTogether(atom);
        now.set(together, `${now.get(together) ?? ''} ${atomKey(atom)}=${atom.count}`);
      }
      if (n > 0)
        for (const together of new Set([...before.keys(), ...now.keys()]))
          if (before.get(together) !== now.get(together)) taken.set(together, madeAt.get(number) ?? 0);
      before = now;
    }
    return taken;
  };
  return {
    latest: (week) => atoms.get(`${orderAt(week, Number.MAX_SAFE_INTEGER)} ${week}`) ?? [],
    orderAt,
    takenAt: (week, together) => {
      const taken = known.get(week) ?? takenIn(week);
      known.set(week, taken);
      return taken.get(together) ?? madeAt.get(orders.get(week)?.[0] ?? 0) ?? 0;
    },
  };
};

/** A count of a release that was made before, as the parts it adds up. */
export interface EarlierCell {
  readonly key: string;
  readonly isTotal: boolean;
  readonly shown: boolean;
  /** What stood behind it then. */
  readonly backing: Backing;
  readonly parts: readonly number[];
}

/** The planned counts of these releases: what was shown stays known, and what was withheld stays to be withheld. */
export const earlierCells = (
  earlier: readonly Earlier[],
  pieces: readonly PlacePiece[],
  vintages: Vintages,
  parts: Pieces,
): readonly EarlierCell[] => {
  const at = new Map<string, FrozenAtom[]>();
  for (const { release, content } of earlier)
    for (const atom of content.atoms) {
      const key = `${release.number} ${atom.week}`;
      const list = at.get(key);
      if (list) list.push(atom);
      else at.set(key, [atom]);
    }
  return earlier.flatMap(({ release, content }) => {
    const behind = new Map(content.inputs.map((input, n) => [cellKey(input), { input, n }]));
    const periods = periodsIn(release);
    const weeks = new Set(periods.flatMap((p) => p.weeks));
    const atoms = [...weeks].flatMap((w) => at.get(`${vintages.orderAt(w, release.number)} ${w}`) ?? []);
    return plannedCells(periods, pieces, atoms, [], () => 0).flatMap((cell): EarlierCell[] => {
      const key = cellKey(cell);
      const found = behind.get(key);
      if (!found) return [];
      return [
        {
          key,
          isTotal: cell.split === '',
          shown: content.cells[found.n]?.state === 'value',
          backing: found.input,
          parts: cell.atoms.flatMap((n) => {
            const atom = atoms[n];
            return atom ? parts.of(vintages.orderAt(atom.week, release.number), atomKey(atom)) : [];
          }),
        },
      ];
    });
  });
};

/** Whether the count of this name was withheld in the period of the same kind just before. */
export const withheldBefore = (earlier: readonly Earlier[]): ((cell: PlannedCell) => boolean) => {
  const withheld = new Set<string>();
  for (const { content } of earlier)
    for (const cell of content.cells)
      if (cell.state === 'too-few') withheld.add(cellKey(cell));
      else withheld.delete(cellKey(cell));
  return (cell) => {
    const period = parsePeriod(cell.period);
    return period !== undefined && withheld.has(cellKey({ ...cell, period: previousPeriod(period).key }));
  };
};

/** Of each count whether any release ever showed it, and who stood behind it in the newest one. */
export const shownBefore = (
  earlier: readonly Earlier[],
): ((key: string) => (Pick<Backing, 'people' | 'most'> & { readonly shown: boolean }) | undefined) => {
  const known = new Map<string, Pick<Backing, 'people' | 'most'> & { readonly shown: boolean }>();
  for (const { content } of earlier)
    for (const [n, cell] of content.cells.entries()) {
      const { people = 0, most = 0 } = content.inputs[n] ?? {};
      const key = cellKey(cell);
      known.set(key, { people, most, shown: cell.state === 'value' || known.get(key)?.shown === true });
    }
  return (key) => known.get(key);
};
