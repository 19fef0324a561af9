import {
  addWeeks,
  type ContributionBody,
  type CountedTheme,
  type Perspective,
  startOfWeek,
  type Valence,
  weekOf,
} from '@straatwijs/monitor';
import { exampleId, hex, pick, seeded } from './chance.ts';
import { effortOf, plantedFor } from './planted.ts';

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

export interface ExampleSpot {
  readonly place: string;
  /** Taps in an ordinary week. */
  readonly perWeek: number;
}

/** Holidays: fewer people tell, and fewer work. */
export const isFestive = (week: number): boolean => [52, 1, 31, 32].includes(week % 100);

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
