import {
  addWeeks,
  type ContributionBody,
  type CountedTheme,
  type Perspective,
  startOfWeek,
  type Valence,
  weekOf,
} from '@straatwijs/monitor';
import { effortOf, plantedFor } from './planted.ts';

/** Random numbers from a seed: the same example on every machine. Mulberry32. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

interface Habit {
  readonly theme: CountedTheme;
  /** Of all that is told in a street, how much is about this. */
  readonly weight: number;
  readonly goodShare: number;
}
const habits: readonly Habit[] = [
  { theme: 'clean', weight: 24, goodShare: 0.42 },
  { theme: 'social', weight: 17, goodShare: 0.72 },
  { theme: 'safety', weight: 14, goodShare: 0.5 },
  { theme: 'youth', weight: 11, goodShare: 0.62 },
  { theme: 'traffic', weight: 10, goodShare: 0.32 },
  { theme: 'green', weight: 9, goodShare: 0.68 },
  { theme: 'meeting', weight: 6, goodShare: 0.66 },
  { theme: 'shops', weight: 5, goodShare: 0.6 },
  { theme: 'homes', weight: 3, goodShare: 0.35 },
  { theme: 'care', weight: 1, goodShare: 0.6 },
];
const perspectives: readonly (readonly [Perspective, number])[] = [
  ['resident', 66],
  ['young-resident', 14],
  ['entrepreneur', 9],
  ['professional', 7],
  ['visitor', 4],
];

const pick = <T>(random: () => number, items: readonly T[], weight: (item: T) => number): T => {
  let at = random() * items.reduce((n, i) => n + weight(i), 0);
  for (const item of items) {
    at -= weight(item);
    if (at < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error('nothing to pick from');
  return last;
};

const hex = (random: () => number, length: number): string =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
const exampleId = (random: () => number): string =>
  `${hex(random, 8)}-${hex(random, 4)}-8${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`;

export interface ExampleSpot {
  readonly place: string;
  /** Taps in an ordinary week. */
  readonly perWeek: number;
}

const isFestive = (week: number): boolean => [52, 1, 31, 32].includes(week % 100);

const valenceOf = (random: () => number, goodShare: number): Valence => {
  if (random() < 0.09) return 'mixed';
  return random() < goodShare ? 'positive' : 'negative';
};

/**
 * A year of invented taps: weeks that differ, fewer in holidays, people who come back. Deterministic for a given day.
 * @param today local date; the newest example week is the one before this
 */
export function* exampleTaps(
  spots: readonly ExampleSpot[],
  today: string,
  weeks = 52,
): Generator<{ readonly body: ContributionBody; readonly observed: number }> {
  const random = seeded(518);
  const people = Array.from({ length: 1400 }, () => hex(random, 32));
  for (let ago = weeks; ago >= 1; ago--) {
    const week = addWeeks(weekOf(today), -ago);
    const monday = Date.parse(`${startOfWeek(week)}T00:00:00Z`);
    for (const spot of spots) {
      const usual = spot.perWeek * (0.6 + random() * 0.8) * (isFestive(week) ? 0.4 : 1);
      const taps = Math.round(usual * effortOf(spot.place, ago));
      for (let n = 0; n < taps; n++) {
        const habit = pick(random, habits, (h) => h.weight * (plantedFor(spot.place, h.theme, ago)?.often ?? 1));
        const goodShare = plantedFor(spot.place, habit.theme, ago)?.goodShare ?? habit.goodShare;
        const observed = monday + Math.floor(random() * 7) * 86_400_000 + (7 + random() * 14) * 3_600_000;
        const body: ContributionBody = {
          id: exampleId(random),
          contributor: people[Math.floor(random() * people.length)] ?? hex(random, 32),
          instrument: 'street-signal',
          version: 1,
          place: spot.place,
          observedAt: new Date(observed).toISOString(),
          perspective: pick(random, perspectives, ([, w]) => w)[0],
          channel: random() < 0.06 ? 'kiosk' : 'phone',
          language: 'nl',
          answers: {
            valence: valenceOf(random, goodShare),
            ...(random() < 0.08 ? {} : { theme: habit.theme }),
          },
        };
        yield { body, observed };
      }
    }
  }
}
