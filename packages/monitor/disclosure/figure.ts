/** How many different contributors stand behind a figure: a class, never the number itself. */
export const contributorClasses = ['5-9', '10-19', '20-49', '50+'] as const;
export type ContributorClass = (typeof contributorClasses)[number];

/** Nothing is published on fewer different contributors than this. */
export const threshold = 5;

/** Every figure that leaves the house has this shape; where the state is not `value` all numbers are null. */
export interface Figure {
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly observations: number | null;
  readonly visits: number | null;
  readonly contributors: ContributorClass | null;
  readonly state: 'value' | 'too-few' | 'not-looked';
}

const withheld = { value: null, interval: null, observations: null, visits: null, contributors: null } as const;
export const tooFew: Figure = { ...withheld, state: 'too-few' };
export const notLooked: Figure = { ...withheld, state: 'not-looked' };

/** @param contributors different contributors, at least `threshold` */
export const classOf = (contributors: number): ContributorClass =>
  contributors >= 50 ? '50+' : contributors >= 20 ? '20-49' : contributors >= 10 ? '10-19' : '5-9';
