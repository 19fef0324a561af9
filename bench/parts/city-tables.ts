import type { ProtectionProblem } from '@straatwijs/statistics';
import { seeded } from './seeded.ts';

/** One thing told: where, when, about what, by whom. */
interface Told {
  readonly street: number;
  readonly week: number;
  readonly theme: number;
  readonly perspective: number;
  readonly valence: number;
  readonly person: number;
}

interface Gathered {
  readonly scale: string;
  readonly atoms: Set<number>;
  readonly by: Map<number, number>;
}

export interface CityTables {
  readonly problem: ProtectionProblem;
  /** Counts that rest on too few people by themselves. */
  readonly primary: number;
}

const sizes = {
  streets: 6000,
  buurten: 114,
  wijken: 44,
  priority: 4,
  themes: 12,
  perspectives: 6,
  valences: 3,
} as const;
const weightOf: Readonly<Record<string, number>> = { city: 16, wijk: 8, priority: 4, buurt: 4 };

/** Areas around a street; priority areas are stretches of streets that cut through buurten. */
const areasOf = (street: number): readonly (readonly [scale: string, key: string])[] => {
  const buurt = Math.floor((street * sizes.buurten) / sizes.streets);
  const priority = Math.floor((street - 475) / 1300);
  const inPriority = street >= 475 && priority < sizes.priority && street < 475 + priority * 1300 + 550;
  return [
    ['buurt', `b${buurt}`],
    ['wijk', `w${Math.floor((buurt * sizes.wijken) / sizes.buurten)}`],
    ...(inPriority ? [['priority', `p${priority}`] as const] : []),
    ['city', 'c'],
  ];
};

/** The names of the counts that something told is in: weeks by theme, the month by theme, valence and perspective. */
const countsOf = (t: Told): readonly (readonly [scale: string, name: string])[] =>
  areasOf(t.street).flatMap(([scale, key]) =>
    [
      `w${t.week}`,
      `w${t.week} t${t.theme}`,
      'm',
      `m v${t.valence}`,
      `m t${t.theme}`,
      `m t${t.theme} v${t.valence}`,
      `m p${t.perspective}`,
      `m p${t.perspective} v${t.valence}`,
    ].map((split) => [scale, `${key} ${split}`] as const),
  );

const gather = (list: Map<string, Gathered>, name: string, scale: string, atom: number, person: number): void => {
  const cell = list.get(name) ?? { scale, atoms: new Set(), by: new Map() };
  list.set(name, cell);
  cell.atoms.add(atom);
  cell.by.set(person, (cell.by.get(person) ?? 0) + 1);
};

/** Too few people, or one or two who gave nearly all of it; and what must then stay unknown. */
const backingOf = (by: ReadonlyMap<number, number>) => {
  const [most = 0, second = 0] = [...by.values()].sort((a, b) => b - a);
  const count = [...by.values()].reduce((sum, n) => sum + n, 0);
  return {
    sensitive: by.size < 5 || most * 2 > count || (most + second) * 100 > count * 85,
    bounds:
      count < 5
        ? { lowerAtMost: 1, upperAtLeast: 5 }
        : { lowerAtMost: Math.max(1, count - most), upperAtLeast: count + most },
  };
};

/**
 * The tables of one month of a city with the streets, buurten, wijken and priority areas of Den Haag, from a seed. A
 * person tells three things on average, in and around the street where they live; each knows what is theirs alone.
 */
export const cityTables = (told: number): CityTables => {
  const chance = seeded(518);
  const skewed = (count: number, power: number) => Math.floor(count * chance() ** power);
  const people = Math.round(told / 3);
  const home = Array.from({ length: people }, () => skewed(sizes.streets - 3, 1.3));
  const cells = new Map<string, Gathered>();
  const pieces = new Map<string, Gathered>();
  const indexOf = new Map<string, number>();
  for (let n = 0; n < told; n++) {
    const person = skewed(people, 1.5);
    const t: Told = {
      street: (home[person] ?? 0) + Math.floor(chance() * 3),
      week: Math.floor(4 * chance()),
      theme: skewed(sizes.themes, 2),
      perspective: skewed(sizes.perspectives, 3),
      valence: skewed(sizes.valences, 1.3),
      person,
    };
    const key = [t.street, t.week, t.theme, t.perspective, t.valence].join(' ');
    const atom = indexOf.get(key) ?? indexOf.size;
    indexOf.set(key, atom);
    gather(pieces, key, 'atom', atom, person);
    for (const [scale, name] of countsOf(t)) gather(cells, name, scale, atom, person);
  }
  const own = new Map<number, number[]>();
  for (const { atoms, by } of pieces.values()) {
    const [only] = by.keys();
    if (by.size === 1 && only !== undefined) own.set(only, [...(own.get(only) ?? []), ...atoms]);
  }
  const targetsOf = (list: Iterable<Gathered>) =>
    [...list].flatMap(({ atoms, by }) => {
      const { sensitive, bounds } = backingOf(by);
      return sensitive ? [{ atoms: [...atoms], ...bounds }] : [];
    });
  const primary = targetsOf(cells.values());
  return {
    primary: primary.length,
    problem: {
      atoms: [...pieces.values()].map(({ by }) => [...by.values()].reduce((sum, n) => sum + n, 0)),
      cells: [...cells.values()].map(({ scale, atoms, by }) => ({
        atoms: [...atoms],
        weight: by.size * (weightOf[scale] ?? 1),
        ...(backingOf(by).sensitive ? { fixed: 'suppressed' as const } : {}),
      })),
      targets: [...primary, ...targetsOf(pieces.values())],
      insiders: [...own.values()],
    },
  };
};
