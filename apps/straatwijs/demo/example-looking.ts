import { addWeeks, type ContributionBody, startOfWeek, weekOf } from '@straatwijs/monitor';
import { exampleId, hex, seeded } from './chance.ts';
import { isFestive } from './example-year.ts';
import { effortOf, timesSeen } from './planted.ts';

/** A volunteer of the example: what was chosen, where they look, and when they stopped. */
interface ExampleVolunteer {
  readonly mark: string;
  readonly chosen: readonly string[];
  readonly perspective: 'resident' | 'young-resident';
  readonly places: readonly string[];
  /** Weeks before the newest in which they looked for the last time. */
  readonly stopped: number;
}

export const lookWeeks = 26;
/** Three streets of one buurt. */
const lookedAt: readonly string[] = ['jan-luykenlaan', 'van-baerlestraat', 'betje-wolffstraat'].map(
  (name) => `straat:0518:${name}`,
);

/** How often each thing is seen in one look, about; most looks find some of it or nothing. */
const seen: Readonly<Record<string, number>> = {
  greet: 3,
  play: 2.4,
  sweep: 0.4,
  bench: 0.8,
  'facade-garden': 1.2,
  'lighting-poor': 0.3,
  graffiti: 0.5,
  'tiles-loose': 0.9,
  'passage-blocked': 0.4,
  noise: 0.2,
};
const good = ['greet', 'play', 'bench', 'facade-garden', 'sweep'] as const;
const other = ['tiles-loose', 'passage-blocked', 'lighting-poor', 'graffiti', 'noise'] as const;

/** Everybody looks at six things, three good ones; the first of each list are chosen most. */
const chosenBy = (n: number): readonly string[] => [
  ...good.filter((_, at) => at !== 2 + (n % 3) && at !== 2 + ((n + 1) % 3)),
  ...other.filter((_, at) => at !== 2 + (n % 3) && at !== 2 + ((n + 1) % 3)),
];

export const exampleVolunteers: readonly ExampleVolunteer[] = (() => {
  const random = seeded(12);
  return Array.from({ length: 12 }, (_, n) => ({
    mark: hex(random, 32),
    chosen: chosenBy(n),
    // One in three is young: a group of few counts as heavily as one of many.
    perspective: n % 3 === 1 ? ('young-resident' as const) : ('resident' as const),
    // Each walks past two of the three.
    places: lookedAt.filter((_place, at) => at !== n % 3),
    stopped: n === 4 ? 9 : 0,
  }));
})();

/** How often something is seen in one look, when it is seen about so often. */
export const howMany = (random: () => number, about: number): number => {
  // Counted in whole things; none more often than not when it is rare.
  let n = 0;
  for (let left = Math.exp(-about), at = random(); at > left && n < 9; n++) at *= random();
  return n;
};

/** What the volunteers saw, about once a week, with weeks left out. Deterministic for a given day. @param today local date */
export function* exampleLooks(today: string): Generator<{
  readonly body: ContributionBody;
  readonly observed: number;
  readonly chosen: readonly string[];
}> {
  const random = seeded(2);
  for (let ago = lookWeeks; ago >= 1; ago--) {
    const week = addWeeks(weekOf(today), -ago);
    const monday = Date.parse(`${startOfWeek(week)}T00:00:00Z`);
    // Now and then nothing is to be seen: looked all the same.
    for (const { mark, chosen, perspective, places, stopped } of exampleVolunteers)
      for (const place of places) {
        const observed = monday + Math.floor(random() * 7) * 86_400_000 + (9 + random() * 9) * 3_600_000;
        const quiet = random() < 0.07;
        const answers = Object.fromEntries(
          chosen.map(
            (key) => [key, quiet ? 0 : howMany(random, (seen[key] ?? 0) * timesSeen(place, key, ago))] as const,
          ),
        );
        const id = exampleId(random);
        if (random() > (isFestive(week) ? 0.35 : 0.8) * effortOf(place, ago) || ago <= stopped) continue;
        const body: ContributionBody = {
          ...{ id, contributor: mark, instrument: 'early-warning', version: 1, place, minutes: 2 },
          ...{
            observedAt: new Date(observed).toISOString(),
            perspective,
            channel: 'phone',
            language: 'nl',
          },
          answers,
        };
        yield { body, observed, chosen };
      }
  }
}
