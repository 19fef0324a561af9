import type { Counted } from './families.ts';
import type { FrozenAtom } from './releases-store.ts';

/** How often each contributor stands behind a count. */
export class Tally {
  count = 0;
  seen = 0;
  /** Contributors whose contributions all lie in the lee do not make a figure showable. */
  readonly byPerson = new Map<number, number>();
  readonly open = new Set<number>();

  add(person: number, seen: number, lee: boolean): void {
    this.count++;
    this.seen += seen;
    this.byPerson.set(person, (this.byPerson.get(person) ?? 0) + 1);
    if (!lee) this.open.add(person);
  }

  /** Different contributors, and what the two who gave most gave. */
  backing(): { readonly people: number; readonly most: number; readonly second: number } {
    let most = 0;
    let second = 0;
    for (const n of this.byPerson.values()) {
      if (n > most) [most, second] = [n, most];
      else if (n > second) second = n;
    }
    return { people: this.open.size, most, second };
  }
}

/** Reports of others carry no mark: each stands for a reporter of its own, numbered below zero to meet nobody. */
export const personIn = (personOfUnit: (unit: Counted['unit']) => number): ((one: Counted, n: number) => number) => {
  return (one, n) => (one.family.startsWith('reports:') ? -1 - n : personOfUnit(one.unit));
};

export const atomKey = (a: Omit<FrozenAtom, 'count' | 'people' | 'most' | 'second' | 'seen'>): string =>
  [a.family, a.edition, a.placeId, a.week, a.theme, a.valence, a.perspective, a.indicator].join('|');

export const byKey = <T>(keyOf: (item: T) => string) => {
  return (a: T, b: T): number => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
};

/** The name of the smallest count that something adds to: what a thing looked for is of lies in the family already. */
export const atomOf = ({ family, unit, valence }: Counted) => {
  const [kind] = family.split(':');
  const splits = kind === 'told' || kind === 'reports';
  return {
    family,
    edition: unit.edition,
    placeId: unit.placeId,
    week: unit.week,
    theme: splits ? unit.theme : '',
    valence: kind === 'told' || kind === 'fairness' ? valence : ('neutral' as const),
    perspective: kind === 'told' ? unit.perspective : '',
    indicator: kind === 'reports' ? unit.indicator : '',
  };
};

/** The smallest counts of some weeks, in the order in which they are frozen: the same units give the same bytes. */
export const freeze = (
  counted: readonly Counted[],
  person: (one: Counted, n: number) => number,
): readonly FrozenAtom[] => {
  const atoms = new Map<string, { readonly atom: ReturnType<typeof atomOf>; readonly tally: Tally }>();
  for (const [n, one] of counted.entries()) {
    const atom = atomOf(one);
    const key = atomKey(atom);
    let found = atoms.get(key);
    if (!found) {
      found = { atom, tally: new Tally() };
      atoms.set(key, found);
    }
    found.tally.add(person(one, n), one.seen, one.unit.lee);
  }
  return [...atoms.values()]
    .map(({ atom, tally }) => ({ ...atom, count: tally.count, ...tally.backing(), seen: tally.seen }))
    .sort(byKey(atomKey));
};
