import { instruments } from '@straatwijs/instruments';
import {
  localClock,
  type PlacePiece,
  type RawUnit,
  type Release,
  type ReleaseContent,
  type ReleasePorts,
  type ReleasesStore,
  seriesOf,
} from '@straatwijs/monitor';
import { seeded } from './seeded.ts';

const sizes = { streets: 6000, buurten: 114, wijken: 44, priority: 4 } as const;
const themes = ['clean', 'green', 'youth', 'traffic', 'safety', 'social', 'homes', 'shops', 'care', 'meeting'];
const perspectives = ['resident', 'young-resident', 'visitor', 'entrepreneur', 'worker', 'professional'];
const weeks = [202640, 202641, 202642, 202643, 202644] as const;
const edition = 2019;

/** Areas around a street; priority areas are stretches of streets that cut through buurten. */
const within = (street: number): PlacePiece['within'] => {
  const buurt = Math.floor((street * sizes.buurten) / sizes.streets);
  const priority = Math.floor((street - 475) / 1300);
  const inPriority = street >= 475 && priority < sizes.priority && street < 475 + priority * 1300 + 550;
  return [
    { id: `s${street}`, scale: 'street' },
    { id: `b${buurt}`, scale: 'buurt' },
    { id: `w${Math.floor((buurt * sizes.wijken) / sizes.buurten)}`, scale: 'wijk' },
    ...(inPriority ? [{ id: `p${priority}`, scale: 'priority-area' as const }] : []),
    { id: 'c', scale: 'city' },
  ];
};

/** A month of a whole city from a seed: a person tells three things on average, in and around the street where they live. */
const tellings = (told: number): readonly RawUnit[] => {
  const chance = seeded(518);
  const skewed = (count: number, power: number) => Math.floor(count * chance() ** power);
  const pick = <T>(from: readonly T[], power: number): T => from[skewed(from.length, power)] ?? (from[0] as T); // never empty
  const people = Math.round(told / 3);
  const home = Array.from({ length: people }, () => skewed(sizes.streets - 3, 1.3));
  const series = instruments.flatMap(({ definition: d }) => (d.effort === 'none' ? [seriesOf(d)] : []))[0] ?? '';
  return Array.from({ length: told }, (_, n): RawUnit => {
    const person = skewed(people, 1.5);
    const week = pick(weeks, 1);
    return {
      of: 'observation',
      edition,
      placeId: `s${(home[person] ?? 0) + Math.floor(chance() * 3)}`,
      week,
      day: `${week}-${n % 7}`,
      series,
      indicator: 'told',
      theme: pick(themes, 2),
      valence: pick(['positive', 'negative', 'neutral'] as const, 1.3),
      perspective: pick(perspectives, 3),
      value: 1,
      receivedAt: 0,
      mark: String(person),
      lee: false,
    };
  });
};

export interface CityMonth {
  readonly ports: ReleasePorts;
  /** Goes on to the Monday after the next week; false when the month is over. */
  readonly nextWeek: () => boolean;
  readonly made: readonly { readonly release: Release; readonly content: ReleaseContent }[];
}

/** The city with its releases in memory: what is measured is deciding and proving, not the database. */
export const cityMonth = (told: number): CityMonth => {
  const units = tellings(told);
  const pieces = Array.from({ length: sizes.streets }, (_, n): PlacePiece => {
    return { edition, placeId: `s${n}`, within: within(n) };
  });
  const made: { release: Release; content: ReleaseContent }[] = [];
  let over = 0;
  const between = (first: number, last: number) => units.filter((u) => u.week >= first && u.week <= last);
  const releases: ReleasesStore = {
    units: async (first, last) => ({ units: between(first, Math.min(last, weeks[over - 1] ?? 0)), pieces }),
    pieces: async () => pieces,
    releases: async ({ before = Number.POSITIVE_INFINITY }) =>
      made.flatMap(({ release }) => (release.number < before ? [release] : [])).reverse(),
    save: async (release, content) => made.push({ release, content }) > 0,
    content: async (number) => made[number - 1]?.content ?? { atoms: [], weeks: [], inputs: [], cells: [] },
    published: async () => ({
      periods: new Map(made.flatMap(({ release: r }) => r.periods.map((key) => [key, r.number] as const))),
      weeks: new Map(
        made.flatMap(({ release: { number, madeAt }, content }) =>
          content.weeks.map((w) => [w, { number, madeAt }] as const),
        ),
      ),
    }),
    cells: async () => [],
  };
  const firstMonday = Date.UTC(2026, 9, 5, 10);
  return {
    made,
    nextWeek: () => {
      over++;
      return over <= weeks.length;
    },
    ports: {
      releases,
      counts: {
        extent: async () => ({ firstWeek: weeks[0], lastWeek: weeks[Math.min(over, weeks.length) - 1] ?? weeks[0] }),
      },
      places: {
        current: async () => ({
          edition,
          municipality: { code: 'GM0518', name: 'city' },
          source: '',
          attribution: '',
          schematic: true,
        }),
      },
      instruments,
      now: () => firstMonday + (over - 1) * 7 * 86_400_000,
      local: localClock('Europe/Amsterdam'),
    },
  };
};
