import type { CountedTheme } from '@straatwijs/monitor';

/**
 * A change that was put into the example on purpose, so that detectors have something to find, or something not to find.
 * The list is told in README.md of this folder, with the week and the size.
 */
export interface PlantedChange {
  readonly place: string;
  readonly theme: CountedTheme;
  /** Weeks before the newest, counted back: the change holds from `from` weeks ago to `until` weeks ago (0: until now). */
  readonly from: number;
  readonly until: number;
  /** Of what is told about this theme here, how much goes well. */
  readonly goodShare: number;
  /** How many times as often this theme is told of. */
  readonly often: number;
}

const street = (name: string): string => `straat:0518:${name}`;

export const plantedChanges: readonly PlantedChange[] = [
  // A square that gets better after a bench and light came.
  { place: street('tesselseplein'), theme: 'meeting', from: 52, until: 18, goodShare: 0.3, often: 2 },
  { place: street('tesselseplein'), theme: 'meeting', from: 18, until: 0, goodShare: 0.85, often: 3 },
  { place: street('tesselseplein'), theme: 'safety', from: 52, until: 18, goodShare: 0.35, often: 1.5 },
  { place: street('tesselseplein'), theme: 'safety', from: 18, until: 0, goodShare: 0.75, often: 1.5 },
  // Litter gets worse, and better again once the bins are emptied twice a week.
  { place: street('jan-luykenlaan'), theme: 'clean', from: 52, until: 30, goodShare: 0.5, often: 1 },
  { place: street('jan-luykenlaan'), theme: 'clean', from: 30, until: 14, goodShare: 0.12, often: 2.5 },
  { place: street('jan-luykenlaan'), theme: 'clean', from: 14, until: 0, goodShare: 0.72, often: 1.5 },
  // A little better, so little that one must look long before it can be told from chance.
  { place: street('beeklaan'), theme: 'traffic', from: 16, until: 0, goodShare: 0.45, often: 2 },
];

/** Effort that changes while the street does not: fewer people look, and that is not fewer things. */
export interface PlantedEffort {
  readonly place: string;
  readonly from: number;
  readonly until: number;
  readonly part: number;
}
export const plantedEfforts: readonly PlantedEffort[] = [
  // Somebody who told much stops.
  { place: street('kaapseplein'), from: 6, until: 0, part: 0.45 },
  // Nobody looked for three weeks.
  { place: street('van-baerlestraat'), from: 22, until: 19, part: 0 },
];

/** One thing that volunteers see less or more often in some streets, while it goes on as it was in others. */
export interface PlantedLooking {
  readonly places: readonly string[];
  readonly thing: string;
  readonly from: number;
  readonly until: number;
  /** How many times as often it is seen in one look. */
  readonly times: number;
}
export const plantedLooking: readonly PlantedLooking[] = [
  // Green is kept up every two weeks in two streets; in ten streets like them it is not.
  { places: [street('populierstraat'), street('beukstraat')], thing: 'green-unkept', from: 28, until: 0, times: 0.45 },
  // The paving was opened for a cable and put back badly: fresh enough to be found the first night.
  { places: [street('betje-wolffstraat')], thing: 'tiles-loose', from: 5, until: 0, times: 5 },
];

export const timesSeen = (place: string, thing: string, weeksAgo: number): number =>
  plantedLooking.find((p) => p.places.includes(place) && p.thing === thing && holds(p, weeksAgo))?.times ?? 1;

const holds = (span: { readonly from: number; readonly until: number }, weeksAgo: number): boolean =>
  weeksAgo <= span.from && weeksAgo > span.until;

export const plantedFor = (place: string, theme: CountedTheme, weeksAgo: number): PlantedChange | undefined =>
  plantedChanges.find((c) => c.place === place && c.theme === theme && holds(c, weeksAgo));

export const effortOf = (place: string, weeksAgo: number): number =>
  plantedEfforts.find((e) => e.place === place && holds(e, weeksAgo))?.part ?? 1;
